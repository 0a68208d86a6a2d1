"""Three options: a line and a heat map of ECharts' own, and moments and graphics of ours."""

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
    own: bool = False


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
            }
        ],
    },
)

MOMENTS_SKETCH = Sketch(
    "moments",
    {
        "textStyle": FONT,
        "graphic": {
            "elements": [
                {"type": "rect", "shape": {"x": 0, "y": 40, "width": 760, "height": 200}, "style": {"fill": PAPER}},
                {
                    "type": "line",
                    "z": 1,
                    "shape": {"x1": 0, "y1": 140, "x2": 760, "y2": 140},
                    "style": {"stroke": LINE, "lineWidth": 1},
                },
                {"type": "circle", "shape": {"cx": 20, "cy": 20, "r": 10}, "style": {"fill": LINK}},
                {
                    "type": "path",
                    "z": 1,
                    "shape": {"d": "M60 140C180 140 180 90 300 90S500 190 700 190"},
                    "style": {"fill": "none", "stroke": INK, "lineWidth": 2, "lineDash": [5, 4]},
                },
                {
                    "type": "text",
                    "x": 40,
                    "y": 20,
                    "style": {"text": "Fase\n{a|b} <b>", "fill": INK, "fontSize": 12, "verticalAlign": "middle"},
                },
            ]
        },
        "series": [
            {
                "type": "moments",
                "looks": {
                    "box": {"path": "M0 0H1V1H0Z", "size": [100, 36], "fill": PAPER, "stroke": LINK, "lineWidth": 1.5},
                    "disc": {"path": "M0 5A5 5 0 1 1 10 5A5 5 0 1 1 0 5Z", "size": [14, 14], "fill": NEGATIVE},
                    "mark": {"path": "M6 0L12 12H0Z", "size": [10, 10], "fill": ACCENT, "silent": True},
                },
                "label": {"fontSize": 12, "fill": INK, "align": "center", "verticalAlign": "middle"},
                "data": [
                    *({"value": [60 + 120 * n, 140], "look": "box", "text": name} for n, name in enumerate(MOMENTS)),
                    {"value": [120, 140], "look": "disc"},
                    {"value": [60, 120], "look": "mark", "text": "+2", "label": {"offset": [14, 0], "fill": LINK}},
                ],
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

SKETCHES = (LINE_SKETCH, MOMENTS_SKETCH, HEAT_SKETCH)
