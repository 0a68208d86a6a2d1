"""Every touchpoint of a journey by itself: a section with all that is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from reisgids.pages.map.lanes import MapLane
from reisgids.pages.map.map import Map
from reisgids.pages.touchpoint.map_columns import MapColumn, MapPhase


@dataclass(frozen=True)
class TouchpointSection:
    """A touchpoint. `first` and `more` are entries of a `<dl>`, each maybe empty; `place` counts from 1."""

    column: MapColumn
    marks: Markup
    place: int
    first: Markup
    more: Markup
    previous: MapColumn | None
    next: MapColumn | None


@dataclass(frozen=True)
class PhaseOfTouchpoints:
    """A phase and its touchpoints, if it has any."""

    phase: MapPhase
    touchpoints: tuple[TouchpointSection, ...]


def touchpoint_sections(made: Map) -> tuple[PhaseOfTouchpoints, ...]:
    """Return the sections of the touchpoints on a map, phase by phase, in the order of the map."""
    around = [*pairwise((None, *made.columns, None))]
    sections = []
    first = [lane for lane in made.lanes if lane.first]
    more = [lane for lane in made.lanes if not lane.first]
    for n, (column, marks) in enumerate(made.marked):
        sections.append(
            TouchpointSection(
                column,
                marks,
                n + 1,
                _told(first, n),
                _told(more, n),
                around[n][0],
                around[n + 1][1],
            )
        )
    found, done = [], 0
    for head in made.phases.heads:
        found.append(PhaseOfTouchpoints(head, tuple(sections[done : done + head.touchpoints])))
        done += head.touchpoints
    return tuple(found)


def _told(lanes: Sequence[MapLane], column: int) -> Markup:
    return Markup("").join(lane.told(column) for lane in lanes)
