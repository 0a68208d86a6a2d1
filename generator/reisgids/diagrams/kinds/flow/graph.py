"""A journey as a graph: what follows what, and in which column and row each touchpoint stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.layout.lanes import Lane
from reisgids.insight.journeys.transitions import transitions
from reisgids.model.withheld import WITHHELD


@dataclass(frozen=True)
class FlowStep:
    """From one touchpoint to another, by their numbers. `back` goes to the same or an earlier column."""

    source: int
    target: int
    back: bool


@dataclass(frozen=True)
class Spot:
    """Where a touchpoint stands: its column, its lane's number from the top, its row in that lane."""

    column: int
    lane: int
    row: int


@dataclass(frozen=True)
class FlowGraph:
    """The steps and spots of a journey; `starts` and `ends` are numbers of touchpoints, `rows` counts per lane."""

    steps: tuple[FlowStep, ...]
    spots: tuple[Spot, ...]
    rows: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @property
    def columns(self) -> int:
        """The number of columns."""
        return max(spot.column for spot in self.spots) + 1


def flow_graph(columns: Sequence[Column], lanes: Sequence[Lane], order: Sequence[Lane]) -> FlowGraph:
    """Return the graph of these touchpoints, each with its lane; `order` is that of the lanes.

    Without `next` a touchpoint leads to the one after it; with an empty `next` the journey can end there. A
    touchpoint stands right of all that lead to it from before, and of all earlier phases. Where it is withheld what a
    touchpoint leads to, no touchpoint but the first is known to begin anything.
    """
    links = transitions([column.touchpoint for column in columns])
    forward: list[list[int]] = [[] for _ in columns]
    for source, target in links:
        if source < target:
            forward[target].append(source)
    places = _columns(columns, forward)
    numbers = {lane: number for number, lane in enumerate(order)}
    spots = _spots(places, [numbers[lane] for lane in lanes], forward)
    last = len(columns) - 1
    reached = {target for _, target in links}
    known = all(column.touchpoint.next is not WITHHELD for column in columns)
    return FlowGraph(
        steps=tuple(FlowStep(source, target, places[target] <= places[source]) for source, target in links),
        spots=spots,
        rows=tuple(max(spot.row for spot in spots if spot.lane == lane) + 1 for lane in range(len(order))),
        starts=tuple(i for i in range(len(columns)) if i == 0 or (known and i not in reached)),
        ends=tuple(i for i, c in enumerate(columns) if _ends(c, is_last=i == last)),
    )


def _ends(column: Column, *, is_last: bool) -> bool:
    leads_to = column.touchpoint.next
    return leads_to == () or (is_last and leads_to is None)


def _columns(columns: Sequence[Column], forward: Sequence[Sequence[int]]) -> list[int]:
    places: list[int] = []
    first = 0
    for i, column in enumerate(columns):
        if i and column.phase.id != columns[i - 1].phase.id:
            first = max(places) + 1
        places.append(max([first, *(places[source] + 1 for source in forward[i])]))
    return places


def _spots(places: Sequence[int], lanes: Sequence[int], forward: Sequence[Sequence[int]]) -> tuple[Spot, ...]:
    taken: set[tuple[int, int, int]] = set()
    spots: list[Spot] = []
    for i, (place, lane) in enumerate(zip(places, lanes, strict=True)):
        wished = [spots[source].row for source in forward[i] if spots[source].lane == lane]
        row = next((row for row in wished if (place, lane, row) not in taken), None)
        if row is None:
            row = next(row for row in range(len(places)) if (place, lane, row) not in taken)
        taken.add((place, lane, row))
        spots.append(Spot(place, lane, row))
    return tuple(spots)
