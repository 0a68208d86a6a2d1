"""The axes of a figure over time: where a day and a value lie in a drawing, and which labels there is room for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, floor, log10

_TICKS = 5
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_INSET = 12.0
"""How far from the left end of the lines the first day lies."""


@dataclass(frozen=True)
class TrendRoom:
    """The size of a drawing and of its margins, in pixels."""

    width: float
    height: float
    left: float = 44
    right: float = 18
    top: float = 34
    bottom: float = 44

    @property
    def ends(self) -> tuple[float, float]:
        """The left and the right end of where is drawn."""
        return self.left, self.width - self.right


WIDE = TrendRoom(720, 290)
NARROW = TrendRoom(348, 270, left=36, right=12)


@dataclass(frozen=True)
class Axes:
    """Days from `first` to `last` from left to right, and values from `low` to `high` upwards; `step` between ticks."""

    room: TrendRoom
    first: date
    last: date
    low: float
    high: float
    step: float

    def x(self, day: date) -> float:
        """Return where a day lies."""
        left, right = self.room.ends
        left += _INSET
        days = (self.last - self.first).days
        share = (day - self.first).days / days if days else 0.5
        return round(left + share * (right - left), 1)

    def y(self, value: float) -> float:
        """Return where a value lies."""
        top, bottom = self.room.top, self.room.height - self.room.bottom
        return round(bottom - (value - self.low) / (self.high - self.low) * (bottom - top), 1)

    @property
    def ticks(self) -> tuple[float, ...]:
        """The round values of the vertical axis, from below."""
        count = round((self.high - self.low) / self.step)
        return tuple(self.low + n * self.step for n in range(count + 1))


def axes(room: TrendRoom, days: Iterable[date], values: Iterable[float], scale: tuple[float, float] | None) -> Axes:
    """Return axes that hold all days and values (one at least), with a little room around, and not beyond the scale."""
    known, at = sorted(values), sorted(days)
    low, high, step = _round_ends(known[0], known[-1])
    if scale and scale[0] <= known[0] and known[-1] <= scale[1]:
        low, high = max(low, scale[0]), min(high, scale[1])
    return Axes(room, at[0], at[-1], low, high, step)


def _round_ends(low: float, high: float) -> tuple[float, float, float]:
    """Return round numbers below and above, and the step between round numbers that makes at most six of them."""
    span = (high - low) or max(abs(high) * 0.2, 1.0)
    rough = span / (_TICKS - 1)
    unit = 10.0 ** floor(log10(rough))
    step = next(each * unit for each in _STEPS if each * unit >= rough * 0.999)
    start, end = floor(low / step) * step, ceil(high / step) * step
    if end <= start or end - high < step * 0.1:
        end += step
    if low - start < step * 0.1:
        start -= step
    return start, end, step


def with_room(places: Sequence[float], needed: float) -> frozenset[int]:
    """Return which of the places, from left to right, can have a label so wide: the last one, and back from there."""
    kept: list[int] = []
    for number in reversed(range(len(places))):
        if not kept or places[kept[-1]] - places[number] >= needed:
            kept.append(number)
    return frozenset(kept)


def apart(places: Sequence[float], gap: float, ends: tuple[float, float]) -> tuple[float, ...]:
    """Return the places, which are in order, moved so that they lie `gap` apart and between the ends, if they fit."""
    moved: list[float] = []
    for place in places:
        moved.append(max(place, moved[-1] + gap) if moved else max(place, ends[0]))
    limit = ends[1]
    for number in reversed(range(len(moved))):
        moved[number] = min(moved[number], limit)
        limit = moved[number] - gap
    return tuple(round(place, 1) for place in moved)
