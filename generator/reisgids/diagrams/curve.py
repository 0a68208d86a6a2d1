"""A curve through points that invents no swings: between two points it never leaves their range."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

Point = tuple[float, float]
STEPS = 6
"""In how many straight pieces a segment is drawn; even, so that its middle is a point of its own."""


def through(points: Sequence[Point]) -> tuple[tuple[Point, ...], ...]:
    """Return the segments of the curve, each as STEPS + 1 points, for points with rising x.

    Source: Fritsch and Carlson (1980), "Monotone piecewise cubic interpolation", with the harmonic mean of
    the slopes on both sides as a point's slope, and nought at a peak or a valley.
    """
    if len(points) < 2:
        return ()
    slopes = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in pairwise(points)]
    inner = [2 * p * q / (p + q) if p * q > 0 else 0.0 for p, q in pairwise(slopes)]
    tangents = [slopes[0], *inner, slopes[-1]]
    return tuple(
        tuple(_hermite(points[i], points[i + 1], tangents[i], tangents[i + 1], k / STEPS) for k in range(STEPS + 1))
        for i in range(len(slopes))
    )


def _hermite(a: Point, b: Point, slope_a: float, slope_b: float, t: float) -> Point:
    span = b[0] - a[0]
    y = (
        a[1] * (1 + 2 * t) * (1 - t) ** 2
        + span * slope_a * t * (1 - t) ** 2
        + b[1] * t**2 * (3 - 2 * t)
        + span * slope_b * t**2 * (t - 1)
    )
    return round(a[0] + span * t, 3), round(y, 3)
