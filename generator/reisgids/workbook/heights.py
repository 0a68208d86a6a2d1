"""How high a row has to be for what stands in it. Excel finds out by itself, other programs take what is written."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LINE, _AROUND = 13.5, 4.0
_HIGHEST = 400.0
"""Points: Excel takes no row higher than 409."""
_FIXED = re.compile(rb'(<row r="(\d+)"[^>]*?) customHeight="1"')


def height_of(cells: Iterable[tuple[str, int]]) -> float:
    """Return the height in points of a row with these texts, each with the width of its column in characters."""
    most = max((sum(_lines(line, width) for line in text.split("\n")) for text, width in cells), default=1)
    return min(most * _LINE + _AROUND, _HIGHEST)


def growing(sheet: bytes, first: int) -> bytes:
    """Return a sheet's XML in which the rows from the first, counted from 0, grow along when somebody types in them."""
    return _FIXED.sub(lambda row: row[1] if int(row[2]) > first else row[0], sheet)


def _lines(line: str, width: int) -> int:
    """Return how many lines a text takes that is broken between words."""
    lines, used = 1, 0
    for word in line.split(" "):
        length = len(word)
        if used and used + 1 + length > width:
            lines, used = lines + 1, 0
        used += length + (1 if used else 0)
        if used > width:
            lines, used = lines + (used - 1) // width, (used - 1) % width + 1
    return lines
