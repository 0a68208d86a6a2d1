"""A pyecharts chart as plain JSON: what stays of its option when nothing may run and nothing may vary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pyecharts.charts.base import Base

# Tooltip and legend stand in the page, where everybody can read them, and a live chart must not move.
_OF_THE_PAGE = frozenset(
    {"legend", "tooltip", "title", "toolbox", "color", "aria", "backgroundColor", "animation", "animationThreshold",
     "animationDuration", "animationEasing", "animationDelay", "animationDurationUpdate", "animationEasingUpdate",
     "animationDelayUpdate"}
)  # fmt: skip
# pyecharts' defaults that ECharts has by itself, or doesn't know.
_NOISE = frozenset({"hoverAnimation", "logBase", "seriesLayoutBy", "zlevel", "selectedMode"})
_BY_ITSELF = {"stackStrategy": "samesign"}
_DATA = frozenset({str, bool, int, float})


_ANSWERS = {"tooltip": {"trigger": "item", "showContent": False}}
"""What a live chart answers with; the page shows the words."""


def switched(option: Mapping[str, Any], names: Sequence[str], idle: Sequence[str] = ()) -> dict[str, Any]:
    """Return an option whose series of these names ECharts' legend switches on and off; the page shows the legend.

    Those named in `idle` are off until a reader asks for them. They stand after all others.
    """
    off = {"selected": dict.fromkeys(idle, False)} if idle else {}
    return {**option, **_ANSWERS, "legend": {"show": False, "data": list(names), **off}}


def zoomable(option: Mapping[str, Any], axes: Sequence[int], least: float) -> dict[str, Any]:
    """Return an option whose x axes of these numbers a reader zooms together, to `least` of their units at most.

    By pinching, by the wheel with Ctrl, or by the keys that `theme/assets/js/moments/zoom.js` listens to: the wheel by
    itself scrolls the page.
    """
    inside = {
        "type": "inside",
        "xAxisIndex": list(axes),
        "filterMode": "none",
        "zoomOnMouseWheel": "ctrl",
        "moveOnMouseWheel": False,
        "preventDefaultMouseMove": False,
        "minValueSpan": least,
    }
    return {**option, "dataZoom": [inside]}


def plain_option(chart: Base) -> dict[str, Any]:
    """Return the chart's option as JSON values only: mappings, lists, texts, finite numbers, yes and no.

    Every text stays the text it was, also one that looks like pyecharts' marker for code. Entries without a value
    are left out, and so are tooltip, legend, animation and accessibility texts, which the page has itself.

    Raises:
        TypeError: the option holds something that isn't data, such as pyecharts' `JsCode`.
    """
    option = {key: value for key, value in chart.options.items() if key not in _OF_THE_PAGE}
    series = [
        {key: value for key, value in one.items() if key not in _NOISE and _BY_ITSELF.get(key, ()) != value}
        for one in chart.options.get("series", ())
    ]
    return {"animation": False, **_mapping({**option, "series": series})}


def _mapping(values: Mapping[Any, Any]) -> dict[str, Any]:
    return {
        str(key): value if type(value) in _DATA else _plain(value) for key, value in values.items() if value is not None
    }


def _plain(value: Any) -> Any:
    kind = type(value)
    if kind in _DATA:
        return value
    if kind is dict:
        return _mapping(value)
    if kind in (list, tuple):
        return [inner if type(inner) in _DATA else _plain(inner) for inner in value]
    if hasattr(value, "opts"):
        return _plain(value.opts)
    raise TypeError(f"a diagram's option holds a {kind.__name__}, which isn't data")
