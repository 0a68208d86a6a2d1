"""Whether two waves differ: the 95% interval of the difference, by what kind of figure it is."""

from __future__ import annotations

import math

from reisgids.insight.measurement.interval import Adjusted, Interval, Z, share_interval
from reisgids.insight.measurement.student import quantile


def score_difference(before: Adjusted, after: Adjusted) -> Interval:
    """Return the interval of the change of a net promoter score in points, from the two standard errors."""
    change, half = after.score - before.score, Z * math.hypot(before.error, after.error)
    return Interval(100 * (change - half), 100 * (change + half))


def share_difference(before: float, n_before: int, after: float, n_after: int) -> Interval:
    """Return the interval of the change of a share, −1 to 1; both n are more than 0.

    Source: Newcombe (1998), "Interval estimation for the difference between independent proportions", method 10.
    """
    one, two = share_interval(before, n_before), share_interval(after, n_after)
    change = after - before
    return Interval(
        change - math.hypot(after - two.low, one.high - before),
        change + math.hypot(two.high - after, before - one.low),
    )


def mean_difference(
    before: float, spread_before: float | None, n_before: int, after: float, spread_after: float | None, n_after: int
) -> Interval | None:
    """Return the interval of the change of a mean; None where a spread is missing or an n is less than 2.

    Source: Welch (1947), "The generalization of 'Student's' problem when several different population variances are
    involved"; degrees of freedom by Satterthwaite (1946).
    """
    if spread_before is None or spread_after is None or min(n_before, n_after) < 2:
        return None
    one, two = spread_before**2 / n_before, spread_after**2 / n_after
    change = after - before
    if one + two == 0:
        return Interval(change, change)
    freedom = (one + two) ** 2 / (one**2 / (n_before - 1) + two**2 / (n_after - 1))
    half = quantile(freedom) * math.sqrt(one + two)
    return Interval(change - half, change + half)
