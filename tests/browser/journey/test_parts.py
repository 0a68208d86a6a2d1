"""The parts of a journey's page: closed until they are wanted, all met by who scrolls, and there on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import EVERYWHERE
from tests.browser.kinds import JOURNEY
from tests.browser.places import until
from tests.browser.visitor import Visitor

PARTS = ["map", "pictures", "chain", "improving", "research"]
CURRENT = ".rg-rail__parts [aria-current]"


def _opened(page: Page) -> list[str]:
    heads = page.locator("[data-rg-part]:not(.is-closed)")
    return [str(each) for each in heads.evaluate_all("heads => heads.map(head => head.dataset.rgPart)")]


def test_the_wheel_meets_every_part_from_top_to_end(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(f"nl/{JOURNEY}", unfold=False)
    page.mouse.move(720, 600)
    met: list[str] = []
    at_the_foot = "scrollY + innerHeight >= document.documentElement.scrollHeight - 2"
    for _ in range(60):
        seen = page.evaluate(
            """() => [...document.querySelectorAll("[data-rg-part] h2")].filter(head => {
              const {top, bottom} = head.getBoundingClientRect();
              return top >= 0 && bottom <= innerHeight;
            }).map(head => head.id)"""
        )
        met += [part for part in seen if part not in met]
        if page.evaluate(at_the_foot):
            break
        before = page.evaluate("scrollY")
        page.mouse.wheel(0, 240)
        until(page, f"scrollY > {before}")
    assert met == PARTS
    assert page.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 2"), (
        "nothing caught the wheel"
    )
    expect(page.locator(CURRENT)).to_have_attribute("href", "#research")
    assert page.evaluate("document.documentElement.scrollHeight") < 6_000
    assert tab.wrong == []


@EVERYWHERE
def test_a_link_an_address_and_a_word_that_is_looked_for_open_the_part_that_they_lead_into(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(f"nl/{JOURNEY}", unfold=False)
    assert _opened(page) == ["map"]
    page.locator(".rg-rail__parts a").nth(3).click()
    assert _opened(page) == ["map", "improving"]
    expect(page.locator(CURRENT)).to_have_attribute("href", "#improving")
    page.locator(".rg-part__contents a[href='#handovers']").click()
    assert _opened(page) == ["map", "chain", "improving"]
    rail, heading = page.locator(".rg-rail").bounding_box(), page.locator("#handovers").bounding_box()
    assert rail
    assert heading
    assert rail["y"] == 0
    assert rail["height"] <= heading["y"] < 200, "the rail doesn't cover what a link leads to"
    page.locator("#chain button").press("Enter")
    assert _opened(page) == ["map", "improving"]
    expect(page.locator("#chain button")).to_have_attribute("aria-expanded", "false")
    page.goto(page.url.split("#")[0] + "#changes")
    until(page, "!document.querySelector('[data-rg-part=research]').classList.contains('is-closed')")
    found = "document.querySelector('.rg-handovers td').dispatchEvent(new Event('beforematch', {bubbles: true}))"
    page.evaluate(found)
    assert "chain" in _opened(page)
    assert tab.wrong == []


def test_everything_is_there_on_paper_and_without_a_script(visitor: Visitor) -> None:
    page = visitor.tab().open(f"nl/{JOURNEY}", unfold=False)
    expect(page.locator(".rg-handovers")).to_be_hidden()
    page.emulate_media(media="print")
    for shown in (".rg-handovers", ".rg-kpis", ".rg-journey__about .rg-journey__meta", "#changes"):
        expect(page.locator(shown)).to_be_visible()
    expect(page.locator(".rg-rail")).to_be_hidden()
    bare = visitor.tab(scripts=False).open(f"nl/{JOURNEY}")
    for shown in (".rg-handovers", ".rg-kpis", ".rg-journey__about .rg-journey__meta", "#changes", ".rg-rail__parts"):
        expect(bare.locator(shown).first).to_be_visible()


def test_the_first_screen_holds_title_finding_and_the_whole_curve(visitor: Visitor) -> None:
    tab = visitor.tab()
    for language in ("nl", "en"):
        page = tab.open(f"{language}/{JOURNEY}", unfold=False)
        for width, height in ((1440, 900), (1366, 768), (390, 844)):
            page.set_viewport_size({"width": width, "height": height})
            assert page.evaluate("scrollY") == 0
            curve = page.locator(".rg-opening .rg-canvas:visible")
            expect(curve).to_have_count(1)
            box = curve.bounding_box()
            assert box
            assert box["y"] > 0
            assert box["y"] + box["height"] <= height, (language, width)
            assert abs(box["width"] - (width - 2 * box["x"])) < 2, "as wide as there is room"
            titles = page.locator("h1, .rg-opening .rg-alt").evaluate_all(
                "all => all.map(one => one.getBoundingClientRect().bottom)"
            )
            assert max(titles) <= box["y"]
    assert tab.wrong == []


def test_the_whole_page_is_walked_with_the_keyboard_in_well_under_150_stops(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(f"nl/{JOURNEY}", unfold=False)
    seen: list[str] = []
    for _ in range(150):
        page.keyboard.press("Tab")
        place = page.evaluate(
            """() => { const e = document.activeElement, box = e.getBoundingClientRect();
              const rail = document.querySelector('.rg-rail').getBoundingClientRect();
              return [e.matches('.rg-footer *, body') ? 'end' : e.closest('[data-rg-part]')?.dataset.rgPart ?? '',
                      e.closest('.rg-rail') || rail.top > 0 || box.bottom > rail.bottom || box.height > 300] }"""
        )
        assert place[1], "the rail covers what has the focus"
        seen.append(place[0])
        if place[0] == "end":
            break
    assert seen[-1] == "end", "fewer than 150 stops"
    assert [part for part in PARTS[1:] if part in seen] == PARTS[1:]
    assert tab.wrong == []


@pytest.mark.parametrize("width", [1440, 390])
def test_what_stays_never_covers_what_an_address_leads_to(visitor: Visitor, width: int) -> None:
    cards = [] if width > 1000 else ["tp-adviesgesprek", "tp-levering"]
    for anchor in (*cards, "handover-2", "measurements", "chain", "action-offerte-op-een-pagina"):
        page = visitor.tab(width=width).open(f"nl/{JOURNEY}#{anchor}", unfold=False)
        until(page, f"document.getElementById('{anchor}').getBoundingClientRect().top < innerHeight")
        places = page.evaluate(PLACES, anchor)
        assert places["rail"] <= places["target"] < 400, (anchor, places)


PLACES = """(anchor) => ({
  rail: document.querySelector('.rg-rail').getBoundingClientRect().bottom,
  target: document.getElementById(anchor).getBoundingClientRect().top,
})"""
