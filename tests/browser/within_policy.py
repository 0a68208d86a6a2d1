"""Whether a page and all that it does stay within its policy."""

from __future__ import annotations

from playwright.sync_api import Page, Response

from reisgids.site.root.policy import page_policy, server_headers
from tests.browser.conftest import Tab, Visitor

_LISTEN = """addEventListener('securitypolicyviolation', (event) => {
  (window.refused ??= []).push(`${event.effectiveDirective} ${event.blockedURI} ${event.disposition}`);
});"""
_META = "meta[http-equiv=Content-Security-Policy]"


def watched(visitor: Visitor) -> Tab:
    """Return a tab that keeps what the policy refuses in `window.refused`."""
    tab = visitor.tab()
    tab.page.add_init_script(_LISTEN)
    return tab


def refused(page: Page) -> list[str]:
    """Return what the policy has refused on this page."""
    return list(page.evaluate("window.refused ?? []"))


def open_within_policy(tab: Tab, path: str) -> Page:
    """Open a page, and see that the server and the page itself give the policy."""
    answers: list[Response] = []
    tab.page.on("response", lambda answer: answers.append(answer))
    page = tab.open(path)
    for name, value in server_headers().items():
        assert answers[0].header_value(name) == value
    assert page.locator("head > :nth-child(2)").and_(page.locator(_META)).get_attribute("content") == page_policy()
    return page


def use(page: Page, language: str) -> None:
    """Do what a reader can do on every page: wake its diagrams, search, and change between light and dark."""
    for figure in page.locator(".rg-diagram").all()[:4]:
        figure.locator(".rg-canvas").dispatch_event("pointerover", {"bubbles": True})
        figure.locator(".rg-live svg").wait_for(state="attached")
    page.keyboard.press("/")
    page.locator("#rg-search input[role=combobox]").fill("klant" if language == "nl" else "customer")
    page.locator("#rg-search [role=option]").first.wait_for()
    page.keyboard.press("Escape")
    page.locator("[data-rg-scheme]").click()
