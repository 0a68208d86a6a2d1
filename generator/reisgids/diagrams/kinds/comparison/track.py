"""A journey's way through a frame that it shares with another: its line, its points, and the labels of its ends.

Nothing here depends on the other journey, so that any two tracks can be laid over each other, also in the browser.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reisgids.diagrams.drawing.curve import as_path
from reisgids.diagrams.drawing.evidence_line import evidence_line
from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.symbols import UNSCORED as NO_SCORE
from reisgids.diagrams.drawing.symbols import judgements, kind_symbol
from reisgids.diagrams.kinds.comparison.frame import PLOT, UNSCORED, Framed, height_of
from reisgids.model.config import Scale
from reisgids.model.touchpoint import Touchpoint

FLAG = Face("sans", 600, 12)
PAD = 6
"""Pixels between a pole and the words of its flag."""
_WIDEST = PLOT / 3 - 2 * PAD
_STACK = 13


@dataclass(frozen=True)
class EndLabel:
    """The labels of a journey's lowest or highest point, the longest first, and the touchpoint at which they stand."""

    at: int
    words: tuple[str, ...]


class Flag(NamedTuple):
    """Words on a pole: in the outer row (0) or the inner one (1), to the right (1) or the left (−1) of the pole."""

    x: float
    y: float
    words: str
    row: int
    side: int


@dataclass(frozen=True)
class CurveTrack:
    """Places are pixels: x from the plot's left in a plot that isn't stretched, y from the top of the drawing.

    `line` and `gaps` are paths of an SVG. `points` are (x, y, symbol), one per touchpoint; `further` likewise are what
    touchpoints are beside their first mark.
    """

    stretch: float
    line: str
    gaps: str
    points: tuple[tuple[float, float, str], ...]
    further: tuple[tuple[float, float, str], ...]
    flags: tuple[Flag, ...]


def track(framed: Framed, touchpoints: Sequence[Touchpoint], ends: Sequence[EndLabel], scale: Scale) -> CurveTrack:
    """Return the touchpoints' track in a frame; `ends` are at most two."""
    heights = [UNSCORED if t.score is None else height_of(t.score, scale) for t in touchpoints]
    places = list(zip(framed.places, heights, strict=True))
    scored = [None if t.score is None else place for t, place in zip(touchpoints, places, strict=True)]
    line = evidence_line(scored, [False] * len(scored))
    neutral = height_of(scale.centre, scale)
    points, further = [], []
    for touchpoint, (x, y) in zip(touchpoints, places, strict=True):
        marks = judgements(touchpoint)
        first = marks[0] if marks else NO_SCORE if touchpoint.score is None else kind_symbol(touchpoint)
        points.append((x, y, first.key))
        away = _STACK if neutral < y < UNSCORED else -_STACK
        further += [(x, y + away * step, mark.key) for step, mark in enumerate(marks[1:], 1)]
    return CurveTrack(
        stretch=framed.stretch,
        line=as_path(line.supported),
        gaps="".join(f"M{x1:g} {y1:g}L{x2:g} {y2:g}" for (x1, y1), (x2, y2) in line.gaps),
        points=tuple(points),
        further=tuple(further),
        flags=_flags([(places[end.at], _fitting(end.words)) for end in ends]),
    )


def _fitting(words: Sequence[str]) -> str:
    short = (each for each in words if FLAG.width(each) <= _WIDEST)
    return next(short, None) or wrap(words[-1], FLAG, _WIDEST, 1)[0]


def _flags(ends: Sequence[tuple[tuple[float, float], str]]) -> tuple[Flag, ...]:
    """Turn the flags so that none leaves the plot and no pole crosses the words of the other."""
    sized = sorted(((x, y, words, FLAG.width(words) + 2 * PAD) for (x, y), words in ends), key=lambda end: end[0])
    if len(sized) < 2:
        return tuple(Flag(x, y, words, 1, 1 if x + width <= PLOT else -1) for x, y, words, width in sized)
    (x, y, words, width), (far, far_y, far_words, far_width) = sized
    for row, side, far_side in ((0, 1, 1), (1, -1, -1), (0, 1, -1), (1, 1, -1), (1, -1, 1), (0, -1, 1)):
        inside = _inside(x, side, width) and _inside(far, far_side, far_width)
        # The outer pole goes through the inner row.
        outer, inner, inner_side, inner_width = (x, far, far_side, far_width) if row == 0 else (far, x, side, width)
        left, right = sorted((inner, inner + inner_side * inner_width))
        if inside and not left <= outer <= right:
            return Flag(x, y, words, row, side), Flag(far, far_y, far_words, 1 - row, far_side)
    return (Flag(x, y, words, 1, 1),)


def _inside(x: float, side: int, width: float) -> bool:
    return 0 <= x + side * width <= PLOT
