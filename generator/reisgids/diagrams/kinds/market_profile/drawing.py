"""The market profile as an ECharts option: per measure an axis with both markets' values along it, in two columns.

Where there is no room for two, the second column stands below the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import BREAK, axis, chart, lettering, line, scatter
from reisgids.diagrams.echarts.option import plain_option
from reisgids.insight.journeys.market_profile import MARKETS, Market

_COLUMN, _BETWEEN, _UNDER = 340, 92, 28
DRAWN_WIDTH = 2 * _COLUMN + _BETWEEN
NARROW_WIDTH = _COLUMN
COLOURS: Mapping[Market, str] = {"b2b": "link", "b2c": "phase-6"}
_LEFT, _RIGHT = 44, 290
"""Where an axis begins and ends in its column."""
_LONG = _RIGHT - _LEFT
_ROW = 84
_HEAD = 34
_NAME_AT, _AXIS_AT, _OFF, _TICK = (pixels / _ROW for pixels in (17, 52, 15, 4))
"""In rows: where in its row a measure's name and its axis stand, and how far values and ticks stand off the axis.

B2B stands above and B2C below: far enough to touch either where they are equal.
"""
_OFFS: Mapping[Market, float] = {"b2b": -_OFF, "b2c": _OFF}
_BADGE = 18
_LABEL = Face("sans", 500, 13)
_SMALL = Face("sans", 400, 11.5)
_FIGURE = Face("sans", 600, 12)
_SECTION_NAME = Face("serif", 600, 15)
_NUMBER = Face("sans", 600, 11)
_LOOKS: Mapping[Market, dict[str, Any]] = {
    "b2b": {
        "symbol": "circle",
        "symbolSize": 14,
        "itemStyle": {"color": token(COLOURS["b2b"]), "borderColor": token("paper"), "borderWidth": 1.5, "opacity": 1},
    },
    "b2c": {
        "symbol": "rect",
        "symbolSize": 12,
        "itemStyle": {"color": token("paper"), "borderColor": token(COLOURS["b2c"]), "borderWidth": 2.4, "opacity": 1},
    },
}

Marks = Mapping[tuple[int, int, Market], tuple[int, int]]
"""By column, row and market where a value is: ECharts' numbers of the series and of the item in its data."""


@dataclass(frozen=True)
class MeasureLine:
    """A measure as it is drawn: its name and small print, its ends, and per market its place (0 to 1) and figure.

    `id` is unique among the measures. `phase` is the number of the phase and its colour, where the measure is one.
    `centre` is a place to mark, from which values are counted.
    """

    id: str
    name: str
    small: str
    ends: tuple[str, str]
    places: Mapping[Market, float]
    figures: Mapping[Market, str]
    phase: tuple[int, str] | None = None
    centre: float | None = None


def profile_option(
    columns: Sequence[tuple[str, Sequence[MeasureLine]]], names: Mapping[Market, str], *, narrow: bool = False
) -> tuple[dict[str, Any], int, Marks]:
    """Return the option of one or two columns, each with its heading; its height; and where the values are.

    It is `DRAWN_WIDTH` wide, or `NARROW_WIDTH`. `names` are those of the markets in the legend.
    """
    parts: list[RectChart] = []
    marks: dict[tuple[int, int, Market], tuple[int, int]] = {}
    for number, (heading, lines) in enumerate(columns):
        grid = {"xAxisIndex": number, "yAxisIndex": number}
        parts += [*_axes(lines, grid), _texts(heading, lines, grid)]
        if badges := _badges(lines):
            style = {"show": True, "position": "inside", "color": token("on-phase"), **_NUMBER.style}
            look = {"symbol": "circle", "symbolSize": _BADGE, "label": style}
            parts.append(scatter("", badges, look, silent=True, **grid))
        for market in MARKETS:
            marks |= {(number, row, market): (len(parts) + 1, row) for row in range(len(lines))}
            parts += _values(market, lines, names[market], grid)
    rows = [len(lines) for _, lines in columns] if narrow else [max(len(lines) for _, lines in columns)] * len(columns)
    grids = [_below(number, rows) if narrow else _beside(number, rows) for number in range(len(columns))]
    made = chart(
        parts,
        grid=grids,
        xAxis=[axis(-_LEFT / _LONG, (_COLUMN - _LEFT) / _LONG, gridIndex=number) for number in range(len(columns))],
        yAxis=[axis(0, high, inverse=True, gridIndex=number) for number, high in enumerate(rows)],
        textStyle=_LABEL.style,
    )
    return plain_option(made), grids[-1]["top"] + grids[-1]["height"], marks


