"""Whether a page and all that it does stay within its policy."""

from __future__ import annotations

from playwright.sync_api import Page

from reisgids.site.root.policy import page_policy, server_headers
from tests.browser.visitor import Tab

_META = "meta[http-equiv=Content-Security-Policy]"


def open_within_policy(tab: Tab, path: str) -> Page:
    """Open a page, and see that the server and the page itself give the policy."""
    answer, page = tab.answer(path), tab.page
    assert answer is not None
    for name, value in server_headers().items():
        assert answer.header_value(name) == value
    assert page.locator("head > :nth-child(2)").and_(page.locator(_META)).get_attribute("content") == page_policy()
    return page


def use(page: Page, language: str) -> None:
    """Do what a reader can do on every page: wake its diagrams, search, and change between light and dark."""
    for figure in page.locator(".rg-diagram").all()[:4]:
        figure.locator(".rg-canvas--wide").dispatch_event("pointerover", {"bubbles": True})
        figure.locator(".rg-canvas--wide > .rg-live svg").wait_for(state="attached")
    page.keyboard.press("/")
    page.locator("#rg-search input[role=combobox]").fill("klant" if language == "nl" else "customer")
    page.locator("#rg-search [role=option]").first.wait_for()
    page.keyboard.press("Escape")
    page.locator("[data-rg-scheme]").click()
