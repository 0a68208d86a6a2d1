"""Series as pyecharts makes them, over axes that count in a diagram's own units: columns across, scores upwards.

An option made of these is one that anybody who knows ECharts reads: `line` and `scatter` with tooltips and emphasis.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pyecharts.charts import Line, Scatter
from pyecharts.charts.chart import RectChart

RECEDE = 0.25
"""The opacity of what isn't meant while one moment is."""
_RECEDED = {"itemStyle": {"opacity": RECEDE}, "label": {"opacity": RECEDE}}
_LINE_RECEDED = {"lineStyle": {"opacity": RECEDE}}
BREAK = "-"
"""Stands for no value: a line stops before it and begins anew after it."""
ATTACHED = "with-"
"""How the id of a series begins of which the items hang on points of other series: they go where their points go."""
TEXT = {
    "dimensions": ["x", "y", {"name": "text", "type": "ordinal"}],
    "encode": {"x": "x", "y": "y", "label": "text"},
}
"""What makes the third value of an item its lettering: in a formatter, braces of an author's would be read."""
_HIGHLIGHT = {"focus": "self", "scale": False}
"""What is meant keeps its size: the link over it rings it, before a chart is live as after."""


def line(name: str, data: Sequence[Any], style: Mapping[str, Any], **more: Any) -> Line:
    """Return a chart with one line through data of x and y, drawn in a style of ECharts (`color`, `width`, `type`).

    Without points of its own, nothing of it can be pointed at, and it stays as it is while one moment is meant.
    """
    made = Line().add_xaxis([])
    made.add_yaxis(name, [], is_symbol_show=False, linestyle_opts=None, areastyle_opts=None, label_opts=None)
    (series,) = made.options["series"]
    for default in ("connectNulls", "symbolSize"):
        del series[default]
    series |= {"data": list(data), "lineStyle": dict(style), "silent": True, **more}
    area = {"areaStyle": {"opacity": series["areaStyle"]["opacity"]}} if series["areaStyle"] else {}
    series["blur"] = {"lineStyle": {"opacity": style.get("opacity", 1)}, **area}
    return made


def scatter(name: str, data: Sequence[Mapping[str, Any]], look: Mapping[str, Any], **more: Any) -> Scatter:
    """Return a chart with points that can be pointed at, all of one look: `symbol`, `symbolSize`, `itemStyle`.

    An item of the data has the `id` of what it stands for and its `name`; what is pointed at lights up while the
    others recede.
    """
    made = Scatter().add_xaxis([])
    made.add_yaxis(name, [], label_opts=None)
    (series,) = made.options["series"]
    series |= {"data": list(data), "emphasis": _HIGHLIGHT, "blur": _RECEDED, **look, **more}
    return made


def titled(
    name: str, data: Sequence[Mapping[str, Any]], look: Mapping[str, Any], label: Mapping[str, Any], **more: Any
) -> Scatter:
    """Return points as `scatter` does, each with a text: the `value` of an item is x, y and that text."""
    return scatter(name, data, look, **TEXT, label={"show": True, **label}, **more)


def ways(data: Sequence[Mapping[str, Any]], style: Mapping[str, Any], **more: Any) -> RectChart:
    """Return a chart with lines of ECharts' own, each along the `coords` of its item, in a style (`color`, `width`).

    An item has as its `ends` the ids of what it joins, and is lit with them. Nothing of it can be pointed at.
    """
    made = RectChart()
    made.options["series"].append(
        {
            "type": "lines",
            "coordinateSystem": "cartesian2d",
            "polyline": True,
            "silent": True,
            "data": list(data),
            "lineStyle": {"opacity": 1, **style},
            "emphasis": {"focus": "self", "lineStyle": {"width": style["width"]}},
            "blur": _LINE_RECEDED,
            **more,
        }
    )
    return made


def lettering(data: Sequence[Mapping[str, Any]], label: Mapping[str, Any], **more: Any) -> Scatter:
    """Return a chart with a text at each place, nothing else, and nothing to point at.

    The `value` of an item of the data is x, y and the text. Its `label` is what its lettering has of its own.
    """
    made = Scatter().add_xaxis([])
    made.add_yaxis("", [], is_silent=True, label_opts=None)
    (series,) = made.options["series"]
    series |= {
        "data": list(data),
        **TEXT,
        "symbol": "circle",
        "symbolSize": 0,
        "itemStyle": {"opacity": 1},
        "label": {"show": True, **label},
        "blur": {"label": {"opacity": 1}},
        **more,
    }
    return made


def parted(pieces: Sequence[Sequence[Any]]) -> list[Any]:
    """Return pieces of a line, each of some points, as the data of one."""
    return [item for piece in pieces for item in (*piece, BREAK)][:-1]


def bands(spans: Sequence[tuple[float, float]], top: float, colour: str, *, opacity: float = 1, **more: Any) -> Line:
    """Return a chart with areas, each from one x to another, filled from the beginning of the axis to `top`."""
    data = parted([[[left, top], [right, top]] for left, right in spans])
    area = {"color": colour, "origin": "start", "opacity": opacity}
    return line("", data, {"width": 0}, areaStyle=area, smooth=False, **more)


def strip(span: tuple[float, float], top: float, bottom: float, colour: str, **more: Any) -> Line:
    """Return a chart with one area, from one x to another and from one y to another."""
    return strips([span], top, bottom, colour, **more)


def strips(spans: Sequence[tuple[float, float]], top: float, bottom: float, colour: str, **more: Any) -> Line:
    """Return a chart with areas beside each other, each from one x to another, all from one y to another."""
    data = [item for left, right in spans for item in ([left, bottom], [right, bottom], BREAK)]
    area = {"color": colour, "origin": top, "opacity": 1}
    return line("", data[:-1], {"width": 0}, areaStyle=area, smooth=False, **more)


def axis(first: float, last: float, **more: Any) -> dict[str, Any]:
    """Return an axis from one value to another that shows nothing itself."""
    return {"type": "value", "show": False, "min": first, "max": last, **more}


def chart(parts: Sequence[RectChart], **surroundings: Any) -> RectChart:
    """Return the parts laid over each other, with what surrounds them (`grid`, `xAxis`, `yAxis`, `textStyle`)."""
    first, *others = parts
    for other in others:
        first.overlap(other)
    first.options |= surroundings
    return first
