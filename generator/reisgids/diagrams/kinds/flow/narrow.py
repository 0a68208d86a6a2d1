"""The flow for narrow places: the moments below each other, each with its party, further in the further that is away.

What follows the moment above it hangs on a line down; ways that skip moments run at the left, ways back at the right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import SANS, Face, wrap
from reisgids.diagrams.drawing.narrow import WIDTH
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import axis, chart, lettering, scatter, ways
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.flow.drawing import FlowDrawing, handover_places
from reisgids.diagrams.kinds.flow.graph import FlowGraph, FlowStep
from reisgids.diagrams.kinds.flow.handover_marks import HandoverMark
from reisgids.diagrams.kinds.flow.layout import FlowLayout, FlowLine, Path, rounded
from reisgids.diagrams.kinds.flow.moments import TITLE, moment_boxes, moment_marks
from reisgids.diagrams.kinds.flow.ways import HEAD as ARROW
from reisgids.diagrams.kinds.flow.ways import RADIUS, TURNED, flow_ends, handover_series
from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.layout.lanes import Lane
from reisgids.diagrams.layout.phase_heads import HEAD, UprightHead, phase_heads
from reisgids.diagrams.layout.tracks import Tracks
from reisgids.labels.words import Words

_PARTY = Face("sans", 400, 11)
_LINE = 15
_PAD = 7
_LINES = 6
_BETWEEN = 26
_SIDE, _EDGE, _TRACK = 24, 10, 9
_STEP, _FURTHEST = 14, 56
_SPINE = 26
_ASIDE = 7
_BELOW = 12


@dataclass(frozen=True)
class _Upright:
    """Where everything stands, in pixels."""

    columns: Sequence[Column]
    lanes: Sequence[Lane]
    graph: FlowGraph

    @cached_property
    def skips(self) -> Tracks:
        """The tracks of ways that skip moments, by where they lead."""
        return self._tracks(back=False)

    @cached_property
    def returns(self) -> Tracks:
        """The tracks of ways back, by where they lead."""
        return self._tracks(back=True)

    def _tracks(self, *, back: bool) -> Tracks:
        tracks = Tracks()
        for step in self.graph.steps:
            if step.target != step.source + 1 and (step.target <= step.source) == back:
                tracks.take(step.target, step.source, step.target)
        return tracks

    @property
    def left(self) -> float:
        """Where the boxes that are furthest out begin."""
        return _SIDE + _TRACK * len(self.skips)

    @property
    def indent(self) -> float:
        """How much further in a box stands than that of the lane before."""
        return min(_STEP, _FURTHEST // max(1, len(self.graph.rows) - 1))

    @property
    def width(self) -> float:
        """How wide a box is."""
        furthest = self.indent * (len(self.graph.rows) - 1)
        return WIDTH - self.left - furthest - _SIDE - _TRACK * len(self.returns)

    @property
    def spine(self) -> float:
        """Where the line down stands, within every box."""
        return self.left + self.indent * (len(self.graph.rows) - 1) + _SPINE

    @cached_property
    def titles(self) -> list[tuple[str, ...]]:
        """The moments' titles in lines, with a free one for their party."""
        return [(*wrap(each.title.words, TITLE, self.width - 2 * _PAD, _LINES), "") for each in self.columns]

    @property
    def box(self) -> tuple[float, float]:
        """The size of a box."""
        return self.width, max(map(len, self.titles)) * _LINE + 2 * _PAD

    @cached_property
    def tops(self) -> list[float]:
        """Where the boxes begin; above the first of a phase is room for its heading."""
        found: list[float] = []
        y = 2.0
        for number, column in enumerate(self.columns):
            if number == 0 or column.phase.id != self.columns[number - 1].phase.id:
                y += HEAD
            found.append(y)
            y += self.box[1] + _BETWEEN
        return found

    @cached_property
    def layout(self) -> FlowLayout:
        """The boxes and the ways between them."""
        centres = tuple(
            (self.left + self.indent * spot.lane + self.width / 2, top + self.box[1] / 2)
            for spot, top in zip(self.graph.spots, self.tops, strict=True)
        )
        lines = tuple(FlowLine(step, self._path(step, centres)) for step in self.graph.steps)
        return FlowLayout(centres, (), (), lines, WIDTH, self.tops[-1] + self.box[1] + _BELOW)

    def _path(self, step: FlowStep, centres: Sequence[tuple[float, float]]) -> Path:
        (from_x, from_y), (to_x, to_y) = centres[step.source], centres[step.target]
        half = self.box[1] / 2
        if step.target == step.source + 1:
            return (self.spine, from_y + half), (self.spine, to_y - half)
        back = step.target <= step.source
        side = self.width / 2 if back else -self.width / 2
        track = WIDTH - _EDGE - _TRACK * self.returns[step.target] if back else _EDGE + _TRACK * self.skips[step.target]
        aside = -_ASIDE if back else _ASIDE
        start, end = (from_x + side, from_y + aside), (to_x + side, to_y - aside)
        return start, (track, start[1]), (track, end[1]), end


