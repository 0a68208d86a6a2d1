"""The page of measurements: chosen from as the catalogue is, and every wave tells what it is."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.axe import faults
from tests.browser.conftest import EVERYWHERE
from tests.browser.visitor import Visitor

PAGE = "nl/actions/measurements/"
SERIES = "[data-rg-cards] > li"
TIP = "#rg-tip"


@EVERYWHERE
def test_series_are_chosen_by_what_they_are_about_and_the_address_keeps_it(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(PAGE)
    shown = page.locator(SERIES).filter(visible=True)
    total = page.locator(SERIES).count()
    expect(page.locator("[data-rg-count]")).to_have_text(f"{total} reeksen")
    csat = page.locator(f'{SERIES}[data-traits~="metric=csat"]').count()
    both = page.locator(f'{SERIES}[data-traits~="metric=csat"][data-traits~="journey=service"]').count()
    assert 0 < both < csat < total
    page.locator('input[name="metric"][value="csat"]').check()
    page.locator('input[name="journey"][value="service"]').check()
    expect(shown).to_have_count(both)
    address = page.url
    assert address.endswith("?metric=csat&journey=service")
    page.goto(address)
    expect(shown).to_have_count(both)
    page.get_by_role("button", name="Alles wissen").click()
    expect(shown).to_have_count(total)
    page.locator("#rg-catalogue-search").fill("monteur")
    assert 0 < shown.count() < total
    assert tab.wrong == []


def test_a_wave_tells_its_figure_to_a_pointer_and_to_the_arrow_keys(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(PAGE)
    first = page.locator(SERIES).first
    rows = first.locator("tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    )
    assert len(rows) > 2
    plot = first.locator(".rg-multiple__plot")
    width = plot.evaluate("plot => plot.getBoundingClientRect().width")
    plot.hover(position={"x": width - 4, "y": 20})
    expect(page.locator(f"{TIP} strong")).to_have_text(rows[0][0])
    expect(page.locator(f"{TIP} dd")).to_have_text(rows[0][1:])
    plot.hover(position={"x": 4, "y": 20})
    expect(page.locator(f"{TIP} strong")).to_have_text(rows[-1][0])
    page.mouse.move(0, 0)
    expect(page.locator(TIP)).to_be_hidden()
    first.locator("h3 a").focus()
    page.keyboard.press("Tab")
    expect(page.locator(f"{TIP} strong")).to_have_text(rows[0][0])
    page.keyboard.press("ArrowLeft")
    expect(page.locator(f"{TIP} dd")).to_have_text(rows[1][1:])
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator(f"{TIP} strong")).to_have_text(rows[0][0])
    page.keyboard.press("Escape")
    expect(page.locator(TIP)).to_be_hidden()
    page.keyboard.press("Enter")
    expect(first.locator("table")).to_be_visible()
    assert tab.wrong == []


def test_without_a_script_every_series_is_there_with_its_figures(visitor: Visitor) -> None:
    page = visitor.tab(scripts=False).open(f"{PAGE}?metric=csat")
    expect(page.locator(SERIES).filter(visible=True)).to_have_count(page.locator(SERIES).count())
    first = page.locator(SERIES).first
    first.locator("summary").click()
    expect(first.locator("table")).to_be_visible()


def test_the_facets_are_walked_and_chosen_by_the_keyboard(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(PAGE)
    shown = page.locator(SERIES).filter(visible=True)
    total = page.locator(SERIES).count()
    page.locator("#rg-catalogue-search").focus()
    page.keyboard.press("Tab")
    facet = page.locator("input:focus")
    expect(facet).to_have_attribute("type", "checkbox")
    page.keyboard.press("Space")
    expect(facet).to_be_checked()
    name, value = facet.get_attribute("name"), facet.get_attribute("value")
    meant = page.locator(f'{SERIES}[data-traits~="{name}={value}"]').count()
    assert 0 < meant < total
    expect(shown).to_have_count(meant)
    assert page.locator("[data-rg-count]").get_attribute("role") == "status"
    assert page.url.endswith(f"?{name}={value}")
    page.keyboard.press("Tab")
    second = page.locator("input:focus")
    expect(second).to_have_attribute("type", "checkbox")
    assert second.get_attribute("value") != value
    page.get_by_role("button", name="Alles wissen").press("Enter")
    expect(shown).to_have_count(total)
    assert tab.wrong == []


@pytest.mark.parametrize(("width", "dark"), [(1440, False), (390, True)])
def test_axe_finds_nothing_where_facets_are_chosen_and_waves_are_open(visitor: Visitor, width: int, dark: bool) -> None:
    page = visitor.tab(width=width, dark=dark).open(f"{PAGE}?metric=nps")
    shown = page.locator(SERIES).filter(visible=True)
    assert 0 < shown.count() < page.locator(SERIES).count()
    shown.first.locator("summary").press("Enter")
    expect(shown.first.locator("table")).to_be_visible()
    assert faults(page) == []
