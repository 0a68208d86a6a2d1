"""Headings get their ids: the one that is written, `## Title {#id}`, or else one made of the words."""

from __future__ import annotations

import re
import unicodedata
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_WRITTEN = re.compile(r"\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}\s*$")
_PLACEHOLDER = re.compile(f"{STX}[^{ETX}]*{ETX}")


class HeadingIds(Treeprocessor):
    """Gives every heading an id, each once on a page.

    The ids begin with a letter or digit: Material looks for an element `__config`, and a heading must not be it.
    """

    def run(self, root: Element) -> None:
        """Set the ids."""
        headings = [element for element in root.iter() if element.tag in _HEADINGS]
        written = {id(heading): found for heading in headings if (found := _take_written(heading))}
        used: set[str] = set()
        for heading in headings:
            wanted = written.get(id(heading)) or slug("".join(heading.itertext()))
            heading.set("id", _unused(wanted, used))


def slug(words: str) -> str:
    """Return the words as an id: small letters without accents, digits and hyphens; `section` if none are left."""
    plain = unicodedata.normalize("NFKD", _PLACEHOLDER.sub("", words)).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower())) or "section"


def _take_written(heading: Element) -> str:
    """Return the id written at the heading's end, and take it out of the text."""
    last = heading[-1] if len(heading) else None
    text = heading.text if last is None else last.tail
    found = _WRITTEN.search(text or "")
    if not found or not text:
        return ""
    rest = text[: found.start()]
    if last is None:
        heading.text = rest
    else:
        last.tail = rest
    return found[1]


def _unused(wanted: str, used: set[str]) -> str:
    name, number = wanted, 1
    while name in used:
        number += 1
        name = f"{wanted}-{number}"
    used.add(name)
    return name
