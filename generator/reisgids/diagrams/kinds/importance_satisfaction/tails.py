"""How important a touchpoint is to the organisation: a thin stem from its point to where that is, with an end."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import ATTACHED, scatter
from reisgids.diagrams.kinds.importance_satisfaction.plot import PriorityPlot
from reisgids.diagrams.kinds.importance_satisfaction.points import SIZE, TICK, WING, Arrangement, RatedPoint
from reisgids.diagrams.layout.spread import Place
from reisgids.model.config import Scale

_SHORTEST, _LONGEST = 4, 12
_BEFORE = 5
_SHORT = 2.5
_WIDTH = 1.2


def tails(name: str, placed: Sequence[RatedPoint], arrangement: Arrangement) -> list[RectChart]:
    """Return the series `name` of the touchpoints of which this importance is known, if there are any.

    Its values are satisfaction and importance to the organisation; the stem reaches back to the touchpoint's point. In
    a crowd a short one stands beside the point, where one to the place on the axis would run through others.
    """
    data = [
        _item(point, place, arrangement.plot, crowd=arrangement.labels is None)
        for point, place in zip(placed, arrangement.places, strict=True)
        if point.organisation is not None
    ]
    look = {"itemStyle": {"color": token("neutral"), "opacity": 1}}
    return [scatter(name, data, look, id=f"{ATTACHED}organisation", z=1)] if data else []


def _item(point: RatedPoint, place: Place, plot: PriorityPlot, *, crowd: bool) -> dict[str, Any]:
    """The stem of a point that stands at `place`; a line across the point where both importances are equal."""
    organisation = point.organisation or 0
    gap = organisation - point.importance
    x, y = (place[0] - SIZE / 2 - _BEFORE, place[1]) if crowd else place
    half = _SHORT if crowd else TICK
    end = y
    if gap:
        end = y - _whisker(gap, plot.scales.importance) if crowd else plot.up(organisation)
        look: dict[str, Any] = {"symbol": _stem(2 * half, y - end), "symbolSize": [2 * half, round(abs(y - end), 1)]}
    else:
        look = {"symbol": "rect", "symbolSize": [2 * (half if crowd else WING), _WIDTH]}
    return {
        "id": point.column.touchpoint.id,
        "name": point.column.title.words,
        "value": [point.satisfaction, organisation],
        "symbolOffset": [
            round(x - plot.across(point.satisfaction), 1),
            round((y + end) / 2 - plot.up(organisation), 1),
        ],
        **look,
    }


def _stem(across: float, upwards: float) -> str:
    """An upright line with a line across at its end, the top one where it goes up."""
    left, right, long = (across - _WIDTH) / 2, (across + _WIDTH) / 2, abs(upwards)
    if upwards > 0:
        return f"path://M0 0H{across:g}V{_WIDTH:g}H{right:g}V{long:.1f}H{left:g}V{_WIDTH:g}H0Z"
    foot = f"{long - _WIDTH:.1f}"
    return f"path://M{left:g} 0H{right:g}V{foot}H{across:g}V{long:.1f}H0V{foot}H{left:g}Z"


def _whisker(gap: float, scale: Scale) -> float:
    length = max(_SHORTEST, _LONGEST * abs(gap) / (scale.max - scale.min))
    return math.copysign(length, gap)
