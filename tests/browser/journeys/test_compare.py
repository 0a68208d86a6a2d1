"""The compare page: what the browser lays over each other is what the build would have."""

from __future__ import annotations

import re
from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from reisgids import resources
from reisgids.diagrams.catalogue import ABOUT
from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.echarts.svg import render
from reisgids.diagrams.kinds.comparison.kind import compared
from reisgids.diagrams.layout.link_boxes import link_boxes
from reisgids.labels.words import words
from reisgids.model.playbook import Playbook
from reisgids.sources.load import load
from tests.browser.conftest import EVERYWHERE, ROOT
from tests.browser.lettering import illegible
from tests.browser.places import arrive, until
from tests.browser.visitor import Visitor

NAMES = "abc"
CHOICES = (
    ("verpakkingsmachine", "luchthaven"),
    ("telefoon-bestellen", "verpakkingsmachine"),
    ("verpakkingsmachine-straks", "verpakkingsmachine", "bezoek"),
    ("verpakkingsmachine.operator", "verpakkingsmachine.inkoper", "verpakkingsmachine"),
    ("bezoek.inkoper", "telefoon-bestellen"),
)


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    library = resources.folder("content").parent
    found = load(ROOT, today=date(2026, 11, 3), library=library, diagram_kinds=ABOUT).playbook
    assert found is not None
    return found


def made(playbook: Playbook, language: str, ids: tuple[str, ...], width: int) -> Diagram:
    """What the build makes of the same choice."""
    chosen = [(journey, persona) for id, _, persona in (each.partition(".") for each in ids)
              if (journey := playbook.journey(id))]  # fmt: skip
    found = compared(playbook, chosen, words(language), [width])
    assert found is not None
    return found


def result(page: Page) -> Locator:
    return page.locator("[data-result] > .rg-diagram")


def select(page: Page, place: int) -> Locator:
    return page.locator(f"select[name={NAMES[place]}]")


def choose(page: Page, *ids: str) -> None:
    """Choose these, one after another: what another place still has, has to go first."""
    for place in reversed(range(3)):
        select(page, place).select_option("")
    for place, id in enumerate(ids):
        select(page, place).select_option(id)
    result(page).locator(".rg-live svg").wait_for(state="attached")


@EVERYWHERE
@pytest.mark.parametrize("language", ["nl", "en"])
def test_whatever_is_chosen_is_compared_as_the_build_does_it(
    visitor: Visitor, playbook: Playbook, language: str
) -> None:
    tab = visitor.tab()
    page = tab.open(f"{language}/compare/")
    assert not [url for url in tab.asked if "assets/compare/" in url or "echarts" in url]
    width = page.locator(".rg-compare").evaluate("root => Math.min(root.clientWidth, 1560)")
    for ids in CHOICES:
        choose(page, *ids)
        assert "?" + "&".join(f"{name}={id}" for name, id in zip(NAMES, ids, strict=False)) in page.url
        expected, figure = made(playbook, language, ids, width), result(page)
        expect(figure).to_have_attribute("id", expected.id)
        assert figure.locator("figcaption").inner_text() == expected.title
        assert figure.locator(".rg-alt").inner_text().strip() == expected.alternative
        assert figure.locator(".rg-legend > li").all_inner_texts() == [label for _, label in expected.legend]
        head = figure.locator("thead th").all_inner_texts()
        assert head == list(expected.table.head)
        cells = figure.locator("tbody tr").evaluate_all("rows => rows.map(r => [...r.cells].map(c => c.textContent))")
        assert cells == [[cell.words for cell in row] for row in expected.table.rows]
        assert page.evaluate(SERIES) == [
            [each["type"], [item["value"] if isinstance(item, dict) else item for item in each["data"]]]
            for each in expected.option["series"]
        ]
        (drawing,) = render([expected])
        drawn = {(mark.series, mark.index): mark for mark in drawing.marks}
        boxes = link_boxes([drawn[point.series, point.index] for point in expected.points])
        assert figure.locator(".rg-mark").evaluate_all(CORNERS) == [
            [pytest.approx(box.x, abs=0.6), pytest.approx(box.y, abs=0.9), point.title]
            for box, point in zip(boxes, expected.points, strict=True)
        ]
    assert page.locator(".rg-live").count() == 1
    assert tab.wrong == []


CORNERS = "links => links.map(({style, textContent}) => [parseFloat(style.left), parseFloat(style.top), textContent])"
SERIES = """() => echarts.getInstanceByDom(document.querySelector('[data-result] .rg-live')).getOption().series
    .map(({ type, data }) => [type, data.map((item) => item.value ?? item)])"""


