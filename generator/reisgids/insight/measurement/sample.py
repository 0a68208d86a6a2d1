"""A figure with what is needed to say how sure it is, whatever it is a figure of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reisgids.insight.measurement.difference import mean_difference, score_difference, share_difference
from reisgids.insight.measurement.interval import (
    Interval,
    mean_interval,
    score_interval,
    share_interval,
    widest_score,
)

Kind = Literal["score", "share", "mean", "other"]
"""A net promoter score, a percentage of the answers, a mean of them, or something of which nothing can be said."""


@dataclass(frozen=True)
class Sample:
    """A figure of `n` answers, in points of its own scale; `spread` is their standard deviation, where it is known."""

    kind: Kind
    value: float
    n: int
    spread: float | None = None

    @property
    def interval(self) -> Interval | None:
        """The 95% interval around it, in points of its own scale; None where what is published doesn't tell it."""
        if self.n < 1:
            return None
        match self.kind:
            case "score":
                return score_interval(widest_score(self.value, self.n))
            case "share":
                return _in_percent(share_interval(self._share, self.n))
            case "mean":
                return mean_interval(self.value, self.spread, self.n)
            case _:
                return None

    def change_from(self, before: Sample) -> Interval | None:
        """Return the 95% interval of the change since a figure of the same kind, in points of their own scale."""
        if min(before.n, self.n) < 1:
            return None
        match self.kind:
            case "score":
                return score_difference(widest_score(before.value, before.n), widest_score(self.value, self.n))
            case "share":
                return _in_percent(share_difference(before._share, before.n, self._share, self.n))
            case "mean":
                return mean_difference(before.value, before.spread, before.n, self.value, self.spread, self.n)
            case _:
                return None

    @property
    def _share(self) -> float:
        return min(max(self.value / 100, 0), 1)


def _in_percent(of: Interval) -> Interval:
    return Interval(100 * of.low, 100 * of.high)
