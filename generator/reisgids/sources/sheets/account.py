"""What was read of one file of measurements, and what was left out of it and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from reisgids.model.measurement import Measurement
from reisgids.problems import Place

Reason = Literal["total", "no-answer", "nobody", "off-scale", "no-number", "no-day", "twice", "wrong"]
"""Why a row was left out; `wrong` are those with an error."""
_NAMED = 6


@dataclass(frozen=True)
class LeftOut:
    """Rows that were left out for one reason: how many, and the lines of the first few."""

    reason: Reason
    count: int
    lines: tuple[int, ...]


@dataclass(frozen=True)
class SheetAccount:
    """How one file was read. `rows` are those below the heads with something in them, `above` those above the heads.

    `ignored` are the columns that aren't read. `unread` is whether something kept it from being read at all.
    """

    path: str
    shape: Literal["figures", "answers"]
    rows: int = 0
    left_out: tuple[LeftOut, ...] = ()
    above: int = 0
    encoding: str = ""
    separator: str = ""
    decimal_comma: bool = False
    sheet: str = ""
    others: tuple[str, ...] = ()
    ignored: int = 0
    unread: bool = False


@dataclass(frozen=True)
class ReadFigure:
    """A figure that came of a file: what it is about (a touchpoint, a phase, or neither), and where its period is."""

    journey: str
    touchpoint: str
    phase: str
    value: Measurement
    place: Place


@dataclass(frozen=True)
class SheetRead:
    """One file of measurements, and every figure that came of it."""

    account: SheetAccount
    figures: tuple[ReadFigure, ...] = ()


class LeftOutRows:
    """Counts what is left out while a sheet is read."""

    def __init__(self) -> None:
        self._found: dict[Reason, list[int]] = {}
        self._many: dict[Reason, int] = {}

    def add(self, reason: Reason, line: int) -> int:
        """Count a row, and return how many there are now for this reason."""
        lines = self._found.setdefault(reason, [])
        if len(lines) < _NAMED:
            lines.append(line)
        self._many[reason] = self._many.get(reason, 0) + 1
        return self._many[reason]

    def total(self, reasons: Iterable[Reason]) -> int:
        """Return how many rows were left out for any of these reasons."""
        return sum(self._many.get(reason, 0) for reason in reasons)

    def all(self) -> tuple[LeftOut, ...]:
        """Return what was left out, in the order of the lines."""
        found = [LeftOut(reason, self._many[reason], tuple(lines)) for reason, lines in self._found.items()]
        return tuple(sorted(found, key=lambda each: each.lines))
