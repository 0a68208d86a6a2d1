"""The zip, unpacked and opened from its folder: every kind of page is as it is on a server."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import JOURNEY, KINDS
from tests.browser.visitor import Visitor

STAYS = "getComputedStyle(document.querySelector('.rg-rail') ?? document.querySelector('.rg-header')).position"
"""How what stays at the top of a page is placed: only the style sheets do that."""

pytestmark = pytest.mark.parametrize("visitor", ["zip"], indirect=True)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_kind_of_page_opens_with_its_styles_fonts_and_scripts_and_nothing_is_refused(
    visitor: Visitor, language: str
) -> None:
    tab = visitor.tab()
    for kind in KINDS:
        page = tab.open(f"{language}/{kind}")
        assert page.url.startswith("file:///")
        assert page.locator("h1").count() == 1, kind
        assert page.evaluate("[...document.fonts].some((font) => font.status === 'loaded')"), kind
        assert page.evaluate("document.documentElement.classList.contains('rg-js')"), kind
        assert page.evaluate(STAYS) == "sticky", kind
        assert tab.refused() == [], kind
    assert tab.wrong == []
    assert not [address for address in tab.asked if address.startswith("http")]


def test_the_menu_leads_everywhere_and_marks_where_the_reader_is(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("nl/")
    parts = page.locator(".rg-nav a").all_inner_texts()
    assert len(parts) > 5
    for part in parts:
        page.locator(".rg-nav a").get_by_text(part, exact=True).click()
        expect(page.locator(".rg-nav [aria-current]")).to_have_text(part)
        expect(page.locator(".rg-footer [aria-current]")).to_have_count(0)
    page.locator(".rg-header .rg-brand").click()
    expect(page.locator(".rg-home")).to_be_visible()
    assert tab.wrong == []


def test_the_choice_between_light_and_dark_goes_along_to_the_next_page(visitor: Visitor) -> None:
    page = visitor.tab().open(f"nl/{JOURNEY}")
    page.locator("[data-rg-scheme]").click()
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator(".rg-header .rg-brand").click()
    expect(page.locator(".rg-home")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
