"""Who bears the responsibility, turn after turn, each time with its name."""

from __future__ import annotations

from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import titled, ways
from reisgids.diagrams.kinds.handover_chain.layout import BAR, NAME, NAME_LINE, Chain
from reisgids.diagrams.kinds.handover_chain.places import ChainPlaces, coords, name_size, rounded

_COLOUR = {"own": "ink", "department": "soft", "partner": "neutral", "unknown": "line-strong"}
_RING = 3
"""Room around a name for the ring of its link."""


def bars(chain: Chain, places: ChainPlaces) -> RectChart:
    """Return a bar for each turn in the row of its party, from one hand-over to the next."""
    data = [
        {"ends": ends, "coords": coords(bar), "lineStyle": {"color": token(_COLOUR[chain.lane(turn.party).side])}}
        for turn, ends, bar in zip(chain.turns, chain.ends, places.bars, strict=True)
    ]
    return ways(data, {"width": BAR}, id="turns", z=2, clip=False)


def jumps(chain: Chain, places: ChainPlaces, name: str) -> list[RectChart]:
    """Return a dotted line wherever another party goes on than the one that was handed over to."""
    data = [
        {"ends": [*chain.ends[turn - 1][:-1], *chain.ends[turn][:-1]], "coords": coords(jump)}
        for turn, jump in places.jumps.items()
    ]
    style = {"color": token("neutral"), "width": 1.4, "type": [1, 4], "cap": "round"}
    return [ways(data, style, name=name, z=3, clip=False)] if data else []


def names(chain: Chain, places: ChainPlaces) -> RectChart:
    """Return the name of the party at each turn's bar, in the order of the turns."""
    data: list[dict[str, Any]] = []
    rows = zip(chain.turns, chain.ends, places.names, strict=True)
    for number, (turn, ends, (spot, shift)) in enumerate(rows):
        lines = places.names_in[chain.row(turn.party)]
        width, height = name_size(lines)
        data.append(
            {
                "id": f"{ends[-1]}/{number}",
                "name": chain.lane(turn.party).name.words,
                "ends": ends,
                "value": [*rounded(spot), "\n".join(lines)],
                "symbolSize": [round(width + 2 * _RING, 1), height],
                "symbolOffset": rounded(shift),
            }
        )
    look = {"symbol": "rect", "itemStyle": {"color": "none", "opacity": 1}}
    label = {"position": "insideLeft", "distance": _RING, "lineHeight": NAME_LINE, "color": token("ink")}
    return titled("", data, look, {**label, **NAME.style}, id="parties", z=3)