def _beside(number: int, rows: Sequence[int]) -> dict[str, Any]:
    return {"left": number * (_COLUMN + _BETWEEN), "top": _HEAD, "width": _COLUMN, "height": rows[number] * _ROW}


def _below(number: int, rows: Sequence[int]) -> dict[str, Any]:
    top = _HEAD * (number + 1) + _UNDER * number + sum(rows[:number]) * _ROW
    return {"left": 0, "top": top, "width": _COLUMN, "height": rows[number] * _ROW}


def _axes(lines: Sequence[MeasureLine], grid: Mapping[str, Any]) -> Iterator[RectChart]:
    """A hairline above each measure, and its axis with a tick at both ends and at its centre."""
    left, right = -_LEFT / _LONG, (_COLUMN - _LEFT) / _LONG
    above = [item for row in range(len(lines)) for item in ([left, row], [right, row], BREAK)]
    axes: list[Any] = []
    for row, measure in enumerate(lines):
        y = row + _AXIS_AT
        axes += [[0, y], [1, y], BREAK]
        for x in (0, 1, *(() if measure.centre is None else (measure.centre,))):
            axes += [[x, y - _TICK], [x, y + _TICK], BREAK]
    yield line("", above[:-1], {"color": token("line"), "width": 1}, clip=False, z=1, **grid)
    yield line("", axes[:-1], {"color": token("line-strong"), "width": 1}, z=1, **grid)


def _values(market: Market, lines: Sequence[MeasureLine], name: str, grid: Mapping[str, Any]) -> list[RectChart]:
    """A market's values: each a point with its figure, at the end of a line from where it is counted from."""
    stems: list[Any] = []
    data: list[dict[str, Any]] = []
    for row, measure in enumerate(lines):
        x, y = measure.places[market], round(row + _AXIS_AT + _OFFS[market], 4)
        start = measure.centre or 0
        stems += [[start, y], [x, y], BREAK]
        item = {"id": f"{market}/{measure.id}", "name": f"{market.upper()}: {measure.name}", "value": [x, y]}
        beyond = {"position": "left"} if x < start else {}
        data.append({**item, "label": {"formatter": measure.figures[market], **beyond}})
    colour = token(COLOURS[market])
    label: dict[str, Any] = {"show": True, "position": "right", "distance": 6, "color": colour, **_FIGURE.style}
    return [
        line(name, stems[:-1], {"color": colour, "width": 2.5, "opacity": 0.5}, z=2, **grid),
        scatter(name, data, {**_LOOKS[market], "label": label}, z=3, **grid),
    ]


def _texts(heading: str, lines: Sequence[MeasureLine], grid: Mapping[str, Any]) -> RectChart:
    """The column's heading; per measure its name, its small print where there is room, and its ends."""
    left, right = -_LEFT / _LONG, (_COLUMN - _LEFT) / _LONG
    section = {"position": "right", "offset": [0, 9 - _HEAD], **_SECTION_NAME.style}
    data: list[dict[str, Any]] = [{"value": [left, 0, heading], "label": section}]
    soft = {"color": token("soft"), **_SMALL.style}
    for row, measure in enumerate(lines):
        indent = 0 if measure.phase is None else 26
        (name,) = wrap(measure.name, _LABEL, _COLUMN - indent, 1)
        data.append({"value": [left, row + _NAME_AT, name], "label": {"position": "right", "offset": [indent, 0]}})
        room = _COLUMN - indent - _LABEL.width(name) - 14
        if measure.small and _SMALL.width(measure.small) <= room:
            data.append({"value": [right, row + _NAME_AT, measure.small], "label": {"position": "left", **soft}})
        for x, text, side in ((0, measure.ends[0], "left"), (1, measure.ends[1], "right")):
            data.append({"value": [x, row + _AXIS_AT, text], "label": {"position": side, "distance": 8, **soft}})
    style = {"color": token("ink"), "distance": 0, **_LABEL.style}
    return lettering(data, style, clip=False, z=3, **grid)


def _badges(lines: Sequence[MeasureLine]) -> list[dict[str, Any]]:
    """The numbers of the phases in their colours, before their names."""
    return [
        {
            "value": [(_BADGE / 2 - _LEFT) / _LONG, row + _NAME_AT],
            "label": {"formatter": str(measure.phase[0])},
            "itemStyle": {"color": measure.phase[1], "opacity": 1},
        }
        for row, measure in enumerate(lines)
        if measure.phase is not None
    ]
