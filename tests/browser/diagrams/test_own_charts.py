"""Charts of an author's own in the guide: there without a script, alive when reached for, within the policy."""

from __future__ import annotations

import re
from base64 import b64encode

import pytest
from playwright.sync_api import Page, expect

from tests.browser.diagrams.test_diagrams import DIFFERENCE
from tests.browser.visitor import Visitor
from tests.browser.within_policy import open_within_policy

GUIDE = "nl/guide/charts/"
CHART = ".rg-diagram[data-own]"


def reach(page: Page, number: int, across: float = 0.5, down: float = 0.5) -> None:
    """Bring the pointer to a place in a chart, once it is alive."""
    canvas = page.locator(CHART).nth(number).locator(".rg-canvas--wide")
    canvas.scroll_into_view_if_needed()
    canvas.hover(position={"x": 5, "y": 5})
    page.locator(CHART).nth(number).locator(".rg-canvas--wide > .rg-live svg").wait_for(state="attached")
    box = canvas.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * across, box["y"] + box["height"] * down, steps=3)


def test_without_scripts_the_charts_their_findings_and_their_data_are_there(visitor: Visitor) -> None:
    page = visitor.tab(scripts=False).open(GUIDE)
    first = page.locator(CHART).first
    expect(first.locator(".rg-alt")).to_contain_text("gehalveerd")
    expect(first.locator(".rg-canvas--wide text", has_text="Levering")).to_be_visible()
    first.locator("summary").click()
    expect(first.locator("tbody tr").first).to_contain_text("12 %")


def test_a_chart_answers_with_its_own_tooltip_and_legend_within_the_policy(visitor: Visitor) -> None:
    tab = visitor.tab()
    open_within_policy(tab, GUIDE)
    page = tab.page
    assert not [url for url in tab.asked if "echarts" in url]
    reach(page, 0, 0.25)
    live = page.locator(CHART).first.locator(".rg-canvas--wide > .rg-live")
    expect(live.locator("text", has_text="11.5")).to_be_visible()
    bars = live.locator('path[fill^="var(--rg-phase-1"]')
    before = bars.count()
    live.locator("text", has_text="Levering").first.click()
    expect(bars).not_to_have_count(before)
    assert [url.rpartition("/")[2] for url in tab.asked if "echarts" in url] == ["echarts-more.js"]
    assert tab.refused() == []
    assert tab.wrong == []


@pytest.mark.parametrize("dark", [False, True])
def test_nothing_changes_when_a_chart_comes_alive(visitor: Visitor, dark: bool) -> None:
    page = visitor.tab(dark=dark).open(GUIDE)
    canvas = page.locator(CHART).nth(1).locator(".rg-canvas--wide")
    canvas.scroll_into_view_if_needed()
    before = b64encode(canvas.screenshot()).decode()
    reach(page, 1)
    page.mouse.move(0, 0)
    page.wait_for_timeout(100)
    after = b64encode(canvas.screenshot()).decode()
    (share,) = page.evaluate(DIFFERENCE, [before, after, [None]])
    assert share < 0.002
    accent = {False: "rgb(201, 138, 18)", True: "rgb(226, 172, 69)"}[dark]
    slices = page.locator(CHART).nth(1).locator('.rg-canvas--wide > .rg-live path[fill^="var(--rg-accent"]')
    expect(slices.first).to_have_css("fill", accent)


def test_a_chart_can_be_taken_along(visitor: Visitor) -> None:
    page = visitor.tab().open(GUIDE)
    with page.expect_download() as taken:
        page.locator(CHART).first.locator('[data-picture="svg"]').click()
    text = taken.value.path().read_text("utf-8")
    assert "gehalveerd" in text
    assert "Levering" in text
    assert not re.search(r"var\(|https?://(?!www\.w3\.org)", text)


def test_a_narrow_place_has_a_drawing_of_its_own_under_the_same_title(visitor: Visitor) -> None:
    page = visitor.tab(width=390).open(GUIDE)
    chart = page.locator(CHART).first
    expect(chart.locator(".rg-canvas--wide")).to_be_hidden()
    narrow = chart.locator(".rg-canvas--narrow")
    narrow.scroll_into_view_if_needed()
    assert chart.evaluate("figure => figure.scrollWidth <= figure.clientWidth")
    narrow.hover(position={"x": 80, "y": 160})
    narrow.locator(".rg-live svg").wait_for(state="attached")
    narrow.hover(position={"x": 90, "y": 170})
    expect(narrow.locator(".rg-live text", has_text="12").last).to_be_visible()
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(chart.locator(".rg-canvas--wide")).to_be_visible()
    expect(narrow).to_be_hidden()
