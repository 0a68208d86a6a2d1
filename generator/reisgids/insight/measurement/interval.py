"""How sure a figure is: its 95% confidence interval, by what kind of figure it is."""

from __future__ import annotations

import math
from dataclasses import dataclass

from reisgids.insight.measurement.student import quantile

Z = 1.959963984540054
"""The 97.5% point of the normal distribution: 95% lies within it on both sides."""


@dataclass(frozen=True)
class Interval:
    """A 95% confidence interval in points of the figure's own scale."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Return whether a value lies in it."""
        return self.low <= value <= self.high

    def ends(self, places: int) -> tuple[float, float]:
        """Return its ends rounded; with two decimals where with `places` of at least 1 they would be equal."""
        low, high = round(self.low, places), round(self.high, places)
        return (round(self.low, 2), round(self.high, 2)) if places and low == high else (low, high)


@dataclass(frozen=True)
class Adjusted:
    """A net promoter score that was adjusted for few answers, −1 to 1, and its standard error."""

    score: float
    error: float


def adjusted_score(promoters: float, detractors: float, n: float) -> Adjusted:
    """Return the score with three answers added: ¾ promoter, 1½ passive, ¾ detractor. `n` is more than 0.

    Source: Rocks (2016), "Interval estimation for the Net Promoter Score"; found best by Sauro and Lewis.
    """
    total = n + 3
    p, d = (promoters + 0.75) / total, (detractors + 0.75) / total
    return Adjusted(p - d, math.sqrt(max(0.0, p + d - (p - d) ** 2) / total))


def widest_score(score: float, n: int) -> Adjusted:
    """Return the same from a published score, −100 to 100, and its n: the widest possible, with no passives."""
    promoters = n * (1 + score / 100) / 2
    return adjusted_score(promoters, n - promoters, n)


def score_interval(adjusted: Adjusted) -> Interval:
    """Return the interval of a net promoter score in points, −100 to 100."""
    half = Z * adjusted.error
    return Interval(max(-100.0, 100 * (adjusted.score - half)), min(100.0, 100 * (adjusted.score + half)))


def share_interval(share: float, n: int) -> Interval:
    """Return the interval of a share, 0 to 1; `n` is more than 0.

    Source: Wilson (1927), "Probable inference, the law of succession, and statistical inference".
    """
    middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z / (1 + Z * Z / n) * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    return Interval(max(0.0, middle - half), min(1.0, middle + half))


def mean_interval(mean: float, spread: float | None, n: int) -> Interval | None:
    """Return the interval of a mean from the standard deviation of its answers; None without one, or for n < 2.

    Source: Student (1908), "The probable error of a mean".
    """
    if spread is None or n < 2:
        return None
    half = quantile(n - 1) * spread / math.sqrt(n)
    return Interval(mean - half, mean + half)
