"""What a flow stands on: a lane for each party with its name left of it, and the phases above them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face, longest_word, wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import BREAK, line, strip, titled
from reisgids.diagrams.kinds.flow.graph import FlowGraph
from reisgids.diagrams.kinds.flow.layout import FlowLayout
from reisgids.diagrams.layout.columns import Column, spans
from reisgids.diagrams.layout.lanes import Lane
from reisgids.diagrams.layout.phase_header import HEIGHT, least_width
from reisgids.diagrams.layout.phase_row import phase_row
from reisgids.model.journey import Journey
from reisgids.model.phase import Phase
from reisgids.model.playbook import Playbook

_LANE = Face("sans", 600, 11.5)
_LINE = 14
_LINES = 3
_NARROWEST = 64
_WIDEST_WORD = 120
_BESIDE = 14
_RING = 3
"""Room within a lane for the ring around its name."""


@dataclass(frozen=True)
class PhaseColumns:
    """A phase of a flow, its first and last column, and how wide it has to be."""

    phase: Phase
    first: int
    last: int
    width: float


def names_width(order: Sequence[Lane]) -> float:
    """Return how much room the names of the lanes take left of them, in pixels."""
    widest = max(longest_word(lane.name.words, _LANE) for lane in order)
    return ceil(min(_WIDEST_WORD, max(widest, _NARROWEST))) + _BESIDE


def lane_names(order: Sequence[Lane], ids: Sequence[Sequence[str]], layout: FlowLayout) -> RectChart:
    """Return the names, each with the `ids` of the touchpoints in its lane as its ends."""
    width = layout.columns[0][0]
    data: list[Mapping[str, Any]] = []
    for lane, ends, (top, bottom) in zip(order, ids, layout.lanes, strict=True):
        name = "\n".join(wrap(lane.name.words, _LANE, width - _BESIDE, _LINES))
        data.append(
            {
                "id": f"party:{lane.party or lane.side}",
                "name": lane.name.words,
                "ends": list(ends),
                "value": [width / 2, (top + bottom) / 2, name],
                "symbolSize": [width - 2 * _RING, bottom - top - 2 * _RING],
            }
        )
    look = {"symbol": "rect", "itemStyle": {"color": "none", "opacity": 1}}
    label = {"position": "insideLeft", "distance": _RING, "align": "left", "lineHeight": _LINE, "color": token("soft")}
    return titled("", data, look, {**label, **_LANE.style}, id="lanes", z=2)


def phase_columns(columns: Sequence[Column], graph: FlowGraph, language: str) -> list[PhaseColumns]:
    """Return each phase with its first and last column, and the least width in pixels that shows its whole name."""
    places: dict[str, list[int]] = {}
    for column, spot in zip(columns, graph.spots, strict=True):
        places.setdefault(column.phase.id, []).append(spot.column)
    phases = {column.phase.id: column.phase for column in columns}
    return [
        PhaseColumns(phases[id], min(found), max(found), least_width(phases[id].name.read(language).words))
        for id, found in places.items()
    ]


def ground(
    playbook: Playbook, journey: Journey, phases: Sequence[PhaseColumns], layout: FlowLayout, language: str
) -> list[RectChart]:
    """Return the phases, with thin lines between them and between the lanes."""
    edges = [(each.phase, layout.columns[each.first][0], layout.columns[each.last][1]) for each in phases]
    count = len(playbook.model_phases(journey))
    row = phase_row(spans(playbook, journey, edges), language, phases=count, column=1)
    down = [((left, HEIGHT), (left, layout.height)) for _, left, _ in edges[1:]]
    across = [((0.0, top), (layout.width, top)) for top, _ in layout.lanes[1:]]
    return [*row, *_rules([*down, *across])]


def lane_grounds(order: Sequence[Lane], graph: FlowGraph, layout: FlowLayout) -> list[RectChart]:
    """Return the ground of each lane, from its first moment to its last: beyond these it is a line and a name."""
    found: list[RectChart] = []
    for number, (lane, (top, bottom)) in enumerate(zip(order, layout.lanes, strict=True)):
        used = [spot.column for spot in graph.spots if spot.lane == number]
        span = (layout.columns[min(used)][0], layout.columns[max(used)][1])
        colour = token("wash" if lane.side in ("partner", "unknown") else "card")
        found.append(strip(span, top, bottom, colour, z=0, clip=False))
    return found


def _rules(pieces: Sequence[tuple[tuple[float, float], tuple[float, float]]]) -> list[RectChart]:
    data = [item for start, end in pieces for item in (list(start), list(end), BREAK)]
    return [line("", data[:-1], {"color": token("line"), "width": 1}, id="borders", z=1, clip=False)] if data else []
