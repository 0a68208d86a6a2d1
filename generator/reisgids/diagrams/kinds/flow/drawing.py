"""The flow as an ECharts option: lanes, boxes with their titles, lines with arrow heads, and marks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from reisgids.diagrams.drawing.graphics import Element, path, rectangle, rule
from reisgids.diagrams.drawing.graphics import lettered as letters
from reisgids.diagrams.drawing.graphics import words as written
from reisgids.diagrams.drawing.lettering import Face, longest_word, wrap
from reisgids.diagrams.drawing.mark_series import MarkSeries
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.rounded_box import rounded_box
from reisgids.diagrams.drawing.symbols import SYMBOLS, judgements
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.flow.graph import FlowGraph
from reisgids.diagrams.kinds.flow.handover_marks import HandoverMark
from reisgids.diagrams.kinds.flow.layout import FlowLayout, rounded
from reisgids.diagrams.layout.columns import Column, spans
from reisgids.diagrams.layout.lanes import Lane
from reisgids.diagrams.layout.phase_header import HEIGHT, phase_header, phase_lines
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.phase import Phase
from reisgids.model.playbook import Playbook
from reisgids.model.withheld import shown

_TITLE = Face("sans", 500, 12)
_LANE = Face("sans", 600, 11.5)
_LINE = 15
_PAD = 7
_NARROWEST = 84
_WIDEST = 132
_WIDEST_WORD = 86
_ROOM = 1180
_LINES = 6
_RADIUS = 6
_NAME_EVERY = 1100
_BOX = {"fill": token("card"), "stroke": token("line-strong"), "lineWidth": 1.2}
_CIRCLE = "M0 5A5 5 0 1 1 10 5A5 5 0 1 1 0 5Z"
_HEADS = {"left": "M10 0V10L0 5Z", "right": "M0 0V10L10 5Z", "up": "M0 10H10L5 0Z", "down": "M0 0H10L5 10Z"}
_LOOKS: dict[str, dict[str, Any]] = {
    "arrow-left": {"path": _HEADS["left"], "size": [7, 7], "fill": token("neutral"), "silent": True},
    "arrow-right": {"path": _HEADS["right"], "size": [7, 7], "fill": token("neutral"), "silent": True},
    "described": {"path": _CIRCLE, "size": [15, 15], "fill": token("link"), "stroke": token("link"), "lineWidth": 1.4},
    "open": {"path": _CIRCLE, "size": [15, 15], "fill": token("card"), "stroke": token("link"), "lineWidth": 1.4},
    "start": {"path": _CIRCLE, "size": [8, 8], "fill": token("neutral"), "silent": True},
    "end": {
        "path": _CIRCLE,
        "size": [8, 8],
        "fill": token("card"),
        "stroke": token("neutral"),
        "lineWidth": 1.6,
        "silent": True,
    },
    **{
        f"{known}-{way}": {"path": _HEADS[way], "size": [7, 7], "fill": token(colour), "silent": True}
        for known, colour in (("described", "card"), ("open", "link"))
        for way in ("up", "down")
    },
    **{name: {**symbol.look(12), "silent": True} for name, symbol in SYMBOLS.items()},
}


def flow_boxes(columns: Sequence[Column], across: int) -> tuple[list[tuple[str, ...]], tuple[float, float]]:
    """Return the titles in lines, and the width and height in pixels that holds each of them."""
    widest = max(longest_word(column.title.words, _TITLE) for column in columns)
    narrowest = max(_NARROWEST, min(widest, _WIDEST_WORD) + 2 * _PAD)
    width = round(min(_WIDEST, max(narrowest, _ROOM / across - 26)))
    titles = [wrap(column.title.words, _TITLE, width - 2 * _PAD, _LINES) for column in columns]
    return titles, (width, max(2, max(map(len, titles))) * _LINE + 16)


def flow_option(
    playbook: Playbook,
    journey: Journey,
    columns: Sequence[Column],
    titles: Sequence[tuple[str, ...]],
    box: tuple[float, float],
    order: Sequence[Lane],
    graph: FlowGraph,
    layout: FlowLayout,
    handovers: Sequence[HandoverMark],
    words: Words,
) -> dict[str, Any]:
    """Return the option. Series 0 begins with the touchpoints' boxes, in order, and goes on with the hand-overs."""
    edges = [
        (phase, layout.columns[places[0]][0], layout.columns[places[-1]][1])
        for phase, places in _phase_columns(columns, graph)
    ]
    phases = spans(playbook, journey, edges)
    lines = "".join(rounded(line.path, _RADIUS) for line in layout.lines)
    chart = MarkSeries(
        _LOOKS | _box_looks(box),
        [
            *_lane_bands(order, layout),
            *phase_header(phases, words.language, phases=len(playbook.phases_of(journey))),
            *phase_lines(phases, HEIGHT, layout.height),
            path(lines, {"fill": "none", "stroke": token("neutral"), "lineWidth": 1.4}, 2),
        ],
        face=_TITLE.style,
        label={"fill": token("ink"), "lineHeight": _LINE, "align": "center", "verticalAlign": "middle"}
        | letters(_TITLE),
    )
    for column, lettering, centre in zip(columns, titles, layout.centres, strict=True):
        chart.add(centre, _box_look(column), "\n".join(lettering))
    for handover in handovers:
        chart.add(handover.place, _known(handover))
    _add_arrows(chart, layout, graph, box)
    for handover in handovers:
        down = layout.centres[handover.step.target][1] > layout.centres[handover.step.source][1]
        chart.add(handover.place, f"{_known(handover)}-{'down' if down else 'up'}")
    _add_ends(chart, graph, layout, box)
    _add_marks(chart, columns, layout, box)
    return plain_option(chart)


