"""The anchors of a page's headings: the one that is written, `## Title {#anchor}`, and each once on a page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

_WRITTEN = re.compile(r"\s*\{:?\s*#([a-zA-Z0-9][\w-]*)\s*\}\s*$")
_NUMBERED = re.compile(r"(.*)_([0-9]{1,9})", re.DOTALL)


def written_anchor(heading: str) -> tuple[str, str]:
    """Return a heading without the anchor that is written at its end, and that anchor; empty where there is none."""
    found = _WRITTEN.search(heading)
    return (heading[: found.start()], found[1]) if found else (heading, "")


class Anchors:
    """Gives out anchors, always the same ones for the same headings.

    One that is taken gets a number after it, as Python-Markdown does: `naam`, `naam_1`.
    """

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}

    def next(self, wanted: str) -> str:
        """Return the anchor, or the first one with a higher number that is free."""
        anchor = wanted
        if anchor in self._taken or not anchor:
            numbered = _NUMBERED.fullmatch(wanted)
            name, number = (numbered[1], int(numbered[2])) if numbered else (wanted, 0)
            number = max(number, self._last.get(wanted, 0)) + 1
            while f"{name}_{number}" in self._taken:
                number += 1
            self._last[wanted] = number
            anchor = f"{name}_{number}"
        self._taken.add(anchor)
        return anchor


def slug(words: str, otherwise: str = "section") -> str:
    """Return the words as an anchor: small letters without accents, digits, hyphens; `otherwise` if none are left."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower())) or otherwise


def heading_anchors(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield the anchors of the headings of a page, in order."""
    anchors = Anchors()
    for before, token in pairwise(tokens):
        if before.type == "heading_open":
            title, written = written_anchor(words_of(token, pictures=False))
            yield anchors.next(written or slug(title))


def words_of(inline: Token, *, pictures: bool = True) -> str:
    """Return what a reader sees of a line of text; of a picture that is its text in words."""
    parts: list[str] = []
    waiting = list(reversed(inline.children or ()))
    while waiting:
        child = waiting.pop()
        if child.type == "image":
            waiting += reversed(child.children or ()) if pictures else ()
        elif child.type == "footnote_mark":
            parts.append("" if pictures else str(child.meta["number"]))
        else:
            parts.append(" " if child.type in ("softbreak", "hardbreak") else child.content)
    return "".join(parts)
