"""Three options: a line, points and lines between them with texts around, and a heat map."""

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

HIGHLIGHT = {"focus": "self", "scale": False}
MOMENTS_SKETCH = Sketch(
    "moments",
    {
        "textStyle": FONT,
        "grid": {"left": 0, "top": 0, "width": 760, "height": 300},
        "xAxis": {"type": "value", "show": False, "min": 0, "max": 760},
        "yAxis": {"type": "value", "show": False, "min": 0, "max": 300, "inverse": True},
        "graphic": {
            "elements": [
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
                "type": "lines",
                "coordinateSystem": "cartesian2d",
                "silent": True,
                "symbol": ["none", "triangle"],
                "symbolSize": [9, 7],
                "lineStyle": {"color": LINK, "width": 2, "type": [4, 3], "opacity": 1},
                "data": [{"coords": [[110 + 120 * n, 140], [125 + 120 * n, 140]]} for n in range(len(MOMENTS) - 1)],
            },
            {
                "type": "scatter",
                "symbol": "path://M5 0H95A5 5 0 0 1 100 5V31A5 5 0 0 1 95 36H5A5 5 0 0 1 0 31V5A5 5 0 0 1 5 0Z",
                "symbolSize": 100,
                "symbolKeepAspect": True,
                "itemStyle": {"color": PAPER, "borderColor": LINK, "borderWidth": 1.5, "opacity": 1},
                "emphasis": HIGHLIGHT,
                "dimensions": ["x", "y", {"name": "text", "type": "ordinal"}],
                "encode": {"x": "x", "y": "y", "label": "text"},
                "label": {"show": True, "position": "inside", "fontSize": 12},
                "data": [{"value": [60 + 120 * n, 140, name]} for n, name in enumerate(MOMENTS)],
            },
            {
                "type": "scatter",
                "symbol": "circle",
                "symbolSize": 14,
                "itemStyle": {"color": NEGATIVE, "borderColor": PAPER, "borderType": [3, 2], "opacity": 1},
                "emphasis": HIGHLIGHT,
                "data": [[120, 190]],
            },
        ],
    },
)

SKETCHES = (LINE_SKETCH, MOMENTS_SKETCH)
