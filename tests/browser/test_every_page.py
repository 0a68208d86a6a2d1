"""What holds for every kind of page, in both languages."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.axe import ALL_RULES, AXE, CONTRAST
from tests.browser.conftest import EVERYWHERE
from tests.browser.kinds import EVERY_PAGE, JOURNEY, KINDS
from tests.browser.places import arrive, scrolls
from tests.browser.visitor import Visitor
from tests.browser.within_policy import open_within_policy, use

PHONE = 390
IN_FULL = {f"nl/{kind}" for kind in KINDS} - {"nl/journeys/luchthaven/", "nl/guide/fields/"}
"""Pages that axe looks at, light on a wide window and dark on a phone, and that are made narrow and wide; the other
language differs in words only."""
IN_USE = {*(f"nl/{kind}" for kind in KINDS), "en/", f"en/{JOURNEY}"}
"""Pages on which is done what a reader can do."""


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_a_page_loads_without_an_error_within_its_policy_never_scrolls_sideways_and_axe_finds_nothing(
    visitor: Visitor, path: str
) -> None:
    assert AXE.is_file(), "axe-core is installed with the theme's packages; see generator/hatch_build.py"
    tab = visitor.tab()
    page = open_within_policy(tab, path)
    assert page.locator("h1").count() == 1
    assert page.locator("html").get_attribute("lang") == path[:2]
    assert page.title()
    if path in IN_FULL:
        page.evaluate(AXE.read_text("utf-8"))
        found = page.evaluate(ALL_RULES)
        page.emulate_media(color_scheme="dark")
        expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
        found += page.evaluate(CONTRAST)
        assert found == [], json.dumps(found, indent=1, ensure_ascii=False)
    for width in (2560, 768, PHONE, 320) if path in IN_FULL else (320,):
        page.set_viewport_size({"width": width, "height": 844})
        wide = scrolls(page)
        assert wide <= width, page.evaluate(STICKING_OUT, width)
        assert page.evaluate(AT_THE_EDGE) == []
        if width == PHONE and path in IN_FULL:
            # What is far from where a reader is has no place of its own until the reader gets there.
            page.evaluate(LAID_OUT)
            found = page.evaluate(ALL_RULES)
            assert found == [], json.dumps(found, indent=1, ensure_ascii=False)
    if path in IN_USE:
        page.set_viewport_size({"width": 1440, "height": 900})
        use(page, path[:2])
    assert tab.refused() == []
    assert tab.wrong == []


LAID_OUT = """() => document.querySelectorAll('body *').forEach(e => {
  if (getComputedStyle(e).contentVisibility === 'auto') e.style.contentVisibility = 'visible';
})"""


STICKING_OUT = """width => [...document.querySelectorAll('body *')]
  .filter(e => e.getBoundingClientRect().right > width + 1).slice(0, 8).map(e => `${e.tagName}.${e.className}`)"""


AT_THE_EDGE = """() => [...document.querySelectorAll('main :is(h1, h2)')]
  .filter(e => e.getClientRects().length && e.clientWidth > 1 && e.getBoundingClientRect().left < 12)
  .slice(0, 8).map(e => e.outerHTML.slice(0, 80))"""


SHIFTED = """() => new Promise((tell) => {
  const below = (node) => (node?.parentElement ?? node)?.closest?.('.rg-journey-map, .rg-touchpoints-list') != null;
  const moved = (entry) => entry.sources.some(({ node }) => below(node));
  new PerformanceObserver((list) => tell(list.getEntries().filter(moved).map((entry) => entry.value)))
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => tell([]), 300);
})"""


# On a server only: of a folder, no browser loads the faces ahead.
def test_nothing_of_the_map_shifts_while_the_page_loads(visitor: Visitor) -> None:
    page = visitor.tab().open(f"nl/{JOURNEY}")
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 2400})
        page.reload()
        expect(page.locator(".rg-controls.is-ready")).to_be_visible()
        assert page.evaluate(SHIFTED) == [], width


@EVERYWHERE
@pytest.mark.parametrize("kind", ["", JOURNEY, "method/eight-steps/7-analysis/"])
def test_the_language_switch_leads_to_the_same_page(visitor: Visitor, kind: str) -> None:
    page = visitor.tab().open(f"nl/{kind}")
    page.locator(".rg-languages a[hreflang=en]").click()
    arrive(page, f"*/en/{kind}")
    assert page.locator("html").get_attribute("lang") == "en"
    page.locator(".rg-languages a[hreflang=nl]").click()
    arrive(page, f"*/nl/{kind}")


@EVERYWHERE
def test_the_front_door_leads_to_the_first_language_without_a_script(visitor: Visitor) -> None:
    page = visitor.tab(scripts=False).open("")
    arrive(page, "*/nl/")


@pytest.mark.parametrize("made", ["built", "unzipped"])
def test_no_file_of_the_site_loads_anything_from_another_host(made: str, request: pytest.FixtureRequest) -> None:
    built: Path = request.getfixturevalue(made)
    loads = re.compile(
        r"""(?:<(?:script|img|iframe|source|video|audio|embed)\b[^>]*\ssrc|<link\b(?![^>]*\brel="?(?:canonical|alternate))"""
        r"""[^>]*\shref)\s*=\s*["']?(?:https?:)?//|url\(\s*["']?(?:https?:)?//|@import\s+["'](?:https?:)?//""",
        re.IGNORECASE,
    )
    found = [
        f"{file.relative_to(built)}: {match.group(0)[:120]}"
        for file in built.rglob("*")
        if file.suffix in {".html", ".css", ".svg", ".xml"}
        for match in loads.finditer(file.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize("made", ["built", "unzipped"])
def test_every_internal_link_and_anchor_resolves(made: str, request: pytest.FixtureRequest) -> None:
    built: Path = request.getfixturevalue(made)

    class Reader(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.ids: set[str] = set()
            self.links: list[str] = []

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            for name, value in attrs:
                if name == "id" and value:
                    self.ids.add(value)
                if name in {"href", "src"} and value and tag != "base":
                    self.links.append(value)

    pages: dict[str, Reader] = {}
    for file in built.rglob("*.html"):
        reader = Reader()
        reader.feed(file.read_text("utf-8"))
        pages["/" + file.relative_to(built).as_posix()] = reader
    dead = []
    for path, reader in pages.items():
        if path.endswith("404.html"):
            continue
        for link in reader.links:
            parts = urlsplit(urljoin(path, link))
            if parts.scheme or parts.netloc:
                continue
            target = unquote(parts.path)
            target += "index.html" if target.endswith("/") else ""
            known = pages.get(target)
            if known is None and not (built / target.lstrip("/")).is_file():
                dead.append(f"{path} → {link}")
            elif known is not None and parts.fragment and unquote(parts.fragment) not in known.ids:
                dead.append(f"{path} → {link} (no such anchor)")
    assert dead == []
