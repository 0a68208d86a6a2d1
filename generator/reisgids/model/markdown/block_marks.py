"""The lines that mark a block for some readers, and the lines that only look like one."""

from __future__ import annotations

import difflib
import html
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_OPEN = re.compile(r" {0,3}:{3,}[ \t]*visible_to[ \t]*:[ \t]*(?P<names>.*?)[ \t]*$")
_CLOSE = re.compile(r" {0,3}:{3,}[ \t]*$")
_NAME = re.compile(r"[^\s,\[\]\"']+")

_LIKE_COLONS = "\uff1a\ufe55\ufe13\u2236\u02d0\u02f8\ua789\u0589\u05c3\u0703\u0704\u16ec\u1804\u205a\u1361\u2237\u2982"
_COLONS = str.maketrans({sign: "::" if sign == "\u2237" else ":" for sign in _LIKE_COLONS})
_COLON = re.compile(rf"[:{_LIKE_COLONS}]")
_MAY_BE_COLON = re.compile(rf"[:{_LIKE_COLONS}]|&(?:#|\w)")
_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Signs that show nothing, beside those whose kind is invisible."""
_LEAD = re.compile(
    r"(?:</?[a-zA-Z][^<>]{0,200}>|\[(?:\^[^\]]{1,100}\]:|[xX ]\])|\w{1,9}[.)](?=\s)|[^\w:`]|_|:(?=\s+[^\s:]))*+"
)
"""Everything that can stand before the first word of a line: marks of lists, quotes, headings, tables, notes; tags."""
_COLONS_FIRST = re.compile(r":(?:\s*:)+")
_KEY = r"(?:visible[\W_]{0,3}(?:to|for)|zichtbaar[\W_]{0,3}(?:voor|aan))"
_KEY_FIRST = re.compile(rf"[\s:]*{_KEY}[\W_]{{0,3}}[:=]", re.IGNORECASE)
_KEY_LATER = re.compile(rf":\s*:[\W_]{{0,9}}{_KEY}", re.IGNORECASE)
_SPELLINGS = ("visible", "zichtbaar", "audience", "voor", "for", "only", "alleen")
_CODE_SPAN = re.compile(r"(?<!`)(`{1,3})(?!`)[^`]+\1(?!`)")


@dataclass(frozen=True)
class Opening:
    """The first line of a block, and for whom that is. Columns are counted from 1, and are those of the colons."""

    audiences: tuple[str, ...]
    column: int


@dataclass(frozen=True)
class Closing:
    """The last line of a block."""

    column: int


@dataclass(frozen=True)
class Lookalike:
    """A line that looks like the mark of a block and can't be read as one.

    `words` is what follows the colons. `within` where it would be a mark at the beginning of the line, and `column` is
    where it begins to look like one, counted from 1.
    """

    words: str
    column: int
    within: bool


Mark = Opening | Closing | Lookalike


def may_hold_marks(text: str) -> bool:
    """Return whether a text can hold a mark at all."""
    return _MAY_BE_COLON.search(text) is not None


def mark_of(line: str) -> Mark | None:
    """Return what a line of Markdown is, outside of code; None where it is no mark and doesn't look like one."""
    first = _COLON.search(line) or _MAY_BE_COLON.search(line)
    return None if first is None else _mark(line, first.start() + 1)


@lru_cache(maxsize=4096)
def _mark(line: str, column: int) -> Mark | None:
    if mark := _understood(line):
        return mark
    plain = seen(line)
    rest = plain[_LEAD.match(plain).end() :]  # type: ignore[union-attr]  # it matches nothing too
    if colons := _COLONS_FIRST.match(rest):
        return Lookalike(rest[colons.end() :].strip(), column, _understood(rest.rstrip()) is not None)
    if _KEY_FIRST.match(rest):
        return Lookalike(rest.lstrip(": "), column, within=False)
    without_code = _CODE_SPAN.sub(lambda code: "x" * len(code[0]), plain)
    if later := _KEY_LATER.search(without_code):
        return Lookalike(without_code[later.start() :].lstrip(": "), column, within=False)
    return None


def _understood(line: str) -> Opening | Closing | None:
    if opened := _OPEN.match(line):
        return Opening(tuple(_NAME.findall(opened["names"])), line.index(":") + 1)
    return Closing(line.index(":") + 1) if _CLOSE.match(line) else None


def meant(words: str) -> bool:
    """Return whether what follows the colons of a line is meant as `visible_to`, however it is spelled."""
    letters = re.sub(r"[\W_]", "", words).casefold()
    return letters.startswith(_SPELLINGS) or bool(difflib.get_close_matches(letters[:9], ["visibleto"], cutoff=0.75))


def seen(line: str) -> str:
    """Return a line as a reader sees it: without signs that show nothing, and with colons for what looks like one."""
    plain = unicodedata.normalize("NFKC", html.unescape(line) if "&" in line else line).translate(_COLONS)
    if plain.isascii():
        return plain
    return "".join(sign for sign in plain if not _is_unseen(sign))


def _is_unseen(sign: str) -> bool:
    return (
        sign in _UNSEEN
        or unicodedata.category(sign) in ("Cf", "Cc")
        or "\ufe00" <= sign <= "\ufe0f"
        or "\U000e0000" <= sign <= "\U000e0fff"
    )
