"""The backlog of actions: filtered as the catalogue is, with an address that keeps the choice."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.axe import faults
from tests.browser.conftest import EVERYWHERE
from tests.browser.visitor import Visitor

ACTIONS = "[data-rg-cards] > li"


@EVERYWHERE
def test_the_backlog_is_filtered_sorted_and_searched_and_the_address_keeps_it(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("nl/actions/")
    shown = page.locator(ACTIONS).filter(visible=True)
    total = page.locator(ACTIONS).count()
    of_cases = page.locator("div:has(> .rg-of-cases) [data-rg-cards] > li").count()
    expect(page.locator("[data-rg-count]")).to_have_text(f"{total - of_cases} acties en {of_cases} acties uit cases")
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


@pytest.mark.parametrize(("width", "dark"), [(1440, False), (390, True)])
def test_what_an_action_did_to_its_figure_is_read_by_everyone(visitor: Visitor, width: int, dark: bool) -> None:
    page = visitor.tab(width=width, dark=dark).open("nl/actions/?status=done")
    effects = page.locator(f"{ACTIONS} .rg-effect").filter(visible=True)
    assert effects.count() > 1
    for effect in effects.all():
        expect(effect).to_contain_text("het cijfer bewijst niet dat het hierdoor kwam")
        assert effect.evaluate("one => one.scrollWidth <= one.clientWidth")
    assert faults(page) == []


@pytest.mark.parametrize(("width", "dark"), [(1440, False), (390, True)])
def test_the_card_of_an_action_leads_by_the_keyboard_to_what_it_did(visitor: Visitor, width: int, dark: bool) -> None:
    page = visitor.tab(width=width, dark=dark).open("nl/journeys/service/")
    row = page.locator(".rg-effect-row").first
    effect = row.locator(".rg-effect")
    expect(row.locator("summary")).to_contain_text("hoger dan ervoor")
    row.locator("summary").press("Enter")
    expect(effect).to_be_visible()
    expect(effect).to_contain_text("hoger dan ervoor")
    assert effect.evaluate("one => one.scrollWidth <= one.clientWidth")
    assert faults(page, ".rg-actions") == []
