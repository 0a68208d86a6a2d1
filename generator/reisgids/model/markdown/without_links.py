"""A Markdown text without some of its links: what was linked stays as text."""

from __future__ import annotations

from collections.abc import Callable

from reisgids.model.markdown.document import Document
from reisgids.model.markdown.document import document as document_of
from reisgids.model.markdown.link import Link


def without_links(document: Document, gone: Callable[[Link], bool]) -> str:
    """Return the text with each link that is `gone` replaced by its words; a definition goes with all its uses.

    Where taking one out makes another, such as one that was written around it, that is asked for too.
    """
    while taken := [link for link in document.links if gone(link) and link.end - link.start > len(link.label)]:
        document = document_of(cut(document.body, [(link.start, link.end, link.label) for link in taken]))
    return document.body


def cut(text: str, cuts: list[tuple[int, int, str]]) -> str:
    """Return the text with other words from one offset until another; of a part within a part the outer one counts."""
    parts, done = [], 0
    for start, end, words in sorted(cuts):
        if start >= done:
            parts += [text[done:start], words]
            done = end
    return "".join([*parts, text[done:]])
