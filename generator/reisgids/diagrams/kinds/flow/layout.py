"""Where everything in a flow stands, in pixels: lanes, boxes, and lines that never run through a box."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from reisgids.diagrams.kinds.flow.graph import FlowGraph, FlowStep
from reisgids.diagrams.layout.tracks import Tracks

Path = tuple[tuple[float, float], ...]
Channel = tuple[int, Literal["above", "below"]]

_TRACK = 9
_ROW_GAP = 16
_LANE_HEAD = 18
_LANE_FOOT = 14
_CLEAR = 10
"""How far a line along a lane stays from its edge, on which hand-overs are marked."""
_LEAVE = 9
_ARRIVE = 13
_MARGIN = 24


@dataclass(frozen=True)
class FlowLine:
    """The corners of a step's line, from the right side of a box to the left side of another."""

    step: FlowStep
    path: Path


@dataclass(frozen=True)
class FlowLayout:
    """In pixels: per touchpoint the centre of its box, per lane its top and bottom, per column its left and right.

    What is left of the first column is free for the names of the lanes.
    """

    centres: tuple[tuple[float, float], ...]
    lanes: tuple[tuple[float, float], ...]
    columns: tuple[tuple[float, float], ...]
    lines: tuple[FlowLine, ...]
    width: float
    height: float


@dataclass(frozen=True)
class _Route:
    """How a step goes: to the next column, along the empty part of its target's row, or along a lane's channel."""

    step: FlowStep
    channel: Channel | None = None
    along_row: bool = False


class _Gap:
    """The room before a column, with tracks for lines that leave the column before and lines that come from afar."""

    def __init__(self) -> None:
        self.left = 0.0
        self.leaving, self.arriving = Tracks(), Tracks()

    @property
    def width(self) -> float:
        tracks = len(self.leaving) + len(self.arriving)
        return max(_MARGIN, _LEAVE + _ARRIVE + max(0, tracks - 1) * _TRACK)

    def leave_at(self, source: int) -> float:
        return self._at(self.leaving[source])

    def arrive_at(self, target: int) -> float:
        return self._at(len(self.leaving) + self.arriving[target])

    def _at(self, track: int) -> float:
        return self.left + _LEAVE + track * _TRACK


def flow_layout(
    graph: FlowGraph,
    box: tuple[float, float],
    top: float,
    left: float = 0,
    groups: Sequence[tuple[int, int, float]] = (),
) -> FlowLayout:
    """Return the layout of a graph with boxes of that width and height, its first lane and column beginning there.

    `groups` are columns, from a first to a last one, that together are at least so wide.
    """
    routes = [_route(graph, step) for step in graph.steps]
    channels = _channels(graph, routes)
    lanes, rows = _heights(graph, channels, box[1], top)
    ys = [rows[spot.lane][spot.row] for spot in graph.spots]
    levels = [_level(route, channels, lanes, ys) for route in routes]
    gaps = _gaps(graph, routes, levels, ys)
    x = edge = left
    lefts = []
    least = {last: width for _, last, width in groups}
    for number, gap in enumerate(gaps):
        gap.left = x
        lefts.append(x + gap.width)
        x += gap.width + box[0]
        if number in least:
            after = gaps[number + 1].width
            border = after if number == graph.columns - 1 else after / 2
            x = max(x, edge + least[number] - border)
            edge = x + border
    middles = [gap.left + gap.width / 2 for gap in gaps]
    width = gaps[-1].left + gaps[-1].width
    edges = [left, *middles[1:-1], width]
    centres = tuple((lefts[spot.column] + box[0] / 2, y) for spot, y in zip(graph.spots, ys, strict=True))
    return FlowLayout(
        centres=centres,
        lanes=tuple(lanes),
        columns=tuple(pairwise(edges)),
        lines=tuple(
            FlowLine(route.step, _path(graph, route, level, centres, box[0] / 2, gaps))
            for route, level in zip(routes, levels, strict=True)
        ),
        width=width,
        height=lanes[-1][1],
    )


def _route(graph: FlowGraph, step: FlowStep) -> _Route:
    source, target = graph.spots[step.source], graph.spots[step.target]
    if target.column == source.column + 1:
        return _Route(step)
    if not step.back:
        taken = {(spot.column, spot.lane, spot.row) for spot in graph.spots}
        between = range(source.column + 1, target.column)
        if all((column, target.lane, target.row) not in taken for column in between):
            return _Route(step, along_row=True)
        return _Route(step, (target.lane, "below" if source.lane > target.lane else "above"))
    return _Route(step, (target.lane, "above" if source.lane < target.lane else "below"))


