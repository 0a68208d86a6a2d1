"""The search: nothing before it is opened, then plurals, typing errors and the keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import EVERYWHERE
from tests.browser.places import arrive
from tests.browser.visitor import Visitor


def ask(page: Page, question: str) -> list[str]:
    """Open the search, type, and return the results' texts."""
    page.keyboard.press("/")
    box = page.locator("#rg-search input[role=combobox]")
    expect(box).to_be_focused()
    box.fill(question)
    page.locator("#rg-search [role=option]").first.wait_for()
    return page.locator("#rg-search [role=option]").all_inner_texts()


@EVERYWHERE
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


@EVERYWHERE
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


def test_the_best_comes_first_with_where_it_stands_and_whole_words_marked(visitor: Visitor) -> None:
    page = visitor.tab().open("nl/")
    ask(page, "klacht")
    first = page.locator("#rg-search [role=option]").first
    assert first.locator(".rg-search__title").inner_text() == "Klacht melden"
    assert first.locator(".rg-search__kind").inner_text() == "Touchpoint"
    assert (
        first.locator(".rg-search__within").inner_text()
        == "Een nieuwe telefoon, maar dan de blauwe (case: Kobalt Mobiel) · Retention (retentie)"
    )
    marks = page.locator("#rg-search mark").all_inner_texts()
    assert {mark.lower() for mark in marks} >= {"klacht", "klachten"}
    assert all("klacht" in mark.lower() for mark in marks)


def test_one_kind_is_shown_alone_until_a_question_has_none_of_it(visitor: Visitor) -> None:
    page = visitor.tab().open("nl/")
    every = ask(page, "klacht")
    kinds = page.locator("#rg-search-kinds button")
    assert kinds.first.get_attribute("aria-pressed") == "true"
    page.locator("#rg-search-kinds button", has_text="KPI").click()
    shown = page.locator("#rg-search .rg-search__kind").all_inner_texts()
    assert set(shown) == {"KPI"}
    assert len(shown) < len(every)
    expect(page.locator("#rg-search [role=status]")).to_contain_text(f"{len(shown)} ")
    expect(page.locator("#rg-search-kinds [aria-pressed=true]")).to_be_focused()
    page.locator("#rg-search input[role=combobox]").fill("montis")
    expect(kinds.first).to_have_attribute("aria-pressed", "true")
    assert "Partij" in page.locator("#rg-search .rg-search__kind").all_inner_texts()


def test_an_empty_dialog_offers_where_to_begin(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("en/")
    page.keyboard.press("/")
    page.locator("#rg-search [role=option]").first.wait_for()
    assert {"Journey", "Term", "Page"} == set(page.locator("#rg-search .rg-search__kind").all_inner_texts())
    expect(page.locator("#rg-search-kinds")).to_be_hidden()
    assert page.locator("#rg-search [aria-selected=true]").count() == 0
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    arrive(page, "*/en/journeys/*/")
    assert tab.wrong == []
