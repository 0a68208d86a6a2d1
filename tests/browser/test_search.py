"""The search: nothing before it is opened, then plurals, typing errors and the keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import EVERYWHERE
from tests.browser.places import arrive
from tests.browser.visitor import Visitor

pytestmark = EVERYWHERE


def ask(page: Page, question: str) -> list[str]:
    """Open the search, type, and return the results' texts."""
    page.keyboard.press("/")
    box = page.locator("#rg-search input[role=combobox]")
    expect(box).to_be_focused()
    box.fill(question)
    page.locator("#rg-search [role=option]").first.wait_for()
    return page.locator("#rg-search [role=option]").all_inner_texts()


def test_nothing_is_loaded_before_the_search_is_opened(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("nl/")
    assert not [url for url in tab.asked if "assets/search" in url]
    ask(page, "levering")
    assert [url for url in tab.asked if "assets/search" in url]
    assert tab.wrong == []


@pytest.mark.parametrize(
    ("language", "question", "found"),
    [
        ("nl", "facturen", "factuur"),
        ("nl", "leverng", "Levering"),
        ("nl", "klantreizen", "klantreis"),
        ("en", "invoices", "invoice"),
        ("en", "hand-over", "hand-over"),
    ],
)
def test_words_are_found_in_other_forms(visitor: Visitor, language: str, question: str, found: str) -> None:
    results = ask(visitor.tab().open(f"{language}/"), question)
    assert any(found.lower() in result.lower() for result in results), results


def test_a_result_is_chosen_with_the_keyboard_and_leads_to_its_anchor(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("nl/method/")
    ask(page, "eerste factuur")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    arrive(page, "*/nl/journeys/*/#tp-eerste-factuur")
    assert tab.wrong == []


def test_escape_closes_and_gives_the_focus_back(visitor: Visitor) -> None:
    page = visitor.tab().open("nl/")
    page.locator("[data-rg-search]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#rg-search")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#rg-search")).to_be_hidden()
    assert page.evaluate("document.activeElement.hasAttribute('data-rg-search')")
