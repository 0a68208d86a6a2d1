"""Answers counted, and the figure that they make; the answers themselves aren't kept."""

from __future__ import annotations

import math
from dataclasses import dataclass

from reisgids.model.kind_of_figure import kind_of_figure
from reisgids.model.measurement import Measurement, Metric

PROMOTER, PASSIVE = 9, 7
TOP_TWO_BOX = "top-two box"
"""How a CSAT is calculated of which the method isn't declared: the share of the two best answers."""
_TENTHS = 1000
"""From so many answers on a percentage and a score have a decimal."""
_TOP = {"csat": 4, "ces": 5}
"""From where on an answer counts in a share: 4 and 5 of five, 5 to 7 of seven."""


@dataclass
class AnswerTally:
    """So many answers, their sum and that of their squares, and how many are promoters, detractors, and high."""

    n: int = 0
    total: float = 0.0
    squares: float = 0.0
    promoters: int = 0
    detractors: int = 0
    high: int = 0

    def add(self, score: float, metric: str) -> None:
        """Count one answer."""
        self.n += 1
        self.total += score
        self.squares += score * score
        if metric == "nps":
            self.promoters += score >= PROMOTER
            self.detractors += score < PASSIVE
        elif score >= _TOP.get(metric, math.inf):
            self.high += 1

    def and_also(self, other: AnswerTally) -> AnswerTally:
        """Return both together."""
        return AnswerTally(
            self.n + other.n,
            self.total + other.total,
            self.squares + other.squares,
            self.promoters + other.promoters,
            self.detractors + other.detractors,
            self.high + other.high,
        )

    def figure(self, metric: Metric, method: str, period: str) -> Measurement:
        """Return the figure that these answers make: a score with counts, a percentage, or a mean with its spread."""
        given = {"metric": metric, "n": self.n, "period": period}
        if method:
            given["method"] = method
        match kind_of_figure(metric, method):
            case "score":
                counts = {"promoters": self.promoters, "detractors": self.detractors}
                passives = self.n - self.promoters - self.detractors
                value = self._rounded(100 * (self.promoters - self.detractors) / self.n)
                return Measurement(**given, **counts, passives=passives, value=value)
            case "share":
                return Measurement(**given, value=self._rounded(100 * self.high / self.n))
            case _:
                mean = self.total / self.n
                spread = {} if self.n < 2 else {"spread": round(self._spread(mean), 3)}
                return Measurement(**given, **spread, value=round(mean, 3))

    def _rounded(self, points: float) -> float:
        """In whole points, as long as a tenth of one says nothing: far less than the interval around so few answers."""
        return round(points, 1) if self.n >= _TENTHS else math.floor(points + 0.5)

    def _spread(self, mean: float) -> float:
        """The standard deviation of the answers as a sample."""
        return math.sqrt(max(self.squares - self.n * mean * mean, 0.0) / (self.n - 1))


def method_for(metric: str, declared: str) -> str:
    """Return by which method answers become a figure."""
    return declared or (TOP_TWO_BOX if metric == "csat" else "")
