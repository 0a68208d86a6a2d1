"""Where seats stand when the room between them follows the time between them, and where an axis has its marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from reisgids.insight.metrics.time_line import TimeLine
from reisgids.model.values.duration import MINUTES, Unit

_STEPS: tuple[tuple[int, Unit], ...] = (
    (10, "minute"), (30, "minute"), (1, "hour"), (2, "hour"), (4, "hour"), (12, "hour"), (1, "day"), (2, "day"),
    (1, "week"), (2, "week"), (4, "week"), (8, "week"), (13, "week"), (26, "week"), (52, "week"), (260, "week"),
)  # fmt: skip
"""How far the marks of an axis may be apart."""
_MARKS = 8


@dataclass(frozen=True)
class Places:
    """Of each seat where it begins, its middle and where it ends, in pixels; and how long it all is.

    `time` pairs minutes with pixels, rising: between two of them time runs evenly. `apart` is whether moments had to
    be set further apart than their time to be told from each other.
    """

    begins: tuple[float, ...]
    middles: tuple[float, ...]
    ends: tuple[float, ...]
    length: float
    time: tuple[tuple[float, float], ...]
    apart: bool

    def at(self, minutes: float) -> float:
        """Return where a time is, in pixels."""
        for (before, low), (after, high) in pairwise(self.time):
            if minutes <= after:
                return low + (high - low) * (minutes - before) / (after - before) if after > before else high
        return self.length


def places(
    line: TimeLine, seats: Sequence[bool], heads: Sequence[int], *, room: float, least: float, head: float = 0.0
) -> Places:
    """Return the places of seats in `room` pixels, or in more where they need it.

    `seats` has of each whether a moment takes it; an empty one gets `least`, which is also how far two moments are
    apart at least. Before each of the seats in `heads` is a heading of `head` pixels.
    """
    times = [0.0, *line.moments, line.whole]
    gaps = [after - before for before, after in pairwise(times)]
    slack, apart = _slack(gaps, room - head * len(heads) - least * seats.count(False), least)
    begins: list[float] = []
    middles: list[float] = []
    ends: list[float] = []
    at = slack[0] / 2
    moment = 0
    for seat, taken in enumerate(seats):
        at += head if seat in heads else 0.0
        begins.append(at)
        if not taken:
            middles.append(at + least / 2)
            at += least
            ends.append(at)
            continue
        # Half of the time before a moment and half of that after it are its own room.
        middle = at + slack[moment] / 2 + least / 2
        moment += 1
        at = middle + least / 2 + slack[moment] / 2
        middles.append(middle)
        ends.append(at)
    length = at + slack[-1] / 2
    begins[0] -= slack[0] / 2
    ends[-1] = length
    points = [middle for middle, own in zip(middles, seats, strict=True) if own]
    time = ((0.0, points[0] - least / 2 - slack[0]), *zip(line.moments, points, strict=True), (line.whole, length))
    return Places(tuple(begins), tuple(middles), tuple(ends), length, time, apart)


def _slack(gaps: Sequence[float], room: float, least: float) -> tuple[list[float], bool]:
    """Return what each gap gets beyond `least`, so that all that can be is in proportion to the time.

    The first and the last are half as long at least: only one moment stands at them.
    """
    floors = [least / 2, *[least] * (len(gaps) - 2), least / 2]
    held: set[int] = set()
    while True:
        free = [n for n in range(len(gaps)) if n not in held]
        time = sum(gaps[n] for n in free)
        left = room - sum(floors[n] for n in held)
        scale = left / time if time and left > 0 else 0.0
        short = {n for n in free if gaps[n] * scale < floors[n]}
        if not short:
            return [max(0.0, gaps[n] * scale - floors[n]) for n in range(len(gaps))], bool(held)
        held |= short


def marks(line: TimeLine) -> list[tuple[float, int, Unit]]:
    """Return the marks of an axis from the beginning: minutes, and the same as a number of a unit."""
    number, unit = next((step for step in _STEPS if line.whole / (step[0] * MINUTES[step[1]]) <= _MARKS), _STEPS[-1])
    many = int(line.whole / (number * MINUTES[unit]))
    return [(total * MINUTES[unit], total, unit) for total in accumulate([number] * min(many, _MARKS), initial=0)]
