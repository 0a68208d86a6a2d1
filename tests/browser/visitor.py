"""Someone who looks at a site, in tabs that have seen nothing yet: a tab is swept and used again.

A new window takes Chromium longer than most pages do.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

from tests.browser.places import Place

HOST = "playbook.example.org"
ADDRESS = f"http://{HOST}/"
"""Where the reference playbook says that it is published."""
ON_A_SERVER = Place(ADDRESS)
_PATIENCE = 15_000
_LISTEN = """addEventListener('securitypolicyviolation', (event) => {
  (window.refused ??= []).push(`${event.effectiveDirective} ${event.blockedURI} ${event.disposition}`);
});"""


class Kind(NamedTuple):
    """What a tab is from its beginning to its end."""

    scripts: bool
    touch: bool


_UNFOLD = "document.querySelectorAll('.rg-part__toggle[aria-expanded=false]').forEach(toggle => toggle.click())"


@dataclass(eq=False)
class Tab:
    """A page of the browser that keeps what went wrong: console errors, page errors, requests to other hosts."""

    page: Page
    kind: Kind
    place: Place = ON_A_SERVER
    wrong: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    finished: list[str] = field(default_factory=list)
    """What was asked, and answered."""

    def __post_init__(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.wrong.append(f"error: {error}"))
        self.page.on("request", self._request)
        self.page.on("requestfinished", lambda request: self.finished.append(request.url))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.wrong.append(f"{message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        self.asked.append(request.url)
        if not request.url.startswith((self.place.address, "data:", "blob:", "about:")):
            self.wrong.append(f"asked another host: {request.url}")

    def open(self, path: str, *, unfold: bool = True) -> Page:
        """Load a page of the site, with its scripts and its fonts. `path` is that on a server.

        A journey's page is then unfolded, all of its parts open, unless it is to stay as a reader finds it.
        """
        self.answer(path)
        if unfold and self.kind.scripts:
            self.page.evaluate(_UNFOLD)
        return self.page

    def answer(self, path: str) -> Response | None:
        """Load a page as `open` does, and return what the server answered."""
        found = self.page.goto(self.place.of(path))
        if self.kind.scripts:
            self.page.evaluate("document.fonts.ready.then(() => true)")
        return found

    def refused(self) -> list[str]:
        """Return what the policy has refused on this page."""
        return list(self.page.evaluate("window.refused ?? []"))


class Tabs:
    """Tabs that nobody uses now."""

    def __init__(self) -> None:
        self._idle: dict[tuple[Browser, Kind], list[Tab]] = defaultdict(list)

    def take(self, browser: Browser, kind: Kind) -> Tab:
        """Return a tab that has seen nothing yet."""
        idle = self._idle[browser, kind]
        return idle.pop() if idle else _new(browser, kind)

    def give_back(self, browser: Browser, tab: Tab) -> None:
        """Take a tab in, without anything that it has seen."""
        _sweep(tab)
        self._idle[browser, tab.kind].append(tab)


def _new(browser: Browser, kind: Kind) -> Tab:
    context = browser.new_context(
        java_script_enabled=kind.scripts, has_touch=kind.touch, reduced_motion="reduce", locale="nl-NL"
    )
    context.set_default_timeout(_PATIENCE)
    context.add_init_script(_LISTEN)
    return Tab(context.new_page(), kind)


def _sweep(tab: Tab) -> None:
    page, context = tab.page, tab.page.context
    for other in context.pages:
        if other is not page:
            other.close()
    page.unroute_all()
    # What a page keeps for the next visit can be reached from that page only.
    if tab.kind.scripts and page.url.startswith(("http", "file")):
        page.evaluate("() => { localStorage.clear(); sessionStorage.clear() }")
    page.mouse.move(0, 0)  # where that of a new window is
    page.goto("about:blank")
    context.clear_cookies()
    context.clear_permissions()
    session = context.new_cdp_session(page)
    session.send("Page.resetNavigationHistory")
    session.send("Network.clearBrowserCache")
    session.detach()
    tab.wrong, tab.asked, tab.finished, tab.place = [], [], [], ON_A_SERVER


@dataclass
class Visitor:
    """Opens tabs of different kinds, and leaves them after the test."""

    browser: Browser
    tabs: Tabs
    place: Place = ON_A_SERVER
    opened: list[Tab] = field(default_factory=list)

    def tab(self, *, width: int = 1440, dark: bool = False, scripts: bool = True, touch: bool = False) -> Tab:
        """Return a tab in a browser that has seen nothing yet."""
        tab = self.tabs.take(self.browser, Kind(scripts, touch))
        self.opened.append(tab)
        tab.place = self.place
        tab.page.set_viewport_size({"width": width, "height": 900})
        tab.page.emulate_media(media="null", color_scheme="dark" if dark else "light")
        return tab

    def leave(self) -> None:
        """Give the tabs back."""
        for tab in self.opened:
            self.tabs.give_back(self.browser, tab)
        self.opened.clear()
