"""A percentage as Excel keeps it: 0.85 where the cell shows 85%."""

from __future__ import annotations

from reisgids.model.measurement import Measurement

_ROUNDED = 0.06
"""How far an NPS with a decimal may lie from its counts, in points."""
_FEWEST_OF_A_PERCENT = 67
"""Of fewer answers than this, one is 1.5% or more."""


def is_fraction(figure: Measurement) -> bool:
    """Return whether a figure can only be a percentage that is written as a fraction.

    No mean of a CSAT or CES is below one, and one answer of a few is more than one percent. The points of an NPS are so
    many of its n, as far as rounding lets them.
    """
    if figure.kind == "share" and figure.value == 1:
        return figure.n < _FEWEST_OF_A_PERCENT
    if not 0 < abs(figure.value) < 1:
        return False
    if figure.metric == "nps":
        points = figure.value * figure.n / 100
        return abs(points - round(points)) > _ROUNDED * figure.n / 100
    return figure.metric in ("csat", "ces")