def test_three_are_chosen_none_twice_and_what_is_switched_off_is_gone_from_finding_and_table(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("nl/compare/")
    expect(select(page, 0)).to_have_value("verpakkingsmachine")
    expect(select(page, 1)).to_have_value("verpakkingsmachine-straks")
    expect(page.locator(".rg-compare__pair[data-a=verpakkingsmachine]")).to_be_visible()
    select(page, 2).select_option("luchthaven")
    result(page).locator(".rg-live svg").wait_for(state="attached")
    assert page.url.endswith("?a=verpakkingsmachine&b=verpakkingsmachine-straks&c=luchthaven")

    taken = select(page, 0).locator("option[value=luchthaven]")
    assert taken.is_disabled()
    assert select(page, 2).locator("option[value=verpakkingsmachine]").is_disabled()
    assert not select(page, 2).locator("option[value=luchthaven]").is_disabled()

    finding, rows = result(page).locator(".rg-alt"), result(page).locator("tbody tr:visible")
    of_all = rows.count()
    expect(finding).to_contain_text("De derde: dieptepunt", use_inner_text=True)
    curve = result(page).locator(".rg-legend button").nth(2)
    curve.click()
    expect(curve).to_have_attribute("aria-pressed", "false")
    expect(finding).not_to_contain_text("De derde: dieptepunt", use_inner_text=True)
    expect(finding).to_contain_text("momenten hebben een score in de eerste en de tweede", use_inner_text=True)
    assert rows.count() < of_all
    assert result(page).locator(".rg-mark:visible").count() < result(page).locator(".rg-mark").count()
    result(page).locator(".rg-legend button").nth(0).click()
    expect(finding).to_contain_text("De tweede: dieptepunt", use_inner_text=True)
    expect(finding).not_to_contain_text("De eerste: dieptepunt", use_inner_text=True)
    curve.click()
    expect(finding).to_contain_text("in de tweede en de derde", use_inner_text=True)

    page.locator("[data-do=remove]").click()
    expect(page.locator(".rg-compare__pair[data-a=verpakkingsmachine]")).to_be_visible()
    expect(select(page, 2)).to_be_focused()
    assert page.url.endswith("?a=verpakkingsmachine&b=verpakkingsmachine-straks")

    page = tab.open("nl/compare/?a=luchthaven&b=luchthaven&c=bezoek")
    result(page).locator(".rg-live svg").wait_for(state="attached")
    expect(select(page, 0)).to_have_value("luchthaven")
    expect(select(page, 1)).to_have_value("bezoek")
    assert tab.wrong == []


def test_a_moment_pointed_at_lights_up_with_what_stands_beside_it_while_the_rest_recedes(visitor: Visitor) -> None:
    page = visitor.tab().open("nl/compare/?a=verpakkingsmachine&b=luchthaven")
    result(page).locator(".rg-live svg").wait_for(state="attached")
    result(page).locator(".rg-mark[href$='#tp-levering']").hover()
    expect(page.locator(".rg-tip")).to_contain_text("Van eerste storing tot ambassadeur")
    until(page, f"({LIT})().length > 1")
    assert set(page.evaluate(LIT)) == {"verpakkingsmachine/levering"}
    page.keyboard.press("Escape")
    until(page, f"({LIT})().length === 0")


LIT = """() => {
  const found = [];
  echarts.getInstanceByDom(document.querySelector('[data-result] .rg-live')).getModel().eachSeries((series) => {
    const data = series.getData();
    (series.option.data ?? []).forEach(({ id }, index) => {
      let lit = false;
      data.getItemGraphicEl(index)?.traverse((part) => { lit ||= part.currentStates.includes('emphasis'); });
      if (id && lit) found.push(id);
    });
  });
  return found;
}"""


def test_one_of_two_switched_off_the_finding_is_about_the_other(visitor: Visitor) -> None:
    page = visitor.tab().open("nl/compare/")
    figure = page.locator(".rg-compare__pair[data-a=verpakkingsmachine]")
    expect(figure.locator(".rg-alt")).to_contain_text("Het dieptepunt verschuift", use_inner_text=True)
    figure.locator(".rg-legend button").nth(1).click()
    expect(figure.locator(".rg-alt")).not_to_contain_text("Het dieptepunt verschuift", use_inner_text=True)
    expect(figure.locator(".rg-alt")).to_contain_text("ligt bij Eerste factuur", use_inner_text=True)


@EVERYWHERE
def test_the_address_keeps_the_choice_a_known_pair_shows_at_once_and_a_point_tells(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("nl/compare/?a=verpakkingsmachine&b=verpakkingsmachine-straks")
    built = page.locator(".rg-compare__pair[data-a=verpakkingsmachine]")
    expect(built).to_be_visible()
    assert illegible(page) == []
    assert select(page, 1).input_value() == "verpakkingsmachine-straks"
    assert not [url for url in tab.asked if "echarts" in url]

    page.locator("[data-do=swap]").click()
    result(page).locator(".rg-live svg").wait_for(state="attached")
    expect(built).to_be_hidden()
    assert page.url.endswith("?a=verpakkingsmachine-straks&b=verpakkingsmachine")

    result(page).locator(".rg-mark").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".rg-tip")).to_contain_text("Vakbeurs – Van eerste storing tot ambassadeur")
    page.keyboard.press("Home")
    expect(page.locator(".rg-tip")).to_contain_text("Storing op eigen lijn")
    page.keyboard.press("Enter")
    arrive(page, "*/journeys/verpakkingsmachine-straks/#tp-*")
    page.go_back()
    arrive(page, "*/compare/*")
    expect(select(page, 0)).to_have_value("verpakkingsmachine-straks")
    expect(select(page, 1)).to_have_value("verpakkingsmachine")

    tab.open("nl/compare/?a=luchthaven&b=bestaat-niet")
    expect(page.locator(".rg-compare__said")).to_contain_text("bestaat-niet")
    expect(built).to_be_hidden()
    expect(select(page, 0)).to_have_value("luchthaven")
    page.locator("[data-do=pair]").first.click()
    expect(built).to_be_visible()
    expect(select(page, 0)).to_have_value("verpakkingsmachine")

    tab.open("nl/journeys/luchthaven/").locator(".rg-journey__compare a").click()
    expect(select(page, 0)).to_have_value("luchthaven")
    select(page, 1).select_option("bezoek")
    result(page).locator(".rg-live svg").wait_for(state="attached")
    page.go_back()
    arrive(page, "*/journeys/luchthaven/")
    page.wait_for_selector("[data-rg-compare]", state="detached")
    assert tab.wrong == []


