"""HTML as a tree, to take pieces out of a page and to put them together otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder, tostring

_EMPTY = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
"""What HTML never closes."""


def tree(html: str) -> Element:
    """Return the HTML as the children of one element named `page`; comments are gone.

    A closing tag that closes nothing is passed over, and what is left open ends with what it stands in.
    """
    return _Reader(html).root


def written(element: Element) -> str:
    """Return an element as HTML, everything in it escaped, without what follows it."""
    tail, element.tail = element.tail, None
    try:
        return tostring(element, encoding="unicode", method="html")
    finally:
        element.tail = tail


def classes(element: Element) -> frozenset[str]:
    """Return the classes of an element."""
    return frozenset(element.get("class", "").split())


def first(element: Element, name: str) -> Element | None:
    """Return the first element of a class in an element, or None."""
    return next((each for each in element.iter() if name in classes(each)), None)


def with_parents(element: Element) -> Iterator[tuple[Element, Element]]:
    """Yield everything in an element, each after what it stands in, which comes first; both may be changed."""
    for child in list(element):
        yield element, child
        yield from with_parents(child)


def taken_out(parent: Element, child: Element) -> None:
    """Take an element out of another; the words that follow it stay."""
    place = list(parent).index(child)
    if child.tail:
        if place:
            parent[place - 1].tail = (parent[place - 1].tail or "") + child.tail
        else:
            parent.text = (parent.text or "") + child.tail
    parent.remove(child)


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self._made, self._open = TreeBuilder(), ["page"]
        self._made.start("page", {})
        self.feed(html)
        self.close()
        for name in reversed(self._open):
            self._made.end(name)
        self.root = self._made.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._made.start(tag, {name: value or "" for name, value in attrs})
        if tag in _EMPTY:
            self._made.end(tag)
        else:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._made.start(tag, {name: value or "" for name, value in attrs})
        self._made.end(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open[1:]:
            while (name := self._open.pop()) != tag:
                self._made.end(name)
            self._made.end(tag)

    def handle_data(self, data: str) -> None:
        self._made.data(data)
