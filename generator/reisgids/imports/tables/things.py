"""One cell that holds several things: lines, bullets, names with commas."""

from __future__ import annotations

import re

from reisgids.imports.draft import WrittenValue

_BULLET = re.compile(r"^\s*(?:[-–—•*·▪◦‣]\s+|[•·▪◦‣]|\d{1,2}[.)]\s+)")
_BETWEEN_NAMES = re.compile(r"\s*[,;/|&\n•]\s*|\s+\+\s+|\s+(?:en|and|of|or)\s+")
_MOST_WORDS = 5


def things_in(cell: WrittenValue) -> tuple[WrittenValue, ...]:
    """Return the lines of a text as things of their own, without their bullets."""
    lines = [_BULLET.sub("", line).strip() for line in cell.text.split("\n")]
    return tuple(WrittenValue(line, cell.at) for line in lines if line)


def names_in(cell: WrittenValue) -> tuple[WrittenValue, ...]:
    """Return the names that stand in a text between commas, slashes, lines, or *and*; a sentence stays whole."""
    bare = _BULLET.sub("", cell.text)
    parts = [part.strip(" .?") for part in _BETWEEN_NAMES.split(bare)]
    if any(len(part.split()) > _MOST_WORDS for part in parts):
        return (cell,)
    return tuple(WrittenValue(part, cell.at) for part in dict.fromkeys(parts) if re.search(r"\w", part))
