"""Where everything in the strips stands: a row for each shared touchpoint, a column for each journey."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from reisgids.insight.journeys.shared_touchpoints import Occurrence, Shared

COLUMN_WIDTHS = (68, 128)
"""The narrowest and the widest column, in pixels."""
DOT_ROOM = 42.0
"""Pixels that a dot takes with the space beside it."""


@dataclass(frozen=True)
class StripDot:
    """An occurrence and where it stands: columns from the left, rows from the top."""

    occurrence: Occurrence
    x: float
    y: float


@dataclass(frozen=True)
class Strip:
    """A touchpoint, its middle in rows from the top, how many rows it takes, and its dots from left to right."""

    shared: Shared
    middle: float
    rows: int
    dots: tuple[StripDot, ...]


@dataclass(frozen=True)
class Strips:
    """The journeys' ids from left to right, how wide a column is in pixels, the strips, and how many rows all take.

    `sections` are the places of the headings, in rows from the top, by the number of journeys below each.
    """

    journeys: tuple[str, ...]
    column: float
    strips: tuple[Strip, ...]
    sections: Mapping[int, float]
    rows: int

    @property
    def dots(self) -> tuple[StripDot, ...]:
        """All dots, strip by strip."""
        return tuple(dot for strip in self.strips for dot in strip.dots)


def strips_of(shared: Sequence[Shared], counts: Mapping[str, int], order: Sequence[str], room: float) -> Strips:
    """Return the strips in `room` pixels: of most journeys first, and of those the one with the lowest feeling.

    `counts` says by a touchpoint's id in how many journeys it occurs, `order` in which order journeys that share
    equally much stand; those that share more stand before them.
    """
    often = Counter(id for each in shared for id in {o.journey.id for o in each.occurrences})
    journeys = tuple(sorted((id for id in order if id in often), key=lambda id: -often[id]))
    narrowest, widest = COLUMN_WIDTHS
    column = max(narrowest, min(room / len(journeys), widest))
    strips: list[Strip] = []
    sections: dict[int, float] = {}
    row = 0
    for each in sorted(shared, key=lambda each: (-counts[each.id], _lowest(each), each.id)):
        if counts[each.id] not in sections:
            sections[counts[each.id]] = row + 0.5
            row += 1
        strips.append(_strip(each, journeys, column, row))
        row += strips[-1].rows
    return Strips(journeys, column, tuple(strips), sections, row)


def _lowest(shared: Shared) -> float:
    """The lowest score that it has anywhere; what has none comes last."""
    scores = [each.touchpoint.score for each in shared.occurrences]
    return min((score for score in scores if score is not None), default=float("inf"))


def _strip(shared: Shared, journeys: Sequence[str], column: float, top: int) -> Strip:
    """A strip from row `top`. What occurs more than once in a journey stands beside itself, then in a row below."""
    beside = max(1, int(column // DOT_ROOM))
    cells = {id: [each for each in shared.occurrences if each.journey.id == id] for id in journeys}
    rows = max(ceil(len(cell) / beside) for cell in cells.values())
    dots = []
    for place, cell in enumerate(cells.values()):
        lines = [cell[start : start + beside] for start in range(0, len(cell), beside)]
        for number, line in enumerate(lines):
            y = top + rows / 2 + number - (len(lines) - 1) / 2
            for n, occurrence in enumerate(line):
                aside = (n - (len(line) - 1) / 2) * DOT_ROOM / column
                dots.append(StripDot(occurrence, round(place + 0.5 + aside, 3), y))
    return Strip(shared, top + rows / 2, rows, tuple(dots))
