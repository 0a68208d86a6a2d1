"""The flow as an ECharts option: lanes, boxes with their titles, lines with arrow heads, and marks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from pyecharts.charts import Line as LineChart
from pyecharts.charts import Scatter

from reisgids.diagrams.columns import Column, spans
from reisgids.diagrams.crossings import Crossing
from reisgids.diagrams.flow_graph import FlowGraph
from reisgids.diagrams.flow_layout import FlowLayout, rounded
from reisgids.diagrams.lanes import Lane
from reisgids.diagrams.lettering import Face, longest_word, wrap
from reisgids.diagrams.option import plain_option
from reisgids.diagrams.palette import token
from reisgids.diagrams.phase_header import HEIGHT, phase_header, phase_lines
from reisgids.diagrams.symbols import judgements
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.phase import Phase
from reisgids.model.playbook import Playbook

BOXES = 1
"""The number of the series whose items are the touchpoints, in order."""
HANDOVERS = 3
"""The number of the series whose items are the hand-overs, in order."""

_TITLE = Face("sans", 500, 12)
_LANE = Face("sans", 600, 11.5)
_LINE = 15
_PAD = 7
_NARROWEST = 84
_WIDEST = 132
_WIDEST_WORD = 86
_ROOM = 1180
_LINES = 4
_RADIUS = 6
_NAME_EVERY = 1100
_BOX_STYLE = {"color": token("card"), "borderColor": token("line-strong"), "borderWidth": 1.2, "opacity": 1}


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
    crossings: Sequence[Crossing],
    words: Words,
) -> dict[str, Any]:
    """Return the option. Its axes count pixels.

    Series 0 are the lines, 1 the boxes, 2 arrow heads, 3 hand-overs with 4 their directions, 5 ends, 6 marks.
    """
    lines: list[Any] = []
    for line in layout.lines:
        lines += [*map(list, rounded(line.path, _RADIUS)), ["-", "-"]]
    stroke = {"color": token("neutral"), "width": 1.4}
    series = [
        {"type": "line", "name": "lines", "data": lines, "showSymbol": False, "silent": True, "lineStyle": stroke},
        _scatter("boxes", _box_items(columns, titles, box, layout), list(box))
        | {"label": _inside(), "symbol": _rounded_box(*box, 5), "itemStyle": _BOX_STYLE},
        _scatter("arrows", _arrows(layout, graph, box), 7, "neutral") | {"silent": True},
        _scatter("handovers", [_disc(crossing) for crossing in crossings], 15),
        _scatter("directions", [_direction(crossing, layout) for crossing in crossings], 7) | {"silent": True},
        _scatter("ends", _ends(graph, layout, box), 8) | {"silent": True},
        _scatter("marks", _marks(columns, layout, box), 12) | {"silent": True},
    ]
    chart = LineChart()
    for z, one in enumerate(series, 2):
        chart.options["series"].append({**one, "clip": False, "z": z})
    edges = [
        (phase, layout.columns[places[0]][0], layout.columns[places[-1]][1])
        for phase, places in _phase_columns(columns, graph)
    ]
    phases = spans(playbook, journey, edges)
    chart.options |= {
        "textStyle": _TITLE.style,
        "grid": {"left": 0, "right": 0, "top": 0, "bottom": 0, "outerBoundsMode": "none"},
        "xAxis": [{"type": "value", "min": 0, "max": round(layout.width), "show": False}],
        "yAxis": [{"type": "value", "min": 0, "max": round(layout.height), "inverse": True, "show": False}],
        "graphic": {
            "elements": [
                *_lane_bands(order, layout),
                *phase_header(phases, words.language, phases=len(playbook.phases_of(journey))),
                *phase_lines(phases, HEIGHT, layout.height),
            ]
        },
    }
    return plain_option(chart)


def _scatter(name: str, items: list[dict[str, Any]], size: Any, colour: str | None = None) -> dict[str, Any]:
    chart = Scatter().add_xaxis([]).add_yaxis(name, items, symbol_size=size, label_opts={"show": False})
    series: dict[str, Any] = chart.options["series"][0]
    series["itemStyle"] = {"opacity": 1, **({} if colour is None else {"color": token(colour)})}
    return series


def _inside() -> dict[str, Any]:
    """A title travels as a value, because a label's formatter would take braces in it for a template."""
    return {
        "show": True,
        "position": "inside",
        "formatter": "{@[2]}",
        "color": token("ink"),
        "lineHeight": _LINE,
        **_TITLE.style,
    }


def _box_items(
    columns: Sequence[Column], titles: Sequence[tuple[str, ...]], box: tuple[float, float], layout: FlowLayout
) -> list[dict[str, Any]]:
    items = []
    for column, lines, (x, y) in zip(columns, titles, layout.centres, strict=True):
        touchpoint = column.touchpoint
        item: dict[str, Any] = {"value": [round(x, 1), round(y, 1), "\n".join(lines)]}
        style: dict[str, Any] = {}
        if touchpoint.evidence == "assumed":
            style |= {"borderType": [4, 3], "borderColor": token("neutral")}
        if touchpoint.kind == "customer-moment":
            style["color"] = token("paper")
        if touchpoint.kind != "contact":
            item["symbol"] = _rounded_box(*box, box[1] / 2 - 4 if touchpoint.kind == "customer-moment" else 0)
        items.append({**item, "itemStyle": style} if style else item)
    return items


