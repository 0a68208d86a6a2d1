"""The compare page: what the browser lays over each other is what the build would have."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from reisgids import resources
from reisgids.diagrams.catalogue import ABOUT
from reisgids.diagrams.diagram import Diagram, Mark
from reisgids.diagrams.kinds.comparison.kind import diagram
from reisgids.diagrams.layout.link_boxes import link_boxes
from reisgids.labels.words import words
from reisgids.model.playbook import Playbook
from reisgids.sources.load import load
from tests.browser.conftest import EVERYWHERE, ROOT
from tests.browser.lettering import illegible
from tests.browser.places import arrive
from tests.browser.visitor import Visitor

pytestmark = EVERYWHERE

PAIRS = (
    ("verpakkingsmachine", "luchthaven"),
    ("telefoon-bestellen", "verpakkingsmachine"),
    ("verpakkingsmachine-straks", "verpakkingsmachine"),
    ("bezoek", "bezoek"),
)


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    library = resources.folder("content").parent
    found = load(ROOT, today=date(2026, 11, 3), library=library, diagram_kinds=ABOUT).playbook
    assert found is not None
    return found


def made(playbook: Playbook, language: str, *ids: str) -> Diagram:
    journeys = [journey for id in ids if (journey := playbook.journey(id))]
    found = diagram(playbook, journeys, words(language))
    assert found is not None
    return found


def result(page: Page) -> Locator:
    return page.locator("[data-result] > .rg-diagram")


def choose(page: Page, first: str, second: str) -> None:
    page.locator("select[name=a]").select_option(first)
    page.locator("select[name=b]").select_option(second)
    result(page).locator(".rg-live svg").wait_for(state="attached")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_any_two_journeys_are_compared_as_the_build_does_it(
    visitor: Visitor, playbook: Playbook, language: str
) -> None:
    tab = visitor.tab()
    page = tab.open(f"{language}/compare/")
    assert not [url for url in tab.asked if "assets/compare/" in url or "echarts" in url]
    for first, second in PAIRS:
        choose(page, first, second)
        assert f"?a={first}&b={second}" in page.url
        expected, figure = made(playbook, language, first, second), result(page)
        assert figure.get_attribute("id") == expected.id
        assert figure.locator("figcaption").inner_text() == expected.title
        assert figure.locator(".rg-alt").inner_text() == expected.alternative
        assert figure.locator(".rg-legend > li").all_inner_texts() == [label for _, label in expected.legend]
        cells = figure.locator("tbody tr").evaluate_all("rows => rows.map(r => [...r.cells].map(c => c.textContent))")
        assert cells == [[cell.words for cell in row] for row in expected.table.rows]
        assert figure.evaluate("figure => [Number(figure.dataset.width), Number(figure.dataset.height)]") == [
            expected.width,
            expected.height,
        ]
        points = [point["value"] for point in expected.option["series"][0]["data"][: len(expected.points)]]
        boxes = link_boxes([Mark(0, n, x, y, 0, 0) for n, (x, y) in enumerate(points)])
        assert figure.locator(".rg-mark").evaluate_all(CORNERS) == [
            [pytest.approx(box.x, abs=0.11), pytest.approx(box.y, abs=0.31), point.title]
            for box, point in zip(boxes, expected.points, strict=True)
        ]
        texts = {e["style"]["text"] for e in expected.option["graphic"]["elements"] if e["type"] == "text"}
        drawn = " ".join(figure.locator(".rg-live svg text").all_text_contents())
        assert all(line in drawn for text in texts for line in text.split("\n"))
    assert page.locator(".rg-live").count() == 1
    assert tab.wrong == []


CORNERS = "links => links.map(({style, textContent}) => [parseFloat(style.left), parseFloat(style.top), textContent])"


def test_the_address_keeps_the_choice_a_known_pair_shows_at_once_and_a_point_tells(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("nl/compare/?a=verpakkingsmachine&b=verpakkingsmachine-straks")
    built = page.locator(".rg-compare__pair[data-a=verpakkingsmachine]")
    expect(built).to_be_visible()
    assert illegible(page) == []
    assert page.locator("select[name=b]").input_value() == "verpakkingsmachine-straks"
    assert not [url for url in tab.asked if "echarts" in url]

    page.locator(".rg-compare__swap").click()
    result(page).locator(".rg-live svg").wait_for(state="attached")
    expect(built).to_be_hidden()
    assert page.url.endswith("?a=verpakkingsmachine-straks&b=verpakkingsmachine")

    result(page).locator(".rg-frame").focus()
    page.keyboard.press("Tab")
    expect(page.locator(".rg-tip")).to_contain_text("Storing op eigen lijn")
    expect(page.locator(".rg-tip")).to_contain_text("Klantreis")
    page.keyboard.press("Enter")
    arrive(page, "*/journeys/verpakkingsmachine-straks/#tp-*")

    tab.open("nl/compare/?a=luchthaven&b=bestaat-niet")
    expect(page.locator(".rg-compare__said")).to_contain_text("bestaat-niet")
    expect(built).to_be_visible()
    assert page.locator("select[name=a]").input_value() == "luchthaven"

    tab.open("nl/journeys/luchthaven/").locator(".rg-journey__compare a").click()
    expect(page.locator("select[name=a]")).to_have_value("luchthaven")
    choose(page, "luchthaven", "bezoek")
    page.go_back()
    arrive(page, "*/journeys/luchthaven/")
    page.wait_for_selector("[data-rg-compare]", state="detached")
    assert tab.wrong == []


def test_without_javascript_the_known_pairs_are_there(visitor: Visitor) -> None:
    page = visitor.tab(scripts=False).open("nl/compare/")
    expect(page.locator(".rg-compare__note")).to_be_visible()
    expect(page.locator(".rg-compare__choice")).to_be_hidden()
    assert page.locator(".rg-compare__pair .rg-svg svg").count() >= 1
