"""Tabs in a page: one shows at a time, the arrow keys go through them, and paper has all of them with their titles."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import EVERYWHERE
from tests.browser.visitor import Visitor

PAGE = "nl/guide/"
TITLES = ["Windows", "macOS", "Linux"]


def shown(page: Page) -> list[bool]:
    return [tab.is_visible() for tab in page.locator(".rg-tabs").first.locator("> .rg-tab").all()]


@EVERYWHERE
def test_the_arrow_keys_go_through_the_tabs_and_a_press_on_a_title_opens_its_own(visitor: Visitor) -> None:
    page = visitor.tab(scripts=False).open(PAGE)
    tabs = page.locator(".rg-tabs").first
    assert tabs.locator("> label").all_inner_texts() == TITLES
    assert shown(page) == [True, False, False]
    tabs.get_by_role("radio", name="Windows").focus()
    page.keyboard.press("ArrowRight")
    expect(tabs.get_by_role("radio", name="macOS")).to_be_focused()
    assert shown(page) == [False, True, False]
    tabs.locator("> label", has_text="Linux").click()
    assert shown(page) == [False, False, True]


def test_on_paper_every_tab_stands_under_its_title(visitor: Visitor) -> None:
    page = visitor.tab().open(PAGE)
    page.emulate_media(media="print")
    assert shown(page) == [True, True, True]
    for title in TITLES:
        expect(page.locator(".rg-tabs").first.locator("> label", has_text=title)).to_be_visible()
