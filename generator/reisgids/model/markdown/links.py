"""The links and pictures in a Markdown text, and where they lead."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

SCHEMES = ("http", "https", "mailto", "tel")
"""To what a link may lead, beside the playbook's own pages."""

_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\n?[ \t]*(?P<target><[^>\n]*>|\S+)[^\n]*$", re.MULTILINE)
_AUTOMATIC = re.compile(r"<(?P<target>[a-zA-Z][a-zA-Z0-9+.-]*://[^<>\s]*)>")
_SIGN = r"[^()\n]"
_BRACKETS = rf"\({_SIGN}{{0,500}}\)"
_TARGET = re.compile(
    rf"\s*(?P<target><[^<>\n]*>|(?:{_SIGN}|\((?:{_SIGN}|{_BRACKETS}){{0,500}}\)){{0,2000}}?)"
    r"\s*(?:\"[^\"\n]*\"|'[^'\n]*')?\s*\)"
)
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):")


@dataclass(frozen=True)
class Link:
    """A link or a picture. `start` and `end` are offsets in the text; `label` is what stays when it is taken out."""

    target: str
    start: int
    end: int
    label: str
    picture: bool = False


def links(text: str, plain: str) -> Iterator[Link]:
    """Yield the links of a text; `plain` is the same text with its code made unrecognisable."""
    openings = _openings(plain)
    for found in re.finditer(r"\]\(", plain):
        start = openings.get(found.start())
        target = None if start is None else _target(plain, found.end())
        if target is None or start is None:
            continue
        first, last, end = target
        picture = start > 0 and plain[start - 1] == "!"
        yield Link(text[first:last], start - picture, end, text[start + 1 : found.start()], picture)
    for found in _DEFINITION.finditer(plain):
        first, last = found.span("target")
        yield Link(text[first:last].strip("<>"), found.start(), found.end(), "")
    for found in _AUTOMATIC.finditer(plain):
        yield Link(found["target"], found.start(), found.end(), found["target"])


def scheme(target: str) -> str:
    """Return the scheme of a link as a browser would find it, in small letters; empty for a relative link.

    `//` and its disguises, which lead to another host too, are the scheme `//`.
    """
    seen = decoded(target)
    if re.match(r"[/\\]{2}", seen):
        return "//"
    found = _SCHEME.match(seen.lower())
    return found[1] if found else ""


def decoded(target: str) -> str:
    """Return a link's target without entities, white space and control characters."""
    for _ in range(3):
        target = html.unescape(target)
    return re.sub(r"[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]", "", target)


def resolved(target: str, page: str) -> str | None:
    """Return the path to which a relative link on a page leads; None where that is outside the content."""
    path = unquote(re.split(r"[?#]", html.unescape(target).strip(), maxsplit=1)[0])
    if path.startswith("/") or "\\" in path or "\x00" in path:
        return None
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    return None if joined == ".." or joined.startswith("../") else joined


def _target(plain: str, at: int) -> tuple[int, int, int] | None:
    """Return where the target in the brackets begins and ends, and where the brackets end."""
    found = _TARGET.match(plain, at)
    if not found:
        return None
    first, last = found.span("target")
    return (first + 1, last - 1, found.end()) if found["target"].startswith("<") else (first, last, found.end())


def _openings(plain: str) -> dict[int, int]:
    """Return for each closing bracket the offset of the opening one that belongs to it."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for found in re.finditer(r"[\[\]]|\n[ \t]*\n", plain):
        if found[0] == "[":
            opened.append(found.start())
        elif found[0] != "]":
            opened.clear()
        elif opened:
            pairs[found.start()] = opened.pop()
    return pairs
