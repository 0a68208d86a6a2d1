"""A line of an SVG."""

from __future__ import annotations

from collections.abc import Iterable


def svg_path(places: Iterable[tuple[float, float]]) -> str:
    """Return the `d` of a line through places; with a Z behind it, of the area that it goes around."""
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in places)