def narrow_drawing(
    numbers: dict[str, int],
    columns: Sequence[Column],
    lanes: Sequence[Lane],
    graph: FlowGraph,
    handovers: Sequence[HandoverMark],
    words: Words,
) -> FlowDrawing:
    """Return the drawing; its axes count pixels, from the top left corner.

    `numbers` are those of the phases of the journey's model by their ids. The parties' names are no points in it.
    """
    ids = [column.touchpoint.id for column in columns]
    upright = _Upright(columns, lanes, graph)
    layout, box = upright.layout, upright.box
    marks = [replace(mark, place=_passing(mark.step, layout)) for mark in handovers]
    passed = handover_series(ids, marks, layout, words)
    before = [*_headings(numbers, upright, words), *_ways(ids, layout)]
    boxes = moment_boxes(columns, upright.titles, layout, box, words.say("diagrams.flow.title"))
    parties = _parties(lanes, layout, box)
    after = [*flow_ends(ids, graph, layout, box, words), *moment_marks(columns, layout, box, words)]
    height = round(layout.height)
    made = chart(
        [*before, boxes, *passed, parties, *after],
        grid=[{"left": 0, "top": 0, "width": WIDTH, "height": height}],
        xAxis=[axis(0, WIDTH)],
        yAxis=[axis(0, height, inverse=True)],
        textStyle={"fontFamily": SANS},
    )
    first = len(before)
    return FlowDrawing(
        option=plain_option(made),
        moments=tuple((first, number) for number in range(len(columns))),
        handovers=handover_places(passed, ids, handovers, first + 1),
        lanes=(),
        height=height,
    )


def _headings(numbers: dict[str, int], upright: _Upright, words: Words) -> list[RectChart]:
    columns = upright.columns
    heads = [
        UprightHead(numbers[column.phase.id], column.phase.name.read(words.language).words, top - HEAD)
        for number, (column, top) in enumerate(zip(columns, upright.tops, strict=True))
        if number == 0 or column.phase.id != columns[number - 1].phase.id
    ]
    return phase_heads(heads, phases=len(numbers), left=upright.left, words=upright.spine + 16)


def _ways(ids: Sequence[str], layout: FlowLayout) -> list[RectChart]:
    """The ways, with a head where each arrives."""
    data, heads = [], []
    for each in layout.lines:
        ends = [ids[each.step.source], ids[each.step.target]]
        data.append({"ends": ends, "coords": [_place(point) for point in rounded(each.path, RADIUS)]})
        (x0, _), (x, y) = each.path[-2:]
        way = "down" if x0 == x else "right" if x0 < x else "left"
        moved = {"down": (x, y - 4), "right": (x - 4, y), "left": (x + 4, y)}[way]
        heads.append({"ends": ends, "value": _place(moved), "symbolRotate": TURNED[way]})
    if not data:
        return []
    look = {"symbol": "triangle", "symbolSize": ARROW, "itemStyle": {"color": token("neutral"), "opacity": 1}}
    return [
        ways(data, {"color": token("neutral"), "width": 1.4}, id="ways", z=2, clip=False),
        scatter("", heads, look, id="heads", silent=True, z=2),
    ]


def _passing(step: FlowStep, layout: FlowLayout) -> tuple[float, float]:
    """Where the mark of a hand-over stands: right above what comes next, or half-way along what runs aside."""
    (path,) = (each.path for each in layout.lines if each.step == step)
    if len(path) == 2:
        return path[1][0], path[1][1] - _BETWEEN / 2
    return path[1][0], round((path[1][1] + path[2][1]) / 2)


def _parties(lanes: Sequence[Lane], layout: FlowLayout, box: tuple[float, float]) -> RectChart:
    """Who delivers, at the foot of each box."""
    data = [
        {"value": [*_place((x, y + box[1] / 2 - 15)), wrap(lane.name.words, _PARTY, box[0] - 2 * _PAD, 1)[0]]}
        for lane, (x, y) in zip(lanes, layout.centres, strict=True)
    ]
    return lettering(data, {"position": "inside", "color": token("soft"), **_PARTY.style}, id="parties", z=4)


def _place(point: tuple[float, float]) -> list[float]:
    return [round(value, 1) for value in point]
