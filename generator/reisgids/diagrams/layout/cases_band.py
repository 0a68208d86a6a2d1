"""The band in an emotion curve between the worst and the best case."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import ATTACHED, BREAK, RECEDE, line, ways
from reisgids.diagrams.drawing.turned import turned
from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.layout.emotion_chart import SMOOTH
from reisgids.diagrams.layout.score_plot import EmotionPlot
from reisgids.insight.metrics.cases import Cases, cases_of
from reisgids.labels.words import Words

_STACK = "cases"
_POLE = {"width": 1.4, "opacity": 0.55}
_BAND = 0.16


class _Place(NamedTuple):
    column: Column
    cases: Cases


def cases_name(words: Words) -> str:
    """Return what the legend calls the band."""
    return words.say("diagrams.legend.cases")


def cases_band(columns: Sequence[Column], plot: EmotionPlot, words: Words, *, upright: bool = False) -> list[RectChart]:
    """Return a pole from the worst to the best case at each touchpoint that has both, and a band over neighbours.

    `upright` is whether time runs down; then nothing of it is to be turned any more.
    """
    places = [_Place(column, cases) for column in columns if (cases := cases_of(column.touchpoint))]
    if not places:
        return []
    name = cases_name(words)
    poles = ways(
        [
            {
                "id": column.touchpoint.id,
                "ends": [column.touchpoint.id],
                "coords": [[plot.middle(column.seat), cases.worst], [plot.middle(column.seat), cases.best]],
            }
            for column, cases in places
        ],
        {"color": token("neutral"), **_POLE},
        name=name,
        id=f"{ATTACHED}cases",
        blur={"lineStyle": {"opacity": _POLE["opacity"] * RECEDE}},
        z=1,
    )
    return [*_bands(places, plot, name, upright), turned(poles) if upright else poles]


def _bands(places: Sequence[_Place], plot: EmotionPlot, name: str, upright: bool) -> list[RectChart]:
    """Two lines, of which the second stands on the first, with the area between them filled."""
    runs = [run for run in _runs(places) if len(run) > 1]
    if not runs:
        return []
    low: list[Any] = []
    high: list[Any] = []
    for run in runs:
        for column, cases in run:
            low.append([cases.worst, plot.middle(column.seat)])
            high.append([cases.gap, plot.middle(column.seat)])
        low.append([BREAK, BREAK])
        high.append([BREAK, BREAK])
    # ECharts stacks the first of two values: the score stands there, whichever way it runs.
    ways_of = {} if upright else {"encode": {"x": 1, "y": 0}}
    stacked = {
        "stack": _STACK, "stackStrategy": "all", **ways_of,
        "smooth": SMOOTH, "smoothMonotone": "y" if upright else "x", "z": 1,
    }  # fmt: skip
    area = {"color": token("neutral"), "opacity": _BAND}
    return [
        line(name, low[:-1], {"width": 0}, **stacked),
        line(name, high[:-1], {"width": 0}, areaStyle=area, **stacked),
    ]


def _runs(places: Iterable[_Place]) -> list[list[_Place]]:
    """Return the places in runs of neighbours."""
    runs: list[list[_Place]] = []
    for place in places:
        if runs and place.column.seat - runs[-1][-1].column.seat == 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs
