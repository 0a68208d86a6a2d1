"""A Markdown text without some of its links: what was linked stays as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reisgids.model.markdown.document import Document
from reisgids.model.markdown.link import Link
from reisgids.model.markdown.link_reader import folded

_USE = re.compile(r"\[(?P<words>[^\[\]\n]+)\](?:\[(?P<name>[^\[\]\n]*)\])?(?![(:\[])")


def without_links(document: Document, gone: Callable[[Link], bool]) -> str:
    """Return the text with each link that is `gone` replaced by its words; a definition goes with all its uses.

    Doubtful links are asked for too.
    """
    taken = [link for link in document.links if gone(link)]
    if not taken:
        return document.body
    cuts = [(link.start, link.end, link.label) for link in taken]
    names = {link.name for link in taken if link.name}
    cuts += _uses(document, names) if names else ()
    return cut(document.body, cuts)


def cut(text: str, cuts: list[tuple[int, int, str]]) -> str:
    """Return the text with other words from one offset until another; of a part within a part the outer one counts."""
    parts, done = [], 0
    for start, end, words in sorted(cuts):
        if start >= done:
            parts += [text[done:start], words]
            done = end
    return "".join([*parts, text[done:]])


def _uses(document: Document, names: set[str]) -> Iterator[tuple[int, int, str]]:
    """Yield where a link is written with one of the names that are defined elsewhere, and its words."""
    for found in _USE.finditer(document.text):
        first, last = found.span("words")
        if folded(found["name"] or found["words"]) in names:
            yield found.start(), found.end(), document.body[first:last]
