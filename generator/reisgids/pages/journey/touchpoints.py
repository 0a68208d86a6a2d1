"""Every touchpoint of a journey by itself: a section with all that is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from reisgids.pages.map.lanes import MapLane
from reisgids.pages.map.map import Map
from reisgids.pages.touchpoint.map_columns import MapColumn, MapPhase

_LEFT, _RIGHT = 14, 86
"""Where the lowest and the highest score stand beside the cards, in percent of the room that the curve has there."""

_PAST = 0.08
"""How much of the way from one point to the next is left where the next card begins: its point is near its top."""


@dataclass(frozen=True)
class Beside:
    """The emotion curve beside a card, in percent from the left: where it comes in, its point, where it goes on.

    `comes` or `goes` is None where the touchpoint before or after has no score in sight.
    """

    comes: int | None
    point: int
    goes: int | None


@dataclass(frozen=True)
class TouchpointSection:
    """A touchpoint. `first` and `more` are entries of a `<dl>`, each maybe empty; `place` counts from 1.

    `beside` is the curve beside its card; None without a score.
    """

    column: MapColumn
    marks: Markup
    place: int
    first: Markup
    more: Markup
    previous: MapColumn | None
    next: MapColumn | None
    beside: Beside | None


@dataclass(frozen=True)
class PhaseOfTouchpoints:
    """A phase and its touchpoints, if it has any."""

    phase: MapPhase
    touchpoints: tuple[TouchpointSection, ...]


def touchpoint_sections(made: Map, shares: Sequence[float | None]) -> tuple[PhaseOfTouchpoints, ...]:
    """Return the sections of the touchpoints on a map, phase by phase, in the order of the map.

    `shares` are how high the score of each is on its scale, from 0 to 1.
    """
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
                _beside(shares, n),
            )
        )
    found, done = [], 0
    for head in made.phases.heads:
        found.append(PhaseOfTouchpoints(head, tuple(sections[done : done + head.touchpoints])))
        done += head.touchpoints
    return tuple(found)


def _beside(shares: Sequence[float | None], n: int) -> Beside | None:
    before, own, after = (shares[at] if 0 <= at < len(shares) else None for at in (n - 1, n, n + 1))
    if own is None:
        return None
    comes = None if before is None else _place(own + _PAST * (before - own))
    goes = None if after is None else _place(after + _PAST * (own - after))
    return Beside(comes, _place(own), goes)


def _place(share: float) -> int:
    return round(_LEFT + share * (_RIGHT - _LEFT))


def _told(lanes: Sequence[MapLane], column: int) -> Markup:
    return Markup("").join(lane.told(column) for lane in lanes)
