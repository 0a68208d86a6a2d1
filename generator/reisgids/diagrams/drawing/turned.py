"""Series turned on their side: what ran to the right runs down, and what was high stands to the right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.series import axis

_SIDES = {"top": "right", "bottom": "left", "left": "top", "right": "bottom"}


def turned(part: RectChart) -> RectChart:
    """Return the chart with x and y of its series exchanged, and what is placed beside a point with them."""
    for series in part.options["series"]:
        series["data"] = [_item(item) for item in series["data"]]
        if "smoothMonotone" in series:
            series["smoothMonotone"] = "y"
    return part


def time_axis(last: int) -> dict[str, Any]:
    """Return the axis down which time runs, from 0 to a whole number: the kind from which ECharts fills areas."""
    return {**axis(0, last), "type": "time", "inverse": True}


def _item(item: Any) -> Any:
    if isinstance(item, list):
        return _exchanged(item)
    if not isinstance(item, Mapping):
        return item
    if "coords" in item:
        return {**item, "coords": [_exchanged(place) for place in item["coords"]]}
    made = {**item, "value": _exchanged(item["value"])}
    if "symbolOffset" in item:
        made["symbolOffset"] = _turned(item["symbolOffset"])
    if "label" in item:
        made["label"] = _label(item["label"])
    return made


def _label(label: Mapping[str, Any]) -> dict[str, Any]:
    made = dict(label)
    if "position" in label:
        made["position"] = _SIDES[label["position"]]
    if "offset" in label:
        # Close to its mark: a row is less high than a column is wide.
        made |= {"offset": _turned(label["offset"]), "distance": 0}
    return made


def _exchanged(value: Any) -> list[Any]:
    x, y, *more = value
    return [y, x, *more]


def _turned(offset: Any) -> list[Any]:
    """What was above, with a number below zero, is right."""
    across, down = offset
    return [0 - down, across]
