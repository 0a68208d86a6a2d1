"""A page of the site as a chapter of a printed document: without what only a screen needs, its links within reach."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element

from reisgids.site.exports.printing.markup import classes, taken_out, with_parents
from reisgids.site.exports.printing.own_ids import give_own_ids

_FOR_THE_SCREEN = frozenset(
    (
        "headerlink", "rg-all", "rg-canvas--narrow", "rg-data", "rg-download", "rg-journey__compare", "rg-letters",
        "rg-mark", "rg-meaning__more", "rg-pager", "rg-part__contents", "rg-rail", "rg-siblings", "rg-steps",
        "rg-term-tip", "rg-touchpoint__nav",
    )
)  # fmt: skip
_NEVER_PRINTED = frozenset(("button", "form", "input", "script", "select", "style", "summary", "template"))
_OUTSIDE = re.compile(r"(https?|mailto|tel|data):", re.IGNORECASE)
_OF_A_LINK = ("href", "hreflang", "rel", "target", "aria-current")
_HEADING = re.compile(r"h([1-6])")


@dataclass(frozen=True)
class ChapterPlace:
    """Where a page stands in the document: `name` is its id there, `level` that of its title as a heading."""

    name: str
    level: int


def place_name(path: str) -> str:
    """Return the name of the page whose Markdown file is `path`; no other path has the same."""
    stem = re.sub(r"[^\w/-]", lambda found: f"%{ord(found[0]):x}", path.removesuffix(".md"))
    return stem.replace("/", ".")


def make_chapter(body: Element, path: str, places: Mapping[str, ChapterPlace]) -> None:
    """Change an element that holds the page at `path`, as it stands in a site with `.html` addresses.

    `places` has the pages of the document by path, this one among them. Links to them lead to their place, other links
    within the site become text. Every id begins with the page's name; pictures are named from the site's root.
    """
    _take_out(body)
    here = places[path]
    for element in body.iter():
        if element.tag == "details":
            # Its summary is gone, and a browser would write one of its own.
            element.tag = "div"
            element.attrib.pop("open", None)
        elif element.tag == "a":
            _lead(element, path, places)
        elif element.tag == "img":
            # On paper nothing comes into sight later.
            element.attrib.pop("loading", None)
            if not _OUTSIDE.match(element.get("src", "")):
                element.set("src", normpath(join(dirname(path), element.get("src", ""))))
        elif level := _HEADING.fullmatch(element.tag):
            element.set("aria-level", str(min(6, int(level[1]) + here.level - 1)))
            _on_one_line(element)
    give_own_ids(body, f"{here.name}--")


def _take_out(body: Element) -> None:
    gone: set[Element] = set()
    for parent, child in list(with_parents(body)):
        if parent in gone:
            gone.add(child)
        elif child.tag in _NEVER_PRINTED or "hidden" in child.attrib or classes(child) & _FOR_THE_SCREEN:
            taken_out(parent, child)
            gone.add(child)


def _on_one_line(heading: Element) -> None:
    """Leave one space where white space is, and none at the start: print keeps the spaces of a heading."""
    after_space = True
    for element, name in _texts(heading):
        text = re.sub(r"\s+", " ", getattr(element, name) or "")
        text = text.lstrip() if after_space else text
        setattr(element, name, text)
        after_space = text.endswith(" ") if text else after_space


def _texts(element: Element) -> Iterator[tuple[Element, str]]:
    """Yield where the texts in an element stand, in their order: with which element, and as its text or its tail."""
    yield element, "text"
    for child in element:
        yield from _texts(child)
        yield child, "tail"


def _lead(link: Element, path: str, places: Mapping[str, ChapterPlace]) -> None:
    """Have a link lead to its place in the document, or make it text where that has no such place."""
    href = link.get("href", "")
    if _OUTSIDE.match(href) or href.startswith("#"):
        return
    address, _, anchor = href.partition("#")
    target = normpath(join(dirname(path), address.partition("?")[0]))
    place = places.get(f"{target.removesuffix('.html')}.md")
    if place is not None:
        link.set("href", f"#{place.name}--{anchor}" if anchor else f"#{place.name}")
        return
    link.tag = "span"
    for name in _OF_A_LINK:
        link.attrib.pop(name, None)
