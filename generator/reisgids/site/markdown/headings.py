"""Headings get their ids: the one that is written, `## Title {#id}`, or else one made of the words."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

from reisgids.model.markdown.anchors import Anchors, slug, written_anchor

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_PLACEHOLDER = re.compile(f"{STX}[^{ETX}]*{ETX}")


class HeadingIds(Treeprocessor):
    """Gives every heading an id, each once on a page.

    The ids begin with a letter or digit: Material looks for an element `__config`, and a heading must not be it.
    """

    def run(self, root: Element) -> None:
        """Set the ids."""
        headings = [element for element in root.iter() if element.tag in _HEADINGS]
        written = {id(heading): found for heading in headings if (found := _take_written(heading))}
        anchors = Anchors()
        for heading in headings:
            wanted = written.get(id(heading)) or slug(_PLACEHOLDER.sub("", "".join(heading.itertext())))
            heading.set("id", anchors.next(wanted))


def _take_written(heading: Element) -> str:
    """Return the id written at the heading's end, and take it out of the text."""
    last = heading[-1] if len(heading) else None
    text = heading.text if last is None else last.tail
    rest, written = written_anchor(text or "")
    if not written:
        return ""
    if last is None:
        heading.text = rest
    else:
        last.tail = rest
    return written