def _channels(graph: FlowGraph, routes: Iterable[_Route]) -> dict[Channel, Tracks]:
    channels: dict[Channel, Tracks] = {}
    for route in routes:
        if route.channel is not None:
            source, target = graph.spots[route.step.source], graph.spots[route.step.target]
            tracks = channels.setdefault(route.channel, Tracks())
            tracks.take((route.step.target, route.step.back), source.column + 1, target.column)
    return channels


def _heights(
    graph: FlowGraph, channels: Mapping[Channel, Tracks], box: float, top: float
) -> tuple[list[tuple[float, float]], list[list[float]]]:
    """Top and bottom of each lane, and the middle of each of its rows."""
    lanes, rows = [], []
    for lane, count in enumerate(graph.rows):
        above = len(channels.get((lane, "above"), ())) * _TRACK
        below = len(channels.get((lane, "below"), ())) * _TRACK
        first = top + _LANE_HEAD + above + box / 2
        rows.append([first + row * (box + _ROW_GAP) for row in range(count)])
        bottom = rows[-1][-1] + box / 2 + below + _LANE_FOOT
        lanes.append((top, bottom))
        top = bottom
    return lanes, rows


def _level(
    route: _Route, channels: Mapping[Channel, Tracks], lanes: Sequence[tuple[float, float]], ys: Sequence[float]
) -> float | None:
    """The height at which a step runs past other columns."""
    if route.along_row:
        return ys[route.step.target]
    if route.channel is None:
        return None
    away = channels[route.channel][(route.step.target, route.step.back)] * _TRACK
    top, bottom = lanes[route.channel[0]]
    return top + _CLEAR + away if route.channel[1] == "above" else bottom - _CLEAR - away


def _gaps(
    graph: FlowGraph, routes: Sequence[_Route], levels: Sequence[float | None], ys: Sequence[float]
) -> list[_Gap]:
    gaps = [_Gap() for _ in range(graph.columns + 1)]
    for route, level in zip(routes, levels, strict=True):
        source, target = route.step.source, route.step.target
        before, after = gaps[graph.spots[source].column + 1], gaps[graph.spots[target].column]
        if level is None:
            if ys[source] != ys[target]:
                before.leaving.take(source, ys[source], ys[target])
            continue
        if ys[source] != level:
            before.leaving.take(source, ys[source], level)
        if level != ys[target]:
            after.arriving.take(target, level, ys[target])
    return gaps


def _path(
    graph: FlowGraph,
    route: _Route,
    level: float | None,
    centres: Sequence[tuple[float, float]],
    half: float,
    gaps: Sequence[_Gap],
) -> Path:
    source, target = route.step.source, route.step.target
    (from_x, from_y), (to_x, to_y) = centres[source], centres[target]
    start, end = (from_x + half, from_y), (to_x - half, to_y)
    before, after = gaps[graph.spots[source].column + 1], gaps[graph.spots[target].column]
    if level is None:
        if from_y == to_y:
            return start, end
        x = before.leave_at(source)
        return start, (x, from_y), (x, to_y), end
    corners = [start]
    if from_y != level:
        x = before.leave_at(source)
        corners += [(x, from_y), (x, level)]
    if level != to_y:
        x = after.arrive_at(target)
        corners += [(x, level), (x, to_y)]
    return (*corners, end)


def rounded(path: Path, radius: float) -> Path:
    """Return a path with its corners rounded, each by three points of its curve."""
    drawn = [path[0]]
    for before, corner, after in zip(path, path[1:], path[2:], strict=False):
        reach = min(radius, _length(before, corner) / 2, _length(corner, after) / 2)
        start, end = _towards(corner, before, reach), _towards(corner, after, reach)
        drawn += [start, _towards(corner, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2), reach / 2), end]
    return (*drawn, path[-1])


def _length(a: tuple[float, float], b: tuple[float, float]) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _towards(a: tuple[float, float], b: tuple[float, float], distance: float) -> tuple[float, float]:
    share = distance / _length(a, b) if a != b else 0
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
