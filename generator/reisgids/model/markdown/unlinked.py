"""A Markdown text without some of its links: what was linked stays as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reisgids.model.markdown.code_regions import without_code
from reisgids.model.markdown.links import Link, links

_NAME = re.compile(r" {0,3}\[(?P<name>[^\]\n]+)\]:")
_USE = re.compile(r"\[(?P<words>[^\[\]\n]+)\](?:\[(?P<name>[^\[\]\n]*)\])?(?![(:\[])")


def unlinked(text: str, gone: Callable[[Link], bool]) -> str:
    """Return the text with each link that is `gone` replaced by its words; a definition goes with all its uses."""
    if "](" not in text and "]:" not in text and "://" not in text:
        return text
    plain = without_code(text)
    taken = [link for link in links(text, plain) if gone(link)]
    if not taken:
        return text
    names = {_folded(found["name"]) for link in taken if (found := _NAME.match(text, link.start))}
    cuts = [(link.start, link.end, link.label) for link in taken]
    cuts += _uses(text, plain, names) if names else ()
    parts, done = [], 0
    for start, end, words in sorted(cuts):
        if start >= done:
            parts += [text[done:start], words]
            done = end
    return "".join([*parts, text[done:]])


def _uses(text: str, plain: str, names: set[str]) -> Iterator[tuple[int, int, str]]:
    """Yield where a link is written with one of the names that are defined elsewhere, and its words."""
    for found in _USE.finditer(plain):
        first, last = found.span("words")
        if _folded(found["name"] or found["words"]) in names:
            yield found.start(), found.end(), text[first:last]


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