def _box_look(column: Column) -> str:
    kind = shown(column.touchpoint.kind) or "contact"  # the plain box, which has no entry in the legend
    return f"{kind}-assumed" if column.assumed else kind


def _box_looks(box: tuple[float, float]) -> dict[str, dict[str, Any]]:
    """How a touchpoint's box looks: straight for presence, round for the customer's own moment, dashed if assumed."""
    corners = {"contact": 5, "customer-moment": box[1] / 2 - 4, "presence": 0}
    looks: dict[str, dict[str, Any]] = {}
    for kind, radius in corners.items():
        look = {"path": rounded_box(*box, radius), "size": list(box), **_BOX}
        if kind == "customer-moment":
            look["fill"] = token("paper")
        looks[kind] = look
        looks[f"{kind}-assumed"] = {**look, "lineDash": [4, 3], "stroke": token("neutral")}
    return looks


def _known(handover: HandoverMark) -> str:
    """A filled disc where the hand-over is described, an open one where it isn't."""
    return "open" if handover.description is None else "described"


def _add_arrows(chart: MarkSeries, layout: FlowLayout, graph: FlowGraph, box: tuple[float, float]) -> None:
    """A head before each box that is reached, and one half-way along each line that goes back."""
    reached = {step.target for step in graph.steps}
    for number, (x, y) in enumerate(layout.centres):
        if number in reached:
            chart.add((x - box[0] / 2 - 4, y), "arrow-right")
    for line in layout.lines:
        if line.step.back:
            (x1, y1), (x2, _) = max(pairwise(line.path), key=lambda piece: piece[0][0] - piece[1][0])
            chart.add(((x1 + x2) / 2, y1), "arrow-left")


def _add_ends(chart: MarkSeries, graph: FlowGraph, layout: FlowLayout, box: tuple[float, float]) -> None:
    """A dot where the journey begins, a ring where it can end. Where a line comes back, the dot stands on the edge."""
    reached = {step.target for step in graph.steps}
    beside = box[0] / 2 + 10
    for number in graph.starts:
        x, y = layout.centres[number]
        chart.add((x - box[0] / 2 + 12, y - box[1] / 2) if number in reached else (x - beside, y), "start")
    for number in graph.ends:
        x, y = layout.centres[number]
        chart.add((x + beside, y), "end")


def _add_marks(chart: MarkSeries, columns: Sequence[Column], layout: FlowLayout, box: tuple[float, float]) -> None:
    """Moment of truth, pain and delight on the box's top edge, from the right."""
    for column, (x, y) in zip(columns, layout.centres, strict=True):
        for place, symbol in enumerate(reversed(judgements(column.touchpoint))):
            chart.add((x + box[0] / 2 - 12 - 16 * place, y - box[1] / 2), symbol.key)


def _lane_bands(order: Sequence[Lane], layout: FlowLayout) -> list[Element]:
    elements: list[Element] = []
    width = round(layout.width)
    for number, (lane, (top, bottom)) in enumerate(zip(order, layout.lanes, strict=True)):
        elements.append(rectangle(0, top, width, bottom - top, token(_ground(lane)), -1))
        if number:
            elements.append(rule((0, top), (width, top), token("line"), 1))
        elements += [_lane_name(lane, x, top) for x in _name_places(layout)]
    return elements


def _lane_name(lane: Lane, x: float, top: float) -> Element:
    """A lane's name, outlined in the colour of its ground, so that a line that crosses it breaks off there."""
    ground = token(_ground(lane))
    return written(lane.name.words, _LANE, token("soft"), (x, top + 7), z=3, stroke=ground, lineWidth=5)


def _ground(lane: Lane) -> str:
    return "wash" if lane.side in ("partner", "unknown") else "card"


def _name_places(layout: FlowLayout) -> list[float]:
    """Where lanes are named: above the first column, and again for who has scrolled along."""
    places = [layout.lefts[0]]
    for left in layout.lefts:
        if left - places[-1] >= _NAME_EVERY and layout.width - left >= _NAME_EVERY / 3:
            places.append(left)
    return places


def _phase_columns(columns: Sequence[Column], graph: FlowGraph) -> list[tuple[Phase, list[int]]]:
    places: dict[str, tuple[Phase, list[int]]] = {}
    for column, spot in zip(columns, graph.spots, strict=True):
        places.setdefault(column.phase.id, (column.phase, []))[1].append(spot.column)
    return [(phase, sorted(found)) for phase, found in places.values()]
