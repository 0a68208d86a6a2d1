"""Who bears the responsibility, turn after turn, each time with the name above."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import titled, ways
from reisgids.diagrams.kinds.handover_chain.layout import BAR, NAME, NAME_LINE, PAD, Chain, ChainLayout

_COLOUR = {"own": "ink", "department": "soft", "partner": "neutral", "unknown": "line-strong"}
_RING = 3
"""Room around a name for the ring of its link."""


def bars(chain: Chain, layout: ChainLayout) -> RectChart:
    """Return a bar for each turn in the row of its party, from one hand-over to the next."""
    data: list[dict[str, Any]] = []
    for number, (turn, ends) in enumerate(zip(chain.turns, chain.ends, strict=True)):
        row = chain.row(turn.party)
        y = layout.bars[row]
        style = {"color": token(_COLOUR[chain.rows[row].side])}
        data.append({"ends": ends, "coords": [[number, y], [number + 1, y]], "lineStyle": style})
    return ways(data, {"width": BAR}, id="turns", z=2, clip=False)


def jumps(chain: Chain, layout: ChainLayout, name: str) -> list[RectChart]:
    """Return a dotted line wherever another party goes on than the one that was handed over to."""
    data: list[dict[str, Any]] = []
    for number, (last, turn) in enumerate(pairwise(chain.turns), 1):
        if turn.received is None:
            top, bottom = sorted(layout.bars[chain.row(party)] for party in (last.party, turn.party))
            ends = [*chain.ends[number - 1][:-1], *chain.ends[number][:-1]]
            data.append({"ends": ends, "coords": [[number, top + BAR / 2 + 2], [number, bottom - BAR / 2 - 2]]})
    style = {"color": token("neutral"), "width": 1.4, "type": [1, 4], "cap": "round"}
    return [ways(data, style, name=name, z=3, clip=False)] if data else []


def names(chain: Chain, layout: ChainLayout) -> RectChart:
    """Return the name of the party above each turn's bar, in the order of the turns."""
    data: list[dict[str, Any]] = []
    for number, (turn, ends) in enumerate(zip(chain.turns, chain.ends, strict=True)):
        row = chain.row(turn.party)
        lines = layout.names[row]
        width, height = max(map(NAME.width, lines)), len(lines) * NAME_LINE
        data.append(
            {
                "id": f"{ends[-1]}/{number}",
                "name": chain.rows[row].name.words,
                "ends": ends,
                "value": [number, layout.bars[row], "\n".join(lines)],
                "symbolSize": [round(width + 2 * _RING, 1), height],
                "symbolOffset": [round(PAD + width / 2, 1), -BAR / 2 - 4 - height / 2],
            }
        )
    look = {"symbol": "rect", "itemStyle": {"color": "none", "opacity": 1}}
    label = {"position": "insideLeft", "distance": _RING, "lineHeight": NAME_LINE, "color": token("ink")}
    return titled("", data, look, {**label, **NAME.style}, id="parties", z=3)
