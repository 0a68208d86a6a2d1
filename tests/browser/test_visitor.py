"""A tab that is used again is as one that has seen nothing yet."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.browser.kinds import JOURNEY
from tests.browser.visitor import Tab, Tabs, Visitor

KEPT = """async () => ({
  local: localStorage.length, session: sessionStorage.length, cookies: document.cookie, history: history.length,
  permission: (await navigator.permissions.query({name: 'clipboard-read'})).state,
  media: [matchMedia('print').matches, matchMedia('(prefers-color-scheme: dark)').matches, innerWidth],
  under: document.querySelectorAll('main :hover').length,
  fromCache: performance.getEntriesByType('resource').filter((each) => each.transferSize === 0).length,
})"""


def test_nothing_that_one_test_does_can_be_seen_by_the_next(browser: Browser) -> None:
    tabs = Tabs()
    first, second = Visitor(browser, tabs), Visitor(browser, tabs)
    tab = first.tab()
    page, seen = tab.page, _kept(tab)

    page.context.grant_permissions(["clipboard-read"])
    page.route("**/nl/", lambda route: route.abort())
    tab.open(f"nl/{JOURNEY}")
    page.evaluate("localStorage.a = sessionStorage.b = document.cookie = 'c=d'")
    page.evaluate("console.error('x')")
    page.set_viewport_size({"width": 390, "height": 700})
    page.emulate_media(media="print", color_scheme="dark")
    page.mouse.move(200, 300)
    for _ in range(2):
        page.evaluate("open('about:blank')")
    assert tab.wrong
    first.leave()

    again = second.tab()
    assert again is tab
    other = second.tab()
    assert other is not tab
    assert (again.wrong, again.asked, again.finished, page.context.pages) == ([], [], [], [page])
    assert _kept(again) == seen
    assert again.wrong == []
    second.leave()
    for each in (tab, other):
        each.page.context.close()


def _kept(tab: Tab) -> dict[str, object]:
    page = tab.open("nl/")
    page.wait_for_timeout(200)  # what lies under the pointer is seen a moment later
    return dict(page.evaluate(KEPT))
