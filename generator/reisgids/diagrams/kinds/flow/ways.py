"""What joins the moments of a flow: the ways with their heads, the hand-overs on them, and where it begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import scatter, ways
from reisgids.diagrams.kinds.flow.graph import FlowGraph
from reisgids.diagrams.kinds.flow.handover_marks import HandoverMark
from reisgids.diagrams.kinds.flow.layout import FlowLayout, rounded
from reisgids.labels.words import Words

RADIUS = 6
HEAD = 7
TURNED = {"up": 0, "left": 90, "down": 180, "right": 270}
"""How far a head is turned, in degrees against the clock."""
_DISC = 15


def flow_ways(ids: Sequence[str], graph: FlowGraph, layout: FlowLayout, box: tuple[float, float]) -> list[RectChart]:
    """Return the ways between the touchpoints of these ids, and their heads.

    A head stands before each box that is reached, and half-way along each way that goes back.
    """
    data = [
        {
            "ends": [ids[line.step.source], ids[line.step.target]],
            "coords": [_place(point) for point in rounded(line.path, RADIUS)],
        }
        for line in layout.lines
    ]
    if not data:
        return []
    heads: list[dict[str, Any]] = []
    for number, (x, y) in enumerate(layout.centres):
        sources = [ids[step.source] for step in graph.steps if step.target == number]
        if sources:
            ends = list(dict.fromkeys([ids[number], *sources]))
            heads.append({"ends": ends, "value": _place((x - box[0] / 2 - 4, y))})
    for line in layout.lines:
        if line.step.back:
            (x1, y1), (x2, _) = max(pairwise(line.path), key=lambda piece: piece[0][0] - piece[1][0])
            ends = [ids[line.step.source], ids[line.step.target]]
            middle = _place(((x1 + x2) / 2, y1))
            heads.append({"ends": ends, "value": middle, "symbolRotate": TURNED["left"]})
    look = {"symbol": "triangle", "symbolSize": HEAD, "symbolRotate": TURNED["right"]}
    paint = {"color": token("neutral"), "opacity": 1}
    return [
        ways(data, {"color": token("neutral"), "width": 1.4}, id="ways", z=2, clip=False),
        scatter("", heads, {**look, "itemStyle": paint}, id="heads", silent=True, z=2),
    ]


def handover_series(
    ids: Sequence[str], handovers: Sequence[HandoverMark], layout: FlowLayout, words: Words
) -> list[RectChart]:
    """Return the discs of the hand-overs and the heads on them, those that are described before those that aren't."""
    parts: list[RectChart] = []
    for key in dict.fromkeys(handover.key for handover in sorted(handovers, key=lambda each: each.key)):
        discs, heads = [], []
        for handover in handovers:
            if handover.key != key:
                continue
            ends = [ids[handover.step.source], ids[handover.step.target]]
            down = layout.centres[handover.step.target][1] > layout.centres[handover.step.source][1]
            item: dict[str, Any] = {"id": ">".join(ends), "ends": ends, "value": _place(handover.place)}
            discs.append(item)
            heads.append({**item, "symbolRotate": TURNED["down" if down else "up"]})
        disc, head = ("card", "link") if key == "handover-open" else ("link", "card")
        name = words.say(f"diagrams.legend.{key}")
        border = {"color": token(disc), "borderColor": token("link"), "borderWidth": 1.4, "opacity": 1}
        look = {"symbol": "circle", "symbolSize": _DISC, "itemStyle": border}
        arrow = {"symbol": "triangle", "symbolSize": HEAD, "itemStyle": {"color": token(head), "opacity": 1}}
        parts += [scatter(name, discs, look, z=4), scatter(name, heads, arrow, silent=True, z=4)]
    return parts


def flow_ends(
    ids: Sequence[str], graph: FlowGraph, layout: FlowLayout, box: tuple[float, float], words: Words
) -> list[RectChart]:
    """Return a dot where the journey begins, on the box's edge where a way comes back, and a ring where it can end."""
    reached = {step.target for step in graph.steps}
    beside = box[0] / 2 + 10
    starts, ends = [], []
    for number in graph.starts:
        x, y = layout.centres[number]
        place = (x - box[0] / 2 + 12, y - box[1] / 2) if number in reached else (x - beside, y)
        starts.append({"id": ids[number], "value": _place(place)})
    for number in graph.ends:
        x, y = layout.centres[number]
        ends.append({"id": ids[number], "value": _place((x + beside, y))})
    dot = {"color": token("neutral"), "opacity": 1}
    ring = {"color": token("card"), "borderColor": token("neutral"), "borderWidth": 1.6, "opacity": 1}
    round_one = {"symbol": "circle", "symbolSize": 8}
    return [
        scatter(words.say(f"diagrams.legend.{key}"), data, {**round_one, "itemStyle": style}, silent=True, z=4)
        for key, data, style in (("start", starts, dot), ("end", ends, ring))
        if data
    ]


def _place(point: tuple[float, float]) -> list[float]:
    return [round(value, 1) for value in point]
