"""Student's t: how far from the middle 95% lies, for so many degrees of freedom."""

from __future__ import annotations

import math
from functools import lru_cache

_TINY = 1e-300
_STEPS = 400
_ENOUGH = 1e-15


@lru_cache(maxsize=4096)
def quantile(freedom: float) -> float:
    """Return the 97.5% point of Student's t with that many degrees of freedom, more than 0.

    The point at which the distribution, by the regularised incomplete beta function, is 0.975.
    """
    low, high = 0.0, 2.0
    while _tail(high, freedom) > 0.025:
        low, high = high, high * 2
    while high - low > 1e-12 * high:
        middle = (low + high) / 2
        low, high = (middle, high) if _tail(middle, freedom) > 0.025 else (low, middle)
    return (low + high) / 2


def _tail(t: float, freedom: float) -> float:
    """The probability of more than `t`, which is not negative."""
    return _beta_share(freedom / 2, 0.5, freedom / (freedom + t * t)) / 2


def _beta_share(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function of x, by its continued fraction (DLMF 8.17.22)."""
    if x <= 0 or x >= 1:
        return max(0.0, min(1.0, x))
    if x > (a + 1) / (a + b + 2):
        return 1 - _beta_share(b, a, 1 - x)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)) / a
    return front / _fraction(a, b, x)


def _fraction(a: float, b: float, x: float) -> float:
    """The continued fraction 1 + d1/(1 + d2/(1 + …)), by Lentz's method."""
    value, above, below = 1.0, 1.0, 0.0
    for step in range(1, _STEPS):
        m = step // 2
        if step % 2:
            part = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        else:
            part = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        below = 1 / ((1 + part * below) or _TINY)
        above = (1 + part / above) or _TINY
        value *= above * below
        if abs(above * below - 1) < _ENOUGH:
            break
    return value
