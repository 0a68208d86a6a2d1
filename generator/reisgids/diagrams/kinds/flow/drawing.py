"""The flow as an ECharts option: moments, ways and hand-overs over the lanes of the parties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import SANS
from reisgids.diagrams.drawing.series import axis, chart
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.flow.graph import FlowGraph
from reisgids.diagrams.kinds.flow.ground import PhaseColumns, ground, lane_grounds, lane_names
from reisgids.diagrams.kinds.flow.handover_marks import HandoverMark
from reisgids.diagrams.kinds.flow.layout import FlowLayout
from reisgids.diagrams.kinds.flow.moments import moment_boxes, moment_marks
from reisgids.diagrams.kinds.flow.ways import flow_ends, flow_ways, handover_series
from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.layout.lanes import Lane
from reisgids.diagrams.layout.phase_row import row_axes
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

Place = tuple[int, int]
"""ECharts' numbers of a series and of an item in its data."""


@dataclass(frozen=True)
class FlowDrawing:
    """The option, where in it everything is that can be pointed at, in the order it was given in, and its height."""

    option: dict[str, Any]
    moments: tuple[Place, ...]
    handovers: tuple[Place, ...]
    lanes: tuple[Place, ...]
    height: int


def flow_drawing(
    playbook: Playbook,
    journey: Journey,
    columns: Sequence[Column],
    titles: Sequence[tuple[str, ...]],
    box: tuple[float, float],
    order: Sequence[Lane],
    graph: FlowGraph,
    phases: Sequence[PhaseColumns],
    layout: FlowLayout,
    handovers: Sequence[HandoverMark],
    words: Words,
) -> FlowDrawing:
    """Return the drawing; its axes count pixels, from the top left corner."""
    ids = [column.touchpoint.id for column in columns]
    members = [
        [id for id, spot in zip(ids, graph.spots, strict=True) if spot.lane == number] for number in range(len(order))
    ]
    boxes = moment_boxes(columns, titles, layout, box, words.say("diagrams.flow.title"))
    names = lane_names(order, members, layout)
    passed = handover_series(ids, handovers, layout, words)
    before: list[RectChart] = [
        *lane_grounds(order, graph, layout),
        *ground(playbook, journey, phases, layout, words.language),
        *flow_ways(ids, graph, layout, box),
    ]
    first = len(before)
    after = [*flow_ends(ids, graph, layout, box, words), *moment_marks(columns, layout, box, words)]
    made = chart(
        [*before, names, boxes, *passed, *after],
        **row_axes(_axes(round(layout.width), round(layout.height)), round(layout.width)),
        textStyle={"fontFamily": SANS},
    )
    return FlowDrawing(
        option=plain_option(made),
        moments=tuple((first + 1, number) for number in range(len(columns))),
        handovers=handover_places(passed, ids, handovers, first + 2),
        lanes=tuple((first, number) for number in range(len(order))),
        height=round(layout.height),
    )


def _axes(width: int, height: int) -> dict[str, Any]:
    return {
        "grid": [{"left": 0, "top": 0, "width": width, "height": height}],
        "xAxis": [axis(0, width)],
        "yAxis": [axis(0, height, inverse=True)],
    }


def handover_places(
    parts: Sequence[RectChart], ids: Sequence[str], handovers: Sequence[HandoverMark], first: int
) -> tuple[Place, ...]:
    """Return where the marks of hand-overs are in the series of them, of which the first has this number."""
    places = {
        item["id"]: (first + number, index)
        for number, part in enumerate(parts)
        if not part.options["series"][0].get("silent")
        for index, item in enumerate(part.options["series"][0]["data"])
    }
    return tuple(places[f"{ids[each.step.source]}>{ids[each.step.target]}"] for each in handovers)
