"""Waves beside the emotion curve: off until a reader lays them there, in each of its drawings."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kinds import JOURNEY
from tests.browser.visitor import Visitor

CURVE = '.rg-diagram[data-kind="emotion-curve"]:has(.rg-legend [data-idle])'
DRAWN = """figure => {
  const room = figure.querySelector('.rg-canvas:not(.rg-canvas--narrow)');
  const chart = echarts.getInstanceByDom(room.querySelector('.rg-live'));
  const shown = new Set();
  chart.getModel().eachSeries(({option}) => option.name && shown.add(option.name));
  return [...shown];
}"""


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """The page of the large journey, of which customers were asked in five quarters."""
    return visitor.tab().open(f"nl/{JOURNEY}")


def offers(found: Locator) -> list[str]:
    """Return the names of the waves that can be laid beside the curve."""
    return [name.strip() for name in found.locator(".rg-legend > [data-idle]").all_inner_texts()]


def test_two_waves_are_compared_on_the_curve_and_taken_off_again(page: Page) -> None:
    found = page.locator(CURVE).first
    first, second = offers(found)[:2]
    assert "2026-Q2" in first
    finding = found.locator(".rg-alt").inner_text()
    for name in (first, second):
        button = found.get_by_role("button", name=name, exact=True)
        expect(button).to_have_attribute("aria-pressed", "false")
        button.press("Enter")
        expect(button).to_have_attribute("aria-pressed", "true")
    assert {first, second} <= set(found.evaluate(DRAWN))
    assert found.locator(".rg-alt").inner_text() == finding, "what is laid beside the curve takes nothing from it"
    found.get_by_role("button", name=first, exact=True).press("Enter")
    expect(found.get_by_role("button", name=first, exact=True)).to_have_attribute("aria-pressed", "false")
    assert first not in found.evaluate(DRAWN)
    assert "Niet getoond" not in found.locator(".rg-alt").inner_text()


def test_what_was_expected_goes_with_its_sentence(page: Page) -> None:
    found = page.locator(CURVE).first
    button = found.get_by_role("button", name="wat wij dachten", exact=True)
    expect(found.locator(".rg-alt")).to_contain_text("wij dachten")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "false")
    said = found.locator(".rg-alt > span:not(.rg-alt-off)").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => one.textContent).join(' ')"
    )
    assert "wij dachten" not in said


def test_without_javascript_nothing_offers_what_cannot_be_had(visitor: Visitor) -> None:
    page = visitor.tab(scripts=False).open(f"nl/{JOURNEY}")
    expect(page.locator(CURVE).first.locator(".rg-legend > [data-idle]").first).to_be_hidden()
    expect(page.locator(CURVE).first.locator("details.rg-table")).to_contain_text("2026-Q2")