def test_a_comparison_is_zoomed_and_the_address_keeps_it_until_another_is_chosen(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("nl/compare/?a=verpakkingsmachine&b=luchthaven")
    result(page).locator(".rg-zoom [data-way=in]").click()
    page.wait_for_url("**&zoom=verpakkingsmachine-luchthaven-comparison:*")
    assert 0 < result(page).locator(".rg-mark:visible").count() < result(page).locator(".rg-mark").count()
    select(page, 2).select_option("bezoek")
    page.wait_for_url(re.compile(r"\?a=verpakkingsmachine&b=luchthaven&c=bezoek$"))
    assert tab.wrong == []


def test_on_a_phone_the_journeys_go_down_within_the_window_and_a_finger_reads_them(visitor: Visitor) -> None:
    tab = visitor.tab(width=390, touch=True)
    page = tab.open("nl/compare/?a=verpakkingsmachine&b=telefoon-bestellen&c=bezoek")
    result(page).locator(".rg-live svg").wait_for(state="attached")
    frame = result(page).locator(".rg-frame")
    assert frame.evaluate("frame => frame.scrollWidth <= frame.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert result(page).locator(".rg-zoom").count() == 0
    mark = result(page).locator(".rg-mark").nth(3)
    mark.tap()
    expect(page.locator(".rg-tip")).to_contain_text("Tik nog eens om te openen")
    points = result(page).locator(".rg-legend button").first
    points.tap()
    expect(mark).to_be_hidden()

    page.set_viewport_size({"width": 1000, "height": 600})
    expect(result(page).locator(".rg-zoom")).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 844})
    expect(result(page).locator(".rg-zoom")).to_have_count(0)
    expect(result(page).locator(".rg-live svg")).to_have_attribute("width", "354")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert tab.wrong == []


def test_without_javascript_the_known_pairs_are_there(visitor: Visitor) -> None:
    page = visitor.tab(scripts=False).open("nl/compare/")
    expect(page.locator(".rg-compare__note")).to_be_visible()
    expect(page.locator(".rg-compare__choice")).to_be_hidden()
    assert page.locator(".rg-compare__pair .rg-svg svg").count() >= 1
