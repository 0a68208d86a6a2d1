"""Markdown as plain words, for the search."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from reisgids.model.markdown.anchors import Anchors, slug, words_of, written_anchor
from reisgids.model.markdown.document import document


class _Piece(NamedTuple):
    """A heading of a level, or a text of level 0."""

    level: int
    words: str


def plain_words(markdown: str) -> str:
    """Return Markdown without its signs, on one line; code blocks and diagrams are left out."""
    return " ".join(written_anchor(piece.words)[0] if piece.level else piece.words for piece in _pieces(markdown))


def headings(markdown: str) -> Iterator[tuple[str, str, str]]:
    """Yield of each heading of the second level: its words, its anchor on the page, and the words under it.

    The anchors are those that the site gives its headings.
    """
    anchors = Anchors()
    level, title, anchor = 0, "", ""
    under: list[str] = []
    for piece in (*_pieces(markdown), _Piece(1, "")):
        if not piece.level:
            under.append(piece.words)
            continue
        if level == 2 and title:
            yield title, anchor, " ".join(under)
        title, written = written_anchor(piece.words)
        level, under = piece.level, []
        anchor = anchors.next(written or slug(title))


@lru_cache(maxsize=8)
def _pieces(markdown: str) -> tuple[_Piece, ...]:
    """Return the headings and the texts in order, each on one line and without signs."""
    found: list[_Piece] = []
    level, before = 0, ""
    for token in document(markdown).parsed[0]:
        if token.type == "heading_open":
            level = int(token.tag[1])
        elif token.type == "inline" and before != "alert_title_open":
            found.append(_Piece(level, _one_line(words_of(token))))
            level = 0
        before = token.type
    return tuple(piece for piece in found if piece.words or piece.level)


def _one_line(text: str) -> str:
    return " ".join(text.split())
