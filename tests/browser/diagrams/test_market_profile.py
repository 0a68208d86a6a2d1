"""B2B beside B2C: the legend switches a market, and what is said of both together goes with it."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.conftest import BOTH_MARKETS
from tests.browser.diagrams.test_diagrams import figure
from tests.browser.visitor import Visitor


def rows_shown(found: Locator) -> int:
    """Return how many rows of the data are shown."""
    shown = "all => all.filter(row => !row.hidden).length"
    return int(found.locator(".rg-table tbody tr").evaluate_all(shown))


@BOTH_MARKETS
def test_a_market_is_switched_off_and_a_measure_goes_when_both_are(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("nl/journeys/overview/")
    found = figure(page, "market-profile")
    points = found.locator(".rg-canvas--wide > .rg-mark")
    business, consumers = found.locator(".rg-legend button").all()
    total, rows = points.count(), rows_shown(found)
    assert total == 2 * rows
    for button, other in ((consumers, business), (business, consumers)):
        button.click()
        expect(button).to_have_attribute("aria-pressed", "false")
        expect(other).to_have_attribute("aria-pressed", "true")
        assert found.locator(".rg-canvas--wide > .rg-mark.rg-off").count() == rows
        assert rows_shown(found) == rows, "the other market still has its value"
        finding = found.locator(".rg-alt").inner_text()
        assert "Het grootste verschil" not in finding
        assert "Niet getoond: B2" in finding
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
    for button in (business, consumers):
        button.click()
        expect(button).to_have_attribute("aria-pressed", "false")
    assert rows_shown(found) == 0
    assert tab.wrong == []