def _rounded_box(width: float, height: float, radius: float) -> str:
    across, down, r = f"{width - 2 * radius:g}", f"{height - 2 * radius:g}", f"{radius:g}"
    if not radius:
        return f"path://M0 0h{across}v{down}h-{across}z"
    return (
        f"path://M{r} 0h{across}a{r} {r} 0 0 1 {r} {r}v{down}a{r} {r} 0 0 1 -{r} {r}"
        f"h-{across}a{r} {r} 0 0 1 -{r} -{r}v-{down}a{r} {r} 0 0 1 {r} -{r}z"
    )


def _arrows(layout: FlowLayout, graph: FlowGraph, box: tuple[float, float]) -> list[dict[str, Any]]:
    """A head before each box that is reached, and one half-way along each line that goes back."""
    arrows = [
        {"value": [round(x - box[0] / 2 - 4, 1), round(y, 1)], "symbol": "triangle", "symbolRotate": -90}
        for number, (x, y) in enumerate(layout.centres)
        if any(step.target == number for step in graph.steps)
    ]
    for line in layout.lines:
        if line.step.back:
            (x1, y1), (x2, _) = max(pairwise(line.path), key=lambda piece: piece[0][0] - piece[1][0])
            arrows.append({"value": [round((x1 + x2) / 2, 1), round(y1, 1)], "symbol": "triangle", "symbolRotate": 90})
    return arrows


def _disc(crossing: Crossing) -> dict[str, Any]:
    """A filled disc where the hand-over is described, an open one where it isn't."""
    x, y = crossing.place
    known = crossing.handover is not None
    style = {"color": token("link" if known else "card"), "borderColor": token("link"), "borderWidth": 1.4}
    return {"value": [round(x, 1), round(y, 1)], "symbol": "circle", "itemStyle": {**style, "opacity": 1}}


def _direction(crossing: Crossing, layout: FlowLayout) -> dict[str, Any]:
    x, y = crossing.place
    down = layout.centres[crossing.step.target][1] > layout.centres[crossing.step.source][1]
    colour = "link" if crossing.handover is None else "card"
    return {
        "value": [round(x, 1), round(y, 1)],
        "symbol": "triangle",
        "symbolRotate": 180 if down else 0,
        "itemStyle": {"color": token(colour), "opacity": 1},
    }


def _ends(graph: FlowGraph, layout: FlowLayout, box: tuple[float, float]) -> list[dict[str, Any]]:
    """A dot where the journey begins, a ring where it can end. Where a line comes back, the dot stands on the edge."""
    reached = {step.target for step in graph.steps}
    beside = box[0] / 2 + 10
    filled = {"color": token("neutral"), "opacity": 1}
    hollow = {"color": token("card"), "borderColor": token("neutral"), "borderWidth": 1.6, "opacity": 1}
    dots = []
    for number in graph.starts:
        x, y = layout.centres[number]
        place = (x - box[0] / 2 + 12, y - box[1] / 2) if number in reached else (x - beside, y)
        dots.append((place, filled))
    dots += [((layout.centres[number][0] + beside, layout.centres[number][1]), hollow) for number in graph.ends]
    return [{"value": [round(x, 1), round(y, 1)], "symbol": "circle", "itemStyle": style} for (x, y), style in dots]


def _marks(columns: Sequence[Column], layout: FlowLayout, box: tuple[float, float]) -> list[dict[str, Any]]:
    """Moment of truth, pain and delight on the box's top edge, from the right."""
    return [
        {"value": [round(x + box[0] / 2 - 12 - 16 * place, 1), round(y - box[1] / 2, 1)], **symbol.item}
        for column, (x, y) in zip(columns, layout.centres, strict=True)
        for place, symbol in enumerate(reversed(judgements(column.touchpoint)))
    ]


def _lane_bands(order: Sequence[Lane], layout: FlowLayout) -> list[dict[str, Any]]:
    elements: list[dict[str, Any]] = []
    for number, (lane, (top, bottom)) in enumerate(zip(order, layout.lanes, strict=True)):
        elements.append(
            {
                "type": "rect",
                "silent": True,
                "z": -1,
                "shape": {"x": 0, "y": top, "width": round(layout.width), "height": bottom - top},
                "style": {"fill": token(_ground(lane))},
            }
        )
        if number:
            elements.append(
                {
                    "type": "line",
                    "silent": True,
                    "z": 1,
                    "shape": {"x1": 0, "y1": top, "x2": round(layout.width), "y2": top},
                    "style": {"stroke": token("line"), "lineWidth": 1},
                }
            )
        elements += [_lane_name(lane, x, top) for x in _name_places(layout)]
    return elements


def _lane_name(lane: Lane, x: float, top: float) -> dict[str, Any]:
    """A lane's name, outlined in the colour of its ground, so that a line that crosses it breaks off there."""
    outline = {"stroke": token(_ground(lane)), "lineWidth": 5}
    style = {"text": lane.name.words, "fill": token("soft"), **outline, **_LANE.style}
    return {"type": "text", "silent": True, "z": 3, "x": x, "y": top + 7, "style": style}


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
