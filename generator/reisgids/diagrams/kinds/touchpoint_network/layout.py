"""Where everything in the touchpoint network stands: journeys at the left, shared touchpoints in their groups right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from reisgids.insight.journeys.shared_touchpoints import Occurrence, Shared

JOURNEY_WIDTH = 250.0
JOURNEY_HEIGHT = 44.0
GROUP_HEAD = 38.0
"""Room for a group's name above its first touchpoint."""
_JOURNEY_GAP = 12.0
_PORT = 25.0
_CROWDED_PORT = 14.0
_CROWD = 60
"""With more lines than this the scores stand in two columns, so that each can still be touched."""
_STAGGER = 44.0
_SHARED_HEIGHT = 44.0
_SHARED_GAP = 14.0
_GROUP_FOOT = 10.0
_SWEEPS = 6


@dataclass(frozen=True)
class Tie:
    """An occurrence as a line: from the journey's box at `start` to its score at `end`, in pixels."""

    shared: int
    occurrence: Occurrence
    start: tuple[float, float]
    end: tuple[float, float]


@dataclass(frozen=True)
class Network:
    """Heights in pixels: of each journey's middle by its id; of each touchpoint and each group, top and bottom.

    `shared` are the touchpoints from top to bottom. `staggered` is how far the scores' second column stands off.
    """

    shared: tuple[Shared, ...]
    journeys: Mapping[str, float]
    touchpoints: tuple[tuple[float, float], ...]
    groups: tuple[tuple[str, float, float], ...]
    ties: tuple[Tie, ...]
    staggered: float
    height: float


def network_layout(shared: Sequence[Shared], groups: Sequence[str], *, pills: float) -> Network:
    """Return the layout of touchpoints that belong to these groups, the scores' first column at x = `pills`.

    Journeys and, within their groups, touchpoints stand so that few lines cross: each at the mean height of what it
    is tied to, a few times over.
    """
    ranks = {each.id: float(n) for n, each in enumerate(shared)}
    order = _in_groups(shared, groups, ranks)
    journeys = list({journey.id: None for each in shared for journey in each.journeys})
    for _ in range(_SWEEPS):
        places = {each.id: float(n) for n, each in enumerate(order)}
        journeys = _by_mean(journeys, {id: [places[s.id] for s in order if id in _ids(s)] for id in journeys})
        heights = {id: float(n) for n, id in enumerate(journeys)}
        ranks = {each.id: fmean(heights[o.journey.id] for o in each.occurrences) for each in order}
        order = _in_groups(order, groups, ranks)
    return _placed(order, groups, journeys, pills)


def _ids(shared: Shared) -> set[str]:
    return {each.journey.id for each in shared.occurrences}


def _in_groups(shared: Sequence[Shared], groups: Sequence[str], ranks: Mapping[str, float]) -> list[Shared]:
    return sorted(shared, key=lambda each: (groups.index(each.group), ranks[each.id]))


def _by_mean(ids: Sequence[str], tied: Mapping[str, Sequence[float]]) -> list[str]:
    return sorted(ids, key=lambda id: fmean(tied[id]))


def _placed(order: Sequence[Shared], groups: Sequence[str], journeys: Sequence[str], pills: float) -> Network:
    lines = sum(len(each.occurrences) for each in order)
    port = _PORT if lines <= _CROWD else _CROWDED_PORT
    staggered = 0.0 if lines <= _CROWD else _STAGGER
    left = len(journeys) * (JOURNEY_HEIGHT + _JOURNEY_GAP) - _JOURNEY_GAP
    right = sum(max(_SHARED_HEIGHT, len(each.occurrences) * port) + _SHARED_GAP for each in order)
    right += len({each.group for each in order}) * (GROUP_HEAD + _GROUP_FOOT - _SHARED_GAP)
    y = max(0.0, (left - right) / 2)
    bands: list[tuple[str, float, float]] = []
    touchpoints: list[tuple[float, float]] = []
    for group in groups:
        members = [each for each in order if each.group == group]
        if not members:
            continue
        top, y = y, y + GROUP_HEAD
        for each in members:
            height = max(_SHARED_HEIGHT, len(each.occurrences) * port)
            touchpoints.append((y, y + height))
            y += height + _SHARED_GAP
        y += _GROUP_FOOT - _SHARED_GAP
        bands.append((group, top, y))
    height = max(left, right)
    pitch = max(JOURNEY_HEIGHT + _JOURNEY_GAP, height / len(journeys) if len(journeys) > 1 else 0)
    middles = {id: height / 2 + (n - (len(journeys) - 1) / 2) * pitch for n, id in enumerate(journeys)}
    return Network(
        shared=tuple(order),
        journeys=middles,
        touchpoints=tuple(touchpoints),
        groups=tuple(bands),
        ties=_ties(order, touchpoints, middles, port, pills, staggered),
        staggered=staggered,
        height=height,
    )


def _ties(
    order: Sequence[Shared],
    touchpoints: Sequence[tuple[float, float]],
    middles: Mapping[str, float],
    port: float,
    pills: float,
    staggered: float,
) -> tuple[Tie, ...]:
    """Lines with places of their own at both ends, in the order in which they come from the other side."""
    leaving: dict[str, list[int]] = {id: [] for id in middles}
    ends: list[tuple[int, Occurrence, tuple[float, float]]] = []
    for number, (each, (top, bottom)) in enumerate(zip(order, touchpoints, strict=True)):
        first = (top + bottom) / 2 - (len(each.occurrences) - 1) * port / 2
        inward = sorted(each.occurrences, key=lambda occurrence: middles[occurrence.journey.id])
        for place, occurrence in enumerate(inward):
            leaving[occurrence.journey.id].append(len(ends))
            ends.append((number, occurrence, (pills + place % 2 * staggered, first + place * port)))
    starts: dict[int, float] = {}
    for id, numbers in leaving.items():
        step = min(6.0, (JOURNEY_HEIGHT - 12) / max(1, len(numbers) - 1))
        for place, line in enumerate(numbers):
            starts[line] = middles[id] + (place - (len(numbers) - 1) / 2) * step
    return tuple(
        Tie(number, occurrence, (JOURNEY_WIDTH, starts[line]), end)
        for line, (number, occurrence, end) in enumerate(ends)
    )
