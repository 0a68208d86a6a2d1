"""The market profile as an ECharts option: per measure a line with both markets' values on it, in two columns.

A column is as wide as a telephone, so that the first can be read there without scrolling.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reisgids.diagrams.drawing.graphics import Element, disc, rectangle, rule
from reisgids.diagrams.drawing.graphics import words as written
from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.mark_series import MarkSeries
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.echarts.option import plain_option
from reisgids.insight.journeys.market_profile import MARKETS, Market

_COLUMN, _BETWEEN = 344, 84
DRAWN_WIDTH = 2 * _COLUMN + _BETWEEN
COLOURS: Mapping[Market, str] = {"b2b": "link", "b2c": "phase-6"}
_LEFT, _RIGHT = 30.0, 302.0
"""Where a line begins and ends in its column."""
_ROW = 84.0
_HEAD = 34.0
_LINE_AT = 52.0
_STEM = 13.0
"""How far a dot stands off its line, B2B above and B2C below: far enough to touch either where they are equal."""
_OFF: Mapping[Market, float] = {"b2b": -_STEM, "b2c": _STEM}
_FAR_RIGHT = 0.8
"""From here on a line has no room for figures right of the dots."""
_LABEL = Face("sans", 500, 13)
_SMALL = Face("sans", 400, 11.5)
_FIGURE = Face("sans", 600, 12)
_SECTION_NAME = Face("serif", 600, 15)
_NUMBER = Face("sans", 600, 11)
_LOOKS: dict[str, dict[str, Any]] = {
    "b2b": {
        "path": "M0 6A6 6 0 1 1 12 6A6 6 0 1 1 0 6Z",
        "size": [14, 14],
        "fill": token(COLOURS["b2b"]),
        "stroke": token("paper"),
        "lineWidth": 1.5,
    },
    "b2c": {
        "path": "M0 0H12V12H0Z",
        "size": [12, 12],
        "fill": token("paper"),
        "stroke": token(COLOURS["b2c"]),
        "lineWidth": 2.4,
    },
}


@dataclass(frozen=True)
class MeasureLine:
    """A measure as it is drawn: its name and small print, its ends, and per market its place (0 to 1) and figure.

    `phase` is the number of the phase and its colour, where the measure is one. `centre` is a place to mark.
    """

    name: str
    small: str
    ends: tuple[str, str]
    places: Mapping[Market, float]
    figures: Mapping[Market, str]
    phase: tuple[int, str] | None = None
    centre: float | None = None


def profile_option(columns: Sequence[tuple[str, Sequence[MeasureLine]]]) -> tuple[dict[str, Any], int]:
    """Return the option of one or two columns, each with its heading, `DRAWN_WIDTH` wide, and its height.

    Series 0 has per line, the first column's first, the B2B dot and the B2C dot.
    """
    surroundings: list[Element] = []
    chart = MarkSeries(_LOOKS, surroundings, face=_LABEL.style, label=_FIGURE.style)
    for number, (heading, lines) in enumerate(columns):
        left = number * (_COLUMN + _BETWEEN)
        surroundings.append(written(heading, _SECTION_NAME, token("ink"), (left, 9), verticalAlign="middle"))
        for row, line in enumerate(lines):
            top = _HEAD + row * _ROW
            surroundings += _line(line, left, top)
            for market in MARKETS:
                place = (_x(left, line.places[market]), top + _LINE_AT + _OFF[market])
                chart.add(place, market, line.figures[market], _beside(market, line.places[market]))
    return plain_option(chart), round(_HEAD + max(len(lines) for _, lines in columns) * _ROW)


def _beside(market: Market, place: float) -> dict[str, Any]:
    """A figure stands right of its dot, or left of it where the line ends."""
    side = -1 if place > _FAR_RIGHT else 1
    align = "right" if side < 0 else "left"
    return {"offset": [13 * side, 0], "fill": token(COLOURS[market]), "align": align, "verticalAlign": "middle"}


def _x(left: float, place: float) -> float:
    return left + _LEFT + place * (_RIGHT - _LEFT)


def _line(line: MeasureLine, left: float, top: float) -> list[Element]:
    elements: list[Element] = [rule((left, top), (left + _COLUMN, top), token("line"))]
    name_at, y = left, top + _LINE_AT
    if line.phase is not None:
        number, colour = line.phase
        place = (left + 9, top + 17)
        elements.append(disc(*place, 9, colour))
        elements.append(written(str(number), _NUMBER, token("on-phase"), place, align="center", verticalAlign="middle"))
        name_at += 26
    (name,) = wrap(line.name, _LABEL, _COLUMN - (name_at - left), 1)
    elements.append(written(name, _LABEL, token("ink"), (name_at, top + 17), verticalAlign="middle"))
    room = left + _COLUMN - name_at - _LABEL.width(name) - 14
    if line.small and _SMALL.width(line.small) <= room:
        place = (left + _COLUMN, top + 17)
        elements.append(written(line.small, _SMALL, token("soft"), place, align="right", verticalAlign="middle"))
    first, last = _x(left, 0), _x(left, 1)
    elements.append(rule((first, y), (last, y), token("line-strong")))
    for x in (first, last, *((_x(left, line.centre),) if line.centre is not None else ())):
        elements.append(rule((x, y - 4), (x, y + 4), token("line-strong")))
    for market, share in line.places.items():
        x = _x(left, share)
        elements.append(rule((x, y), (x, y + _OFF[market]), token(COLOURS[market]), 1))
    start, end = sorted(_x(left, share) for share in line.places.values())
    elements.append(rectangle(start, y - 2, end - start, 4, token("line-strong"), 1))
    low, high = line.ends
    elements.append(written(low, _SMALL, token("soft"), (first - 8, y), align="right", verticalAlign="middle"))
    elements.append(written(high, _SMALL, token("soft"), (last + 8, y), verticalAlign="middle"))
    return elements
