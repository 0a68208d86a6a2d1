"""What a reader sees of the lists: columns that stand still, lines on one scale, questions that can be ticked."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import Visitor

PARTIES = ("montis", "noordlijn", "gastvrij", "heldring", "vloedstra")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", [390, 768, 1366, 2560])
def test_the_explanations_of_the_glossary_begin_below_each_other(visitor: Visitor, language: str, width: int) -> None:
    page = visitor.tab(width=width).open(f"{language}/glossary/")
    for column in ("dt", "dd:not(.rg-meaning__more)", ".rg-meaning__more"):
        lefts = page.locator(f".rg-meaning {column}").evaluate_all(
            "(all) => [...new Set(all.map((each) => Math.round(each.getBoundingClientRect().left)))]"
        )
        assert len(lefts) == 1, (column, lefts)


@pytest.mark.parametrize("width", [390, 1440])
def test_the_lines_of_kpis_are_as_wide_as_their_figures_and_have_ends(visitor: Visitor, width: int) -> None:
    page = visitor.tab(width=width).open("nl/actions/kpis/")
    lines = page.locator(".rg-kpi:has(.rg-kpi__track)").evaluate_all("""(all) => all.map((kpi) => {
      const box = (name) => kpi.querySelector(name).getBoundingClientRect();
      const [figures, track, line] = [box(".rg-kpi__figures"), box(".rg-kpi__track"), box(".rg-kpi__line")];
      const points = [...kpi.querySelectorAll(".rg-kpi__point")].map((point) => point.getBoundingClientRect());
      return {
        ends: kpi.querySelector(".rg-kpi__ends").textContent,
        apart: [track.left - figures.left, track.right - figures.right].map(Math.round),
        inside: points.every(({ left, right }) => left >= track.left - 0.5 && right <= track.right + 0.5),
        places: points.map(({ left, right }) => (left + right) / 2)
          .every((place) => place >= line.left && place <= line.right + 0.5),
      };
    })""")
    assert len(lines) > 8
    assert all(line["apart"] == [0, 0] and line["inside"] and line["places"] for line in lines)
    assert {"0% 100%", "0 10"} <= {line["ends"] for line in lines}, "those that follow a series have a drawing instead"


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_the_points_of_a_party_are_whole_and_lie_on_a_scale_that_is_named(visitor: Visitor, width: int) -> None:
    page = visitor.tab(width=width).open("nl/parties/montis/")
    for party in PARTIES:
        page.goto(page.url.replace("montis", party))
        seen = page.locator(".rg-emotions__line .rg-dot").evaluate_all("""(all) => all.map((dot) => {
          const [own, frame] = [dot, dot.closest(".rg-scroll")].map((each) => each.getBoundingClientRect());
          return own.left - frame.left >= 0 && frame.right - own.right >= 0;
        })""")
        assert seen, party
        assert all(seen), party
        ends = page.locator(".rg-emotions__ends:visible").all_inner_texts()
        assert ends, party
        assert all("−2" in each and "+2" in each for each in ends), party


@pytest.mark.parametrize("visitor", ["server", "zip"], indirect=True)
def test_questions_are_ticked_and_stay_so_in_this_browser(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("nl/touchpoints/")
    box = page.get_by_role("checkbox", name="Is er een plek vrij")
    box.check()
    page.get_by_role("checkbox", name="Weet de receptie wie er komt?").check()
    page.reload()
    expect(box).to_be_checked()
    assert page.locator(".rg-questions :checked").count() == 2
    box.uncheck()
    page.reload()
    expect(box).not_to_be_checked()
    assert page.locator(".rg-questions :checked").count() == 1
    assert tab.wrong == []


def test_a_finger_sees_no_sign_behind_every_heading(visitor: Visitor) -> None:
    page = visitor.tab(touch=True, width=390).open("nl/method/chain/")
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setEmulatedMedia", {"features": [{"name": "hover", "value": "none"}]})
    assert page.evaluate("matchMedia('(hover: none)').matches")
    signs = page.locator(".headerlink")
    assert signs.count() > 3
    shown = "(all) => all.filter((each) => getComputedStyle(each).opacity !== '0').length"
    assert signs.evaluate_all(shown) == 0
    signs.nth(2).evaluate("(sign) => { location.hash = sign.hash }")
    assert signs.evaluate_all(shown) == 1
    session.send("Emulation.setEmulatedMedia", {"features": []})
    session.detach()


def test_letters_that_grow_take_their_icons_along(visitor: Visitor) -> None:
    page = visitor.tab(width=1440).open("nl/glossary/")
    widths = "(all) => all.map((each) => each.getBoundingClientRect().width).filter(Boolean)"
    before = page.locator(".rg-icon").evaluate_all(widths)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    after = page.locator(".rg-icon").evaluate_all(widths)
    assert before
    assert after[: len(before)] == [2 * width for width in before]


def test_a_wide_table_of_an_author_is_whole_on_paper(visitor: Visitor) -> None:
    page = visitor.tab(width=1440).open("nl/method/phase-models/")
    page.locator(".rg-prose table").first.evaluate("""(table) => {
      for (const row of table.rows) {
        for (let n = 0; n < 8; n++) row.insertCell().textContent = "verpakkingsmachineonderhoudscontract";
      }
    }""")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 960})
    over = page.locator(".rg-prose table").evaluate_all(
        "(all) => all.map((table) => table.scrollWidth - table.closest('article').clientWidth)"
    )
    page.emulate_media(media="null")
    assert [more for more in over if more > 0] == []


def test_with_colours_of_their_own_a_reader_sees_what_is_pressed_and_where_they_are(visitor: Visitor) -> None:
    page = visitor.tab().open("nl/actions/kpis/")
    page.emulate_media(forced_colors="active")
    try:
        look = (
            "(each) => { const seen = getComputedStyle(each); return [seen.backgroundColor, seen.textDecorationLine]; }"
        )
        parts = page.locator(".rg-nav > ul > li > a")
        here = page.locator(".rg-nav > ul > li > a[aria-current]").evaluate(look)
        assert here != parts.first.evaluate(look)
        page.keyboard.press("/")
        page.locator("#rg-search input[role=combobox]").fill("klacht")
        pressed, other = (page.locator(f"#rg-search-kinds [aria-pressed={on}]").first for on in ("true", "false"))
        assert pressed.evaluate(look) != other.evaluate(look)
        options = page.locator("#rg-search [role=option]")
        assert options.nth(0).evaluate(look) != options.nth(1).evaluate(look)
        marks = (
            page.locator(".rg-kpi")
            .first.locator("dt")
            .evaluate_all(
                "(all) => all.slice(0, 3).map((each) => { const seen = getComputedStyle(each, '::before');"
                " return [seen.backgroundColor, seen.width].join() })"
            )
        )
        assert len(set(marks)) == 3
    finally:
        page.emulate_media(forced_colors="none")
