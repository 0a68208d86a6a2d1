"""A figure with what is needed to say how sure it is, whatever it is a figure of."""

from __future__ import annotations

from dataclasses import dataclass

from reisgids.insight.measurement.difference import mean_difference, score_difference, share_difference
from reisgids.insight.measurement.interval import (
    Adjusted,
    Interval,
    adjusted_score,
    mean_interval,
    score_interval,
    share_interval,
    widest_score,
)
from reisgids.model.kind_of_figure import KindOfFigure


@dataclass(frozen=True)
class Sample:
    """A figure of `n` answers, in points of its own scale.

    `spread` is their standard deviation, and `counts` are the promoters and the detractors of a score, where known.
    """

    kind: KindOfFigure
    value: float
    n: int
    spread: float | None = None
    counts: tuple[int, int] | None = None

    @property
    def interval(self) -> Interval | None:
        """The 95% interval around it, in points of its own scale; None where what is published doesn't tell it."""
        if self.n < 1:
            return None
        match self.kind:
            case "score":
                return score_interval(self._adjusted)
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
                return score_difference(before._adjusted, self._adjusted)
            case "share":
                return _in_percent(share_difference(before._share, before.n, self._share, self.n))
            case "mean":
                return mean_difference(before.value, before.spread, before.n, self.value, self.spread, self.n)
            case _:
                return None

    @property
    def _adjusted(self) -> Adjusted:
        return adjusted_score(*self.counts, self.n) if self.counts else widest_score(self.value, self.n)

    @property
    def _share(self) -> float:
        return min(max(self.value / 100, 0), 1)


def _in_percent(of: Interval) -> Interval:
    return Interval(100 * of.low, 100 * of.high)
