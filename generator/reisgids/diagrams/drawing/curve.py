"""A curve through points that invents no swings: between two points it never leaves their range."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

Point = tuple[float, float]
Segment = tuple[Point, Point, Point, Point]
"""A cubic Bézier curve: where it begins, its two control points, where it ends."""


def through(points: Sequence[Point]) -> tuple[Segment, ...]:
    """Return the curve through points with rising x, a segment from each to the next.

    Source: Fritsch and Carlson (1980), "Monotone piecewise cubic interpolation", with the harmonic mean of
    the slopes on both sides as a point's slope, and zero at a peak or a valley.
    """
    if len(points) < 2:
        return ()
    slopes = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in pairwise(points)]
    inner = [2 * p * q / (p + q) if p * q > 0 else 0.0 for p, q in pairwise(slopes)]
    tangents = [slopes[0], *inner, slopes[-1]]
    return tuple(_segment(a, b, *ends) for (a, b), ends in zip(pairwise(points), pairwise(tangents), strict=True))


def _segment(a: Point, b: Point, slope_a: float, slope_b: float) -> Segment:
    third = (b[0] - a[0]) / 3
    return a, (a[0] + third, a[1] + third * slope_a), (b[0] - third, b[1] - third * slope_b), b


def halves(segment: Segment) -> tuple[Segment, Segment]:
    """Return the same curve in two, parted in its middle."""
    a, b, c, d = segment
    ab, bc, cd = _middle(a, b), _middle(b, c), _middle(c, d)
    abc, bcd = _middle(ab, bc), _middle(bc, cd)
    middle = _middle(abc, bcd)
    return (a, ab, abc, middle), (middle, bcd, cd, d)


def _middle(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def as_path(segments: Iterable[Segment]) -> str:
    """Return the segments as an SVG path with one decimal; it begins anew where one doesn't follow on the last."""
    drawn: list[str] = []
    last: Point | None = None
    for start, *rest in segments:
        if start != last:
            drawn.append(f"M{round(start[0], 1):g} {round(start[1], 1):g}")
        drawn.append("C" + " ".join(f"{round(x, 1):g} {round(y, 1):g}" for x, y in rest))
        last = rest[-1]
    return "".join(drawn)
