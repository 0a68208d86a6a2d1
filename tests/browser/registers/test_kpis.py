"""The page of KPIs: whoever cannot see the waves, or uses no mouse, has them all the same."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import faults
from tests.browser.visitor import Visitor

PAGE = "nl/actions/kpis/"
TREND = ".rg-kpi-trend"
OPEN = "document.querySelectorAll('.rg-kpi-trend__table').forEach((table) => { table.open = true })"


@pytest.mark.parametrize(("width", "dark"), [(1440, False), (1440, True), (390, False), (390, True)])
def test_axe_finds_nothing_with_every_table_open(visitor: Visitor, width: int, dark: bool) -> None:
    tab = visitor.tab(width=width, dark=dark)
    page = tab.open(PAGE)
    page.evaluate(OPEN)
    assert faults(page) == []
    shown = page.locator(TREND).first.locator("svg").filter(visible=True)
    expect(shown).to_have_count(1)
    expect(shown).to_have_attribute("role", "img")
    finding = page.locator(TREND).first.locator("figcaption").inner_text()
    how = page.locator(TREND).first.locator(".rg-kpi-trend__about .rg-quiet").inner_text()
    expect(shown).to_have_attribute("aria-label", f"{finding} {how}")
    assert tab.wrong == []


def test_the_keyboard_goes_from_the_series_to_its_waves_and_to_the_actions(visitor: Visitor) -> None:
    page = visitor.tab(width=390).open(PAGE)
    trend = page.locator(TREND).first
    trend.locator(".rg-kpi-trend__about a").last.focus()
    page.keyboard.press("Tab")
    expect(trend.locator("summary")).to_be_focused()
    expect(trend.locator("table")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(trend.locator("table")).to_be_visible()
    page.keyboard.press("Tab")
    scrolled = trend.get_by_role("region", name="De cijfers per meting: NPS van bestaande klanten")
    expect(scrolled).to_be_focused()
    page.keyboard.press("ArrowRight")
    rows = trend.locator("tbody tr")
    assert rows.count() > 1
    assert all(re.search(r"\d", text) for text in rows.locator("th").all_inner_texts())
    page.keyboard.press("Tab")
    expect(page.locator(".rg-kpi").first.locator(".rg-kpi__belongs a").first).to_be_focused()


def test_the_names_of_lines_leave_the_waves_in_sight(visitor: Visitor) -> None:
    page = visitor.tab().open(PAGE)
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.locator(TREND).first.evaluate(COVERED) == [], width


COVERED = """() => [...document.querySelectorAll('.rg-kpi-trend__svg')].flatMap((drawing) => {
  if (!drawing.checkVisibility()) return [];
  const names = [...drawing.querySelectorAll('.rg-kpi-trend__name')];
  const waves = [...drawing.querySelectorAll('.rg-kpi-trend__wave')].map((wave) => wave.getBoundingClientRect());
  return names.filter((name) => {
    const box = name.getBoundingClientRect();
    return waves.some(({left, right, top, bottom}) => {
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      return box.left < x && x < box.right && box.top < y && y < box.bottom;
    });
  }).map((name) => name.textContent);
})"""
"""The names that lie over the middle of a wave."""
