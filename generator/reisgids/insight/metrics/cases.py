"""How far the best and the worst case of an emotion lie apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reisgids.model.touchpoint import Touchpoint


class Cases(NamedTuple):
    """The score in the worst and in the best case."""

    worst: float
    best: float

    @property
    def gap(self) -> float:
        """How far they are apart, in points of the scale."""
        return self.best - self.worst


def cases_of(touchpoint: Touchpoint) -> Cases | None:
    """Return the worst and the best case; where one of them isn't written, the written score is that end.

    None where fewer than two ends are known.
    """
    feels = touchpoint.feels
    if feels is None or (feels.best is None and feels.worst is None):
        return None
    worst = feels.score if feels.worst is None else feels.worst
    best = feels.score if feels.best is None else feels.best
    return None if worst is None or best is None else Cases(worst, best)


def widest(touchpoints: Iterable[Touchpoint]) -> tuple[tuple[Touchpoint, Cases], ...]:
    """Return the touchpoints of which the cases lie furthest apart, with these; none where they lie nowhere apart."""
    found = [(touchpoint, cases) for touchpoint in touchpoints if (cases := cases_of(touchpoint))]
    most = max((cases.gap for _, cases in found), default=0.0)
    return tuple(each for each in found if most and each[1].gap == most)
