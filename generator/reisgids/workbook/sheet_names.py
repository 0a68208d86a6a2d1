"""What sheets are called on their tabs, where Excel takes no more than 31 characters and not all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LONGEST = 31
_REFUSED = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_RESERVED = {"history"}


def sheet_names(titles: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Return a name for each of these titles, no two of them the same for Excel, nor one that is taken."""
    used = {name.casefold() for name in taken} | _RESERVED
    names = []
    for title in titles:
        plain = " ".join(_REFUSED.sub(" ", title).split()).strip("'") or "…"
        name, number = _cut(plain, _LONGEST), 2
        while name.casefold() in used:
            behind = f" {number}"
            name, number = _cut(plain, _LONGEST - len(behind)) + behind, number + 1
        used.add(name.casefold())
        names.append(name)
    return names


def _cut(text: str, longest: int) -> str:
    """Return the text up to so many characters as Excel counts them, at a space where there is one near."""
    if _units(text) <= longest:
        return text
    while _units(text) > longest - 1:
        text = text[:-1]
    start, space, _ = text.rpartition(" ")
    return (start if space and len(start) > longest // 2 else text).rstrip(" '") + "…"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
