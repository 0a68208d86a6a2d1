"""What makes touchpoints stand out, in words and numbers: moments of truth, pains and delights."""

from __future__ import annotations

from collections.abc import Iterable

from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.wording.reader import Reader

_MARKS = ("truth", "pain", "delight")


def named_marks(touchpoint: Touchpoint, reader: Reader) -> tuple[tuple[str, str], ...]:
    """Return the marks of a touchpoint, each with its name."""
    return tuple((mark, reader.say(f"marks.{mark}")) for mark in touchpoint.marks)


def counted_marks(touchpoints: Iterable[Touchpoint]) -> tuple[tuple[str, int], ...]:
    """Return of each mark how many touchpoints have it, also of those that none has."""
    found = [mark for touchpoint in touchpoints for mark in touchpoint.marks]
    return tuple((mark, found.count(mark)) for mark in _MARKS)
