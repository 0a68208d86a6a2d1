"""The touchpoints in the quadrants of importance and satisfaction: where each stands, and how it is named there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reisgids.diagrams.drawing.lettering import Face
from reisgids.diagrams.drawing.symbols import Symbol, judgements, kind_symbol
from reisgids.diagrams.kinds.importance_satisfaction.plot import PriorityPlot, Sheet
from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.layout.point_labels import Label, labels_beside
from reisgids.diagrams.layout.spread import Box, Place, spread
from reisgids.insight.metrics.priority import Priority
from reisgids.model.config import Scales

NAME = Face("sans", 500, 12.5)
LINE = 16
SIZE = 14
STEP = 15
"""Pixels from one symbol of a touchpoint to its next."""
TICK = 4
"""Half the width of the tick at the importance to the organisation, in pixels."""
WING = 11
"""From a point's middle to the end of the line through it that marks that both importances are equal, in pixels."""
_NUMBER_ROOM = 20
_WHISKER_ROOM = 6
_ROW = 22
_AIR = 3
_TALLER = 60
_MOST_NAMED = 30


@dataclass(frozen=True)
class RatedPoint:
    """A touchpoint with both scores: its number in the journey, its quadrant and its symbols."""

    number: int
    column: Column
    priority: Priority
    importance: float
    satisfaction: float
    symbols: tuple[Symbol, ...]

    @property
    def organisation(self) -> float | None:
        """The importance to the organisation."""
        importance = self.column.touchpoint.important
        return None if importance is None else importance.organisation


@dataclass(frozen=True)
class Arrangement:
    """The plot, the middle of each touchpoint's first symbol, and the names: None where there is no room for all.

    `moved` is whether any had to move aside for another.
    """

    plot: PriorityPlot
    places: tuple[Place, ...]
    labels: tuple[Label, ...] | None
    moved: bool


def symbols_of(column: Column) -> tuple[Symbol, ...]:
    """Return what a touchpoint's point is made of: its judgements, else the shape of its kind."""
    return judgements(column.touchpoint) or (kind_symbol(column.touchpoint),)


def arranged(placed: Sequence[RatedPoint], scales: Scales, sheet: Sheet) -> Arrangement:
    """Return the touchpoints in a plot that holds them all: by name where every name fits and may, else by number.

    Points at the same place stand beside each other; where they are too many, the plot grows.
    """
    plot = PriorityPlot(scales, sheet, sheet.top + sheet.height)
    found = _named(placed, plot) if sheet.named and len(placed) <= _MOST_NAMED else None
    while found is None:
        found = _numbered(placed, plot)
        plot = PriorityPlot(scales, sheet, plot.bottom + _TALLER)
    return found


def _named(placed: Sequence[RatedPoint], plot: PriorityPlot) -> Arrangement | None:
    places = _spread(placed, plot, 0, 0)
    if places is None:
        return None
    points = [_box(point, place) for point, place in zip(placed, places, strict=True)]
    labels = labels_beside(
        [point.column.title.words for point in placed],
        points,
        [plot.room(point.priority) for point in placed],
        [tail for point, place in zip(placed, places, strict=True) for tail in _tail(point, place, plot)],
        NAME,
        LINE,
    )
    return None if labels is None else Arrangement(plot, tuple(places), tuple(labels), _moved(placed, places, plot))


def _numbered(placed: Sequence[RatedPoint], plot: PriorityPlot) -> Arrangement | None:
    places = _spread(placed, plot, _WHISKER_ROOM, _NUMBER_ROOM)
    return None if places is None else Arrangement(plot, tuple(places), None, _moved(placed, places, plot))


def _spread(placed: Sequence[RatedPoint], plot: PriorityPlot, before: float, after: float) -> list[Place] | None:
    """The middle of each touchpoint's first symbol, with so many pixels before it and after its last one."""
    widths = [before + SIZE + STEP * (len(point.symbols) - 1) + after + _AIR for point in placed]
    shifts = [width / 2 - before - SIZE / 2 for width in widths]
    homes = [
        (plot.across(point.satisfaction) + shift, plot.up(point.importance))
        for point, shift in zip(placed, shifts, strict=True)
    ]
    places = spread(homes, widths, _ROW, [plot.room(point.priority) for point in placed])
    return None if places is None else [(x - shift, y) for (x, y), shift in zip(places, shifts, strict=True)]


def _moved(placed: Sequence[RatedPoint], places: Sequence[Place], plot: PriorityPlot) -> bool:
    return any(
        max(abs(x - plot.across(point.satisfaction)), abs(y - plot.up(point.importance))) > SIZE
        for point, (x, y) in zip(placed, places, strict=True)
    )


def _box(point: RatedPoint, place: Place) -> Box:
    """What a point fills: its symbols, and the line through the first where both importances are equal."""
    x, y = place
    beside = WING if point.organisation == point.importance else SIZE / 2
    right = max(x + beside, x + SIZE / 2 + STEP * (len(point.symbols) - 1))
    return Box(x - beside, y - SIZE / 2, right, y + SIZE / 2)


def _tail(point: RatedPoint, place: Place, plot: PriorityPlot) -> list[Box]:
    """Where the line to the importance to the organisation runs."""
    if point.organisation is None:
        return []
    x, y = place[0], plot.up(point.organisation)
    return [Box(x - TICK, min(place[1], y) - 2, x + TICK, max(place[1], y) + 2)]
