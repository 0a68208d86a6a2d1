"""What a chart of an author's own may be made of; theme/assets/js/charts/more.js brings the same parts of ECharts."""

from __future__ import annotations

SERIES = (
    "bar", "boxplot", "candlestick", "chord", "funnel", "gauge", "graph", "heatmap", "line", "parallel", "pictorialBar",
    "pie", "radar", "sankey", "scatter", "sunburst", "themeRiver", "tree", "treemap",
)  # fmt: skip
"""The kinds of series."""

PARTS = (
    "angleAxis", "axisPointer", "calendar", "color", "dataZoom", "dataset", "grid", "legend", "parallel",
    "parallelAxis", "polar", "radar", "radiusAxis", "series", "singleAxis", "textStyle", "tooltip", "visualMap",
    "xAxis", "yAxis",
)  # fmt: skip
"""The keys at the top of an option."""

BY_POSITION = ("bar", "funnel", "line", "pictorialBar", "pie")
"""Series that find their columns in a dataset by themselves: the first has the names, each series one of the others."""

ELSEWHERE_AT_TOP = {
    "title": "title", "toolbox": "download", "aria": "finding", "animation": "still", "graphic": "drawing",
    "media": "size", "timeline": "still", "baseOption": "still", "options": "still", "geo": "map", "brush": "tool",
    "backgroundColor": "ground", "darkMode": "ground",
}  # fmt: skip
"""Keys at the top of an option that a chart on a page doesn't take, each with the kind of what is there instead."""

ELSEWHERE = {
    "dataView": "table", "renderItem": "code", "renderMode": "markup", "extraCssText": "markup", "className": "markup",
    "appendTo": "markup", "appendToBody": "markup", "link": "link", "sublink": "link", "image": "picture",
    "fontFamily": "font", "font": "font", "transform": "sums", "fromTransformResult": "sums", "mapType": "map",
}  # fmt: skip
"""The same, wherever they stand."""

MOST_SERIES = 40
MOST_VALUES = 5_000
"""Numbers and texts in an option, or cells of a sheet."""
LONGEST_TEXT = 500
"""Characters of one text in an option."""
LOWEST, HIGHEST = 160, 1000
"""Pixels: how high a chart may be."""
MOST_STEPS = 100
"""So many parts an axis or a scale has at most, and so often a symbol is repeated."""
LARGEST = 1e15
