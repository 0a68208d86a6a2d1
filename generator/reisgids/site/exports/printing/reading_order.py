"""Which pages of a site stand in print, and in which order one reads them there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reisgids.pages.shared.page import Page, Plan
from reisgids.pages.wording.links import GLOSSARY
from reisgids.site.staging.frame.navigation import navigation

HOME, CATALOGUE = "index.md", "journeys/index.md"
_TOOLS = ("compare/", "guide/", "health/", "routes/")
"""Parts of a site that are for working with it rather than for reading."""


@dataclass(frozen=True)
class PrintedPage:
    """A page in print. `level` is 1 for a page by itself or the first of a part, 2 and 3 for what comes below it.

    `part` is the title of the part that begins with the page, where no page stands for the part itself.
    """

    page: Page
    level: int
    part: str = ""


def whole(plan: Plan) -> tuple[PrintedPage, ...]:
    """Return what a printed edition consists of: journeys, then the menu as it is on the site, then the glossary.

    Pages that the menu leaves out, such as those of the parties, come after the index of their folder.
    """
    pages = {page.path: page for page in plan.pages if not page.path.startswith(_TOOLS)}
    journeys = [page for page in plan.pages if page.section == "journeys" and page.path != CATALOGUE]
    menu = [pages[path] for path in _paths(navigation(plan.pages)) if path in pages]
    others = [
        each for page in menu if page.path != HOME and page.section != "journeys" for each in _with_more(page, pages)
    ]
    last = [pages[GLOSSARY]] if GLOSSARY in pages else []
    title = next((page.menu or page.title for page in plan.pages if page.path == CATALOGUE), "")
    stops = [PrintedPage(page, 2, title if n == 0 else "") for n, page in enumerate(journeys)]
    once = {page.path: page for page in (*others, *last)}
    stops += [PrintedPage(page, _level(path)) for path, page in once.items()]
    return tuple(stops)


def some(plan: Plan, journeys: Sequence[str]) -> tuple[PrintedPage, ...]:
    """Return the pages of the journeys of those ids, each once, in the order in which they were named."""
    pages = {page.path: page for page in plan.pages}
    return tuple(PrintedPage(pages[f"journeys/{id}.md"], 1) for id in dict.fromkeys(journeys))


def _with_more(page: Page, pages: Mapping[str, Page]) -> Iterator[Page]:
    """Yield a page and, where it is the index of a folder, the pages in that which aren't in the menu."""
    yield page
    folder, _, name = page.path.rpartition("/")
    if name == "index.md" and folder:
        yield from (each for path, each in pages.items() if not each.nav and path.rpartition("/")[0] == folder)


def _level(path: str) -> int:
    return min(3, len(path.removesuffix(".md").removesuffix("/index").split("/")))


def _paths(menu: Any) -> Iterator[str]:
    """Yield the paths in a menu, as `navigation` makes it, from top to bottom."""
    if isinstance(menu, str):
        yield menu
    else:
        for entry in menu.values() if isinstance(menu, dict) else menu:
            yield from _paths(entry)
