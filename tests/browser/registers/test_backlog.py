"""The backlog of actions: filtered as the catalogue is, with an address that keeps the choice."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import EVERYWHERE
from tests.browser.visitor import Visitor

ACTIONS = "[data-rg-cards] > li"


@EVERYWHERE
def test_the_backlog_is_filtered_sorted_and_searched_and_the_address_keeps_it(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("nl/actions/")
    shown = page.locator(ACTIONS).filter(visible=True)
    total = page.locator(ACTIONS).count()
    expect(page.locator("[data-rg-count]")).to_have_text(f"{total} acties")
    quick = page.locator(f'{ACTIONS}[data-traits~="quick=yes"]').count()
    both = page.locator(f'{ACTIONS}[data-traits~="quick=yes"][data-traits~="journey=luchthaven"]').count()
    assert 0 < both < quick < total
    page.locator('input[name="quick"][value="yes"]').check()
    expect(shown).to_have_count(quick)
    page.locator('input[name="journey"][value="luchthaven"]').check()
    expect(shown).to_have_count(both)
    page.locator("#rg-catalogue-sort").select_option("due")
    days = shown.evaluate_all("actions => actions.map(action => action.dataset.due ?? '9999')")
    assert days == sorted(days)
    address = page.url
    assert address.endswith("?quick=yes&journey=luchthaven&sort=due")
    page.goto(address)
    expect(shown).to_have_count(both)
    page.get_by_role("button", name="Alles wissen").click()
    page.locator("#rg-catalogue-search").fill("factuur")
    assert 0 < shown.count() < total
    assert tab.wrong == []


def test_without_a_script_every_action_is_there(visitor: Visitor) -> None:
    page = visitor.tab(scripts=False).open("nl/actions/?quick=yes")
    expect(page.locator(ACTIONS).filter(visible=True)).to_have_count(page.locator(ACTIONS).count())
    expect(page.locator(".rg-catalogue__form")).to_be_hidden()
