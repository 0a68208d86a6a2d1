"""The lowest and the highest point of a journey, ties included."""

from __future__ import annotations

from collections.abc import Iterable

from reisgids.model.touchpoint import Touchpoint


def lowest(touchpoints: Iterable[Touchpoint]) -> tuple[Touchpoint, ...]:
    """Return every touchpoint with the lowest emotion score, in order; empty where none has a score."""
    scored = [(t.score, t) for t in touchpoints if t.score is not None]
    bottom = min((score for score, _ in scored), default=None)
    return tuple(t for score, t in scored if score == bottom)


def highest(touchpoints: Iterable[Touchpoint]) -> tuple[Touchpoint, ...]:
    """Return every touchpoint with the highest emotion score, in order; empty where none has a score."""
    scored = [(t.score, t) for t in touchpoints if t.score is not None]
    top = max((score for score, _ in scored), default=None)
    return tuple(t for score, t in scored if score == top)
