"""Net promoter score with its confidence interval."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Interval:
    """A 95% confidence interval in points of the figure's own scale."""

    low: float
    high: float


def net_promoter_score(promoters: int, passives: int, detractors: int) -> float | None:
    """Return % promoters (9–10) minus % detractors (0–6), −100 to 100; None without answers.

    Source: Reichheld (2003), "The one number you need to grow".
    """
    n = promoters + passives + detractors
    return 100 * (promoters - detractors) / n if n else None


def interval(promoters: int, passives: int, detractors: int) -> Interval | None:
    """Return the 95% interval around the score, cut off at −100 and 100; None without answers.

    The score is the mean of n values −100, 0 and 100; its standard error is that of a mean:
    100·√((p + d − (p − d)²)/n) with p and d the shares of promoters and detractors.
    """
    n = promoters + passives + detractors
    score = net_promoter_score(promoters, passives, detractors)
    if score is None:
        return None
    p, d = promoters / n, detractors / n
    half = 1.96 * 100 * math.sqrt((p + d - (p - d) ** 2) / n)
    return Interval(max(-100.0, score - half), min(100.0, score + half))


def widest_interval(score: float, n: int) -> Interval | None:
    """Return the widest 95% interval that fits a published score of n answers; None for n = 0.

    Only score and n are known, so the spread is taken at its largest (no passives), which is the careful side.
    """
    if n <= 0:
        return None
    half = 1.96 * 100 * math.sqrt(max(0.0, 1 - (score / 100) ** 2) / n)
    return Interval(max(-100.0, score - half), min(100.0, score + half))
