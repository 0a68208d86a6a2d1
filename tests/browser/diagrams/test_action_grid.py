"""The grid of actions in the browser: what lights a card up, what the legend switches, and how one walks it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.diagrams.test_diagrams import figure, wake
from tests.browser.diagrams.traced import LIT, reach, traced

GRID = "action-grid"


@pytest.fixture
def grid(page: Page) -> Locator:
    """Its grid."""
    return figure(page, GRID)


def cards(grid: Locator) -> Locator:
    """Return the links over the cards, in reading order."""
    return grid.locator(".rg-canvas--wide > .rg-mark")


@pytest.mark.parametrize("live", [False, True])
def test_a_card_that_is_pointed_at_lights_up_with_its_marks_and_the_others_recede(
    page: Page, grid: Locator, *, live: bool
) -> None:
    reach(page, GRID, live=live)
    card = cards(grid).nth(1)
    card.hover()
    own = str(card.evaluate("link => link.hash.replace('#action-', '')"))
    lit, faint = traced(page, GRID, live=live)
    assert lit == {own}
    assert len(faint) == cards(grid).count() - 1


def test_a_tooltip_tells_what_is_not_on_the_card(page: Page, grid: Locator) -> None:
    card = cards(grid).filter(has_text="Tijdvak per sms")
    card.hover()
    tip = page.locator(".rg-tip")
    expect(tip.locator("dt").first).to_have_text("Toelichting")
    assert tip.locator("dt").count() <= 4
    expect(tip).not_to_contain_text("Korte termijn")


@pytest.mark.parametrize("live", [False, True])
def test_a_moment_that_is_pointed_at_elsewhere_lights_the_actions_for_it(
    page: Page, grid: Locator, *, live: bool
) -> None:
    reach(page, GRID, live=live)
    card = cards(grid).filter(has_text="Tijdvak per sms")
    moments = card.evaluate("link => JSON.parse(link.dataset.moments)")
    moment = page.locator(
        f'.rg-diagram[data-kind="emotion-curve"] .rg-canvas--wide > .rg-mark[href$="{moments[0]}"]'
    ).first
    moment.hover()
    expect(card).to_have_class(LIT)
    lit, faint = traced(page, GRID, live=live)
    assert card.evaluate("link => link.hash.replace('#action-', '')") in lit
    assert faint
    page.locator("h1").hover()
    expect(grid.locator(".rg-canvas--wide .is-lit")).to_have_count(0)


def test_the_legend_switches_how_far_actions_are_with_their_rows_and_sentences(page: Page, grid: Locator) -> None:
    wake(page, GRID)
    finding = grid.locator(".rg-alt")
    said = finding.inner_text().strip()
    rows = grid.locator(".rg-table tbody tr")
    planned = rows.evaluate_all("all => all.map(row => [...row.cells].some(cell => cell.textContent === 'Gepland'))")
    assert any(planned)
    drawn = grid.locator(".rg-canvas--wide > .rg-live text")
    before = drawn.count()
    button = grid.get_by_role("button", name="Gepland", exact=True)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    shown = cards(grid).evaluate_all("all => all.map(link => link.checkVisibility())")
    assert shown == [not each for each in planned]
    assert rows.evaluate_all("all => all.map(row => !row.hidden)") == shown
    assert drawn.count() <= before - 2 * sum(planned), "title and what stands below it are gone"
    assert "quick win" not in finding.inner_text()
    assert finding.inner_text().strip().endswith("Niet getoond: Gepland.")
    assert "Klaar: " in finding.inner_text(), "what is done has nothing to do with it"
    button.click()
    assert finding.inner_text().strip() == said
    assert drawn.count() == before


def test_the_legend_switches_the_marks_of_quick_wins_and_leaves_the_cards(page: Page, grid: Locator) -> None:
    wake(page, GRID)
    marks = grid.locator('.rg-canvas--wide > .rg-live path[fill*="accent"]')
    assert marks.count() > 0
    grid.get_by_role("button", name="Quick win", exact=True).click()
    expect(marks).to_have_count(0)
    assert all(cards(grid).evaluate_all("all => all.map(link => link.checkVisibility())"))


def test_arrows_walk_the_cards_as_they_stand(page: Page, grid: Locator) -> None:
    cards(grid).first.focus()

    def focused() -> int:
        return int(cards(grid).evaluate_all("all => all.indexOf(document.activeElement)"))

    walked = [focused()]
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "End", "Home"):
        page.keyboard.press(key)
        walked.append(focused())
    last = cards(grid).count() - 1
    assert walked[0] == walked[4] == walked[6] == 0
    assert walked[1] == 1
    assert walked[5] == last
    boxes = [cards(grid).nth(n).bounding_box() or {"x": 0, "y": 0} for n in (1, walked[2], walked[3])]
    assert boxes[1]["y"] > boxes[0]["y"], "down is the field of low impact"
    assert boxes[1]["x"] == boxes[0]["x"]
    assert boxes[2]["x"] < boxes[1]["x"]
    stops = cards(grid).evaluate_all("all => all.filter(link => link.tabIndex === 0).length")
    assert stops == 1
