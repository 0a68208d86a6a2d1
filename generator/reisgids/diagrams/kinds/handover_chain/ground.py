"""What a chain stands on: a row for each party, the phases above them, and whom the customer sees."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import BREAK, lettering, line, strip
from reisgids.diagrams.kinds.handover_chain.layout import BRAND, BRAND_LINE, Chain, ChainLayout
from reisgids.diagrams.layout.columns import spans
from reisgids.diagrams.layout.phase_row import phase_row
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

_BRAND_EVERY = 700
"""Pixels after which the name of whom the customer sees stands there again, for who scrolls along."""


def rows(chain: Chain, layout: ChainLayout) -> list[RectChart]:
    """Return the ground of the rows, other parties' apart from those of the own organisation."""
    edges = layout.edges
    found: list[RectChart] = []
    numbered = zip(chain.rows, pairwise(layout.tops), strict=True)
    for apart, run in groupby(numbered, key=lambda row: row[0].side in ("partner", "unknown")):
        pieces = [piece for _, piece in run]
        colour = token("wash" if apart else "card")
        found.append(strip(edges, pieces[0][0], pieces[-1][1], colour, z=0, clip=False))
    data = [item for y in layout.tops[1:-1] for item in ([edges[0], y], [edges[1], y], BREAK)]
    if data:
        found.append(line("", data[:-1], {"color": token("line"), "width": 1}, id="borders", z=1, clip=False))
    return found


def phases(playbook: Playbook, journey: Journey, chain: Chain, layout: ChainLayout, language: str) -> list[RectChart]:
    """Return the phase in which each hand-over is, from half-way between two of them."""
    known = {phase.id: phase for phase in playbook.model_phases(journey)}
    edges = []
    left, right = layout.edges
    for id, run in groupby(range(len(chain.handovers)), key=lambda number: chain.handovers[number].at.phase):
        last = max(run)
        middle = right if last + 1 == len(layout.at) else (layout.at[last] + layout.at[last + 1]) / 2
        edges.append((known[id], left, middle))
        left = middle
    return phase_row(spans(playbook, journey, edges), language, phases=len(known), column=layout.pitch)


def brands(layout: ChainLayout) -> list[RectChart]:
    """Return the brands that the customer sees as lines above all who deliver."""
    if not layout.brands:
        return []
    y = layout.tops[0] - 12
    between = round(1 / layout.pitch, 6)
    ends: list[Any] = []
    names: list[dict[str, Any]] = []
    for brand in layout.brands:
        ends += [[brand.first + between, y], [brand.end - between, y], BREAK]
        again = max(0, int((brand.end - brand.first) * layout.pitch // _BRAND_EVERY - 0.5))
        for time in range(again + 1):
            place = brand.first + (1 + time * _BRAND_EVERY) * between
            names.append({"value": [place, y, "\n".join(brand.lines)]})
    beside = {"position": "right", "distance": 0, "verticalAlign": "bottom", "offset": [0, -6]}
    return [
        line("", ends[:-1], {"color": token("accent"), "width": 3}, id="seen", z=1, clip=False),
        lettering(names, {**beside, "color": token("ink"), "lineHeight": BRAND_LINE, **BRAND.style}, z=2),
    ]
