"""The menu: the site's parts in their order, and within a part the pages as their folders have them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from reisgids.pages.shared.page import Page
from reisgids.site.staging.document import one_line

_SECTIONS = ("home", "journeys", "compare", "method", "personas", "parties", "touchpoints", "actions", "routes")


@dataclass
class _Folder:
    index: Page | None = None
    pages: list[Page] = field(default_factory=list)
    folders: dict[str, _Folder] = field(default_factory=dict)

    @property
    def order(self) -> float:
        first = self.index or min(self.pages, key=lambda page: page.order, default=None)
        return first.order if first else min((folder.order for folder in self.folders.values()), default=0)


def navigation(pages: Iterable[Page]) -> list[Any]:
    """Return MkDocs' `nav`: pages as `{title: path}`, folders as `{title: [its index, what is in it …]}`."""
    parts: dict[str, list[Page]] = {}
    for page in pages:
        if page.nav:
            parts.setdefault(page.section, []).append(page)
    own = sorted(set(parts) - set(_SECTIONS), key=lambda name: (min(page.order for page in parts[name]), name))
    menu: list[Any] = []
    for section in (*(name for name in _SECTIONS if name in parts), *own):
        menu += _part(section, parts[section])
    return menu


def at_the_foot(pages: Iterable[Page]) -> list[dict[str, str]]:
    """Return the pages that the foot of every page leads to: `title` and `path`."""
    return [{"title": one_line(page.menu or page.title), "path": page.path} for page in pages if page.foot]


def _part(section: str, pages: list[Page]) -> list[Any]:
    if len(pages) == 1:
        return [_entry(pages[0])]
    top = _Folder()
    for page in pages:
        place = top
        *folders, name = PurePosixPath(page.path).with_suffix("").parts
        for folder in folders[1:]:
            place = place.folders.setdefault(folder, _Folder())
        if name == "index":
            place.index = page
        else:
            place.pages.append(page)
    return [{_part_title(section, pages, top): _inside(top)}]


def _inside(folder: _Folder) -> list[Any]:
    """Return what a folder holds: its index first, then pages and folders together by their order."""
    inside: list[tuple[float, str, Any]] = [(page.order, page.path, _entry(page)) for page in folder.pages]
    for name, sub in folder.folders.items():
        entry = _entry(sub.index) if sub.index and not sub.pages else {_title(name, sub): _inside(sub)}
        inside.append((sub.order, name, entry))
    index = [_entry(folder.index)] if folder.index else []
    return index + [entry for _, _, entry in sorted(inside, key=lambda each: each[:2])]


def _entry(page: Page) -> dict[str, str]:
    return {one_line(page.menu or page.title) or page.path: page.path}


def _title(name: str, folder: _Folder) -> str:
    return one_line(folder.index.title) if folder.index else name.replace("-", " ").capitalize()


def _part_title(section: str, pages: list[Page], top: _Folder) -> str:
    named = next((one_line(page.part) for page in pages if page.part), "")
    return named if named and not top.index else _title(section, top)
