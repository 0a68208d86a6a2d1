"""The portfolio: a journey lights up with its lowest point, and the legend switches numbers and points."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.diagrams.test_diagrams import figure
from tests.browser.visitor import Visitor

KIND = "journey-portfolio"


def test_a_journey_lights_up_with_its_lowest_point_here_and_among_the_shared_touchpoints(visitor: Visitor) -> None:
    page = visitor.tab().open("nl/journeys/overview/")
    found = figure(page, KIND)
    box = found.locator('.rg-canvas--wide > .rg-mark:not([href*="#"])').first
    box.hover()
    lit = found.locator(".rg-canvas--wide > .rg-svg .is-lit").evaluate_all("all => all.map(one => one.dataset.moment)")
    (journey,) = {moment.partition("/")[0] for moment in lit}
    assert f"/{journey}/" in str(box.evaluate("one => one.pathname"))
    assert any("/" in moment for moment in lit)
    other = figure(page, "touchpoint-network").locator(".rg-canvas--wide > .rg-svg .is-lit")
    assert {moment.partition("/")[0] for moment in other.evaluate_all("all => all.map(one => one.dataset.moment)")} == {
        journey
    }


def test_the_lowest_points_of_all_are_switched_off_with_their_names(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("nl/journeys/overview/")
    found = figure(page, KIND)
    points = found.locator('.rg-canvas--wide > .rg-mark[href*="#"]')
    button = found.get_by_role("button", name="laagste score van alle klantreizen")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    gone = found.locator(".rg-canvas--wide > .rg-mark.rg-off").count()
    assert 0 < gone < points.count()
    expect(found.locator(".rg-canvas--wide > .rg-live text").filter(has_text="−2")).to_have_count(0)
    assert "Niet getoond: laagste score van alle klantreizen." in found.locator(".rg-alt").inner_text()
    button.click()
    expect(found.locator(".rg-canvas--wide > .rg-mark.rg-off")).to_have_count(0)
    assert tab.wrong == []
