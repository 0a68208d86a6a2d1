"""A link or a picture in a Markdown text, and where it leads."""

from __future__ import annotations

import html
import posixpath
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import unquote

SCHEMES = ("http", "https", "mailto", "tel")
"""To what a link may lead, beside the playbook's own pages."""

_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):")


@dataclass(frozen=True)
class Link:
    """A link, a picture, an address, or the definition of a link that is used by its `name`.

    `target` is where it leads, without the backslashes that escape a sign; it is written from the offset `first` until
    `last`; both are -1 where it is `defined` elsewhere. The whole is from the offset `start` until `end`, and begins at
    `line` and `column`, counted from 1. `label` is what stays when it is taken out. `meant` is the address that a
    definition gives to those that use it.
    """

    target: str
    start: int
    end: int
    label: str
    first: int
    last: int
    line: int
    column: int
    picture: bool = False
    name: str = ""
    defined: bool = False
    meant: str = ""


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
    """Return the path to which a relative link on a page leads; None where that is outside the content.

    Accents are written in one sign (NFC), as in the paths of content.
    """
    path = unquote(re.split(r"[?#]", html.unescape(target).strip(), maxsplit=1)[0])
    if path.startswith("/") or "\\" in path or "\x00" in path:
        return None
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    return None if joined == ".." or joined.startswith("../") else unicodedata.normalize("NFC", joined)
