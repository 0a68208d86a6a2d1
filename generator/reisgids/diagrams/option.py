"""A pyecharts chart as plain JSON: what stays of its option when nothing may run and nothing may vary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pyecharts.charts.base import Base

# Our own tooltip and legend stand in the page; a live chart must not move; the rest are pyecharts' defaults
# that ECharts doesn't know or has by itself.
_LEFT_OUT = frozenset(
    {"legend", "tooltip", "title", "toolbox", "color", "aria", "backgroundColor", "hoverAnimation", "logBase",
     "seriesLayoutBy", "stackStrategy", "zlevel", "animationThreshold", "animationDuration", "animationEasing",
     "animationDelay", "animationDurationUpdate", "animationEasingUpdate", "animationDelayUpdate"}
)  # fmt: skip


def plain_option(chart: Base) -> dict[str, Any]:
    """Return the chart's option as JSON values only: mappings, lists, texts, finite numbers, yes and no.

    Every text stays the text it was, also one that looks like pyecharts' marker for code. Entries without a value
    are left out, and so are tooltip, legend, animation and accessibility texts, which the page has itself.

    Raises:
        TypeError: the option holds something that isn't data, such as pyecharts' `JsCode`.
    """
    option = _mapping(chart.options)
    return {"animation": False, **{key: value for key, value in option.items() if key != "animation"}}


def _mapping(values: Mapping[Any, Any]) -> dict[str, Any]:
    return {
        str(key): _plain(value) for key, value in values.items() if value is not None and str(key) not in _LEFT_OUT
    }


def _plain(value: Any) -> Any:
    value = getattr(value, "opts", value)
    if isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, Mapping):
        return _mapping(value)
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray)):
        return [_plain(inner) for inner in value]
    raise TypeError(f"a diagram's option holds a {type(value).__name__}, which isn't data")
