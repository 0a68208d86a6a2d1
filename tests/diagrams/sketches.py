"""Three options that use what the kinds use: a line with symbols, a graph with arrows, a piecewise heat map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

FONT = {"fontFamily": 'Inter, "Inter Fallback", sans-serif'}
INK = "var(--rg-ink, #1d2b33)"
LINE = "var(--rg-line, #e3ddd0)"
PAPER = "var(--rg-paper, #fbf9f4)"
LINK = "var(--rg-link, #1f4e79)"
NEGATIVE = "var(--rg-negative, #c2452d)"
ACCENT = "var(--rg-accent, #c98a12)"
PHASES = ["Awareness", "Consideration", "Purchase", "Initiate", "Engage", "Advocacy"]
CHANNELS = ["Website", "Telefoon", "E-mail", "Op locatie", "Factuur"]
MOMENTS = ["Eerste storing", "Zoeken naar één oplossing", "Offerte – aanvraag", "Levering", "Factuur", "Gebruik"]
HIDDEN = {"axisLine": {"show": False}, "axisTick": {"show": False}}


@dataclass(frozen=True)
class Sketch:
    """A diagram's option and size, and no more."""

    id: str
    option: Mapping[str, Any]
    width: int = 760
    height: int = 300


LINE_SKETCH = Sketch(
    "curve",
    {
        "textStyle": FONT,
        "grid": {"left": 40, "right": 30, "top": 40, "bottom": 60},
        "xAxis": {"type": "category", "data": MOMENTS, "axisLabel": {"color": INK, "rotate": 20}, **HIDDEN},
        "yAxis": {
            "type": "value",
            "min": -2,
            "max": 2,
            "axisLabel": {"color": INK},
            "splitLine": {"lineStyle": {"color": LINE}},
        },
        "series": [
            {
                "type": "line",
                "symbolSize": 12,
                "lineStyle": {"color": INK, "width": 2},
                "areaStyle": {"color": ACCENT, "opacity": 0.15},
                "itemStyle": {"color": PAPER, "borderColor": INK, "borderWidth": 2},
                "label": {"show": True, "fontWeight": 600, "formatter": "{c} punten"},
                "data": [
                    {"value": score, "symbol": symbol, "itemStyle": {"color": NEGATIVE if score < 0 else PAPER}}
                    for score, symbol in zip([-2, 0, 1, -1, 0.5, 2], ["triangle", "circle", "diamond"] * 2, strict=True)
                ],
                "markLine": {
                    "silent": True,
                    "symbol": "none",
                    "lineStyle": {"color": INK, "type": "dashed"},
                    "data": [{"yAxis": 0, "label": {"formatter": "neutraal"}}],
                },
                "markArea": {
                    "silent": True,
                    "itemStyle": {"color": LINE, "opacity": 0.4},
                    "data": [[{"xAxis": MOMENTS[1], "name": "Fase"}, {"xAxis": MOMENTS[3]}]],
                },
            }
        ],
    },
)

GRAPH_SKETCH = Sketch(
    "flow",
    {
        "textStyle": FONT,
        "grid": {"left": 90, "right": 90, "top": 40, "bottom": 40},
        "xAxis": {"type": "value", "show": False, "min": 0, "max": 2},
        "yAxis": {"type": "value", "show": False, "min": 0, "max": 1},
        "series": [
            {
                "type": "graph",
                "coordinateSystem": "cartesian2d",
                "symbol": "roundRect",
                "symbolSize": [130, 36],
                "edgeSymbol": ["none", "arrow"],
                "edgeSymbolSize": 8,
                "label": {"show": True, "fontWeight": 500, "width": 118, "overflow": "truncate"},
                "edgeLabel": {"show": True, "formatter": "{c}"},
                "itemStyle": {"color": PAPER, "borderColor": LINK, "borderWidth": 1.5},
                "lineStyle": {"color": LINK, "width": 1.5, "curveness": 0.15},
                "data": [
                    {"id": f"n{index}", "name": name, "value": [index % 3, 1 - index // 3]}
                    for index, name in enumerate(MOMENTS)
                ],
                "links": [{"source": f"n{index}", "target": f"n{index + 1}"} for index in range(5)]
                + [{"source": "n5", "target": "n0", "value": 3}],
            }
        ],
    },
)

HEAT_SKETCH = Sketch(
    "heat",
    {
        "textStyle": FONT,
        "grid": {"left": 100, "right": 20, "top": 20, "bottom": 40},
        "xAxis": {"type": "category", "data": PHASES, "axisLabel": {"color": INK}, **HIDDEN},
        "yAxis": {"type": "category", "data": CHANNELS, "axisLabel": {"color": INK}, **HIDDEN},
        "visualMap": {
            "type": "piecewise",
            "show": False,
            "pieces": [
                {"value": 0, "color": "var(--rg-heat-0, #f6f2e9)"},
                {"value": 1, "color": "var(--rg-heat-1, #dfe6ec)"},
                {"gte": 2, "color": "var(--rg-heat-3, #7fa0bf)"},
            ],
        },
        "series": [
            {
                "type": "heatmap",
                "label": {"show": True},
                "itemStyle": {"borderColor": PAPER, "borderWidth": 3, "borderRadius": 4},
                "data": [[x, y, x * y % 4] for x in range(len(PHASES)) for y in range(len(CHANNELS))],
            }
        ],
    },
)

SKETCHES = (LINE_SKETCH, GRAPH_SKETCH, HEAT_SKETCH)
