"""Markdown as plain words, for the search."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reisgids.pages.wording.anchors import Anchors, written_anchor

_SIGNS = re.compile(r"[*`|>#_\[\]]+|(?m:^\s*[-+]\s|^\s*\d{1,9}\.\s)|:?-{3,}:?")
_READER = MarkdownIt("commonmark", {"html": False}).enable("table")


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
    level = 0
    for token in _READER.parse(markdown):
        if token.type == "heading_open":
            level = int(token.tag[1])
        elif token.type == "inline":
            found.append(_Piece(level, _one_line(_text(token))))
            level = 0
        elif token.type == "code_block":
            # Python-Markdown shows an indented text below a list or in a box as text.
            found.append(_Piece(0, _one_line(_SIGNS.sub(" ", token.content))))
    return tuple(piece for piece in found if piece.words or piece.level)


def _text(token: Token) -> str:
    """Return what a reader sees of a line of text; of a picture that is its text in words."""
    parts: list[str] = []
    waiting = list(reversed(token.children or ()))
    while waiting:
        child = waiting.pop()
        if child.type == "image":
            waiting += reversed(child.children or ())
        else:
            parts.append(" " if child.type in ("softbreak", "hardbreak") else child.content)
    return "".join(parts)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def slug(words: str, otherwise: str = "section") -> str:
    """Return the words as an anchor: small letters without accents, digits, hyphens; `otherwise` if none are left."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower())) or otherwise
