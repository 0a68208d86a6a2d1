"""The quadrants of importance and satisfaction as an ECharts option."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.graphics import Element
from reisgids.diagrams.drawing.graphics import words as written
from reisgids.diagrams.drawing.lettering import Face
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import TEXT, chart, scatter
from reisgids.diagrams.drawing.symbols import MOMENT, SYMBOLS, Symbol
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.importance_satisfaction.ground import (
    AXIS,
    PRIORITIES,
    axes,
    heading,
    numbers,
    quadrants,
)
from reisgids.diagrams.kinds.importance_satisfaction.numbered_list import priority_list
from reisgids.diagrams.kinds.importance_satisfaction.plot import Sheet
from reisgids.diagrams.kinds.importance_satisfaction.points import (
    LINE,
    NAME,
    SIZE,
    STEP,
    Arrangement,
    RatedPoint,
    arranged,
)
from reisgids.diagrams.kinds.importance_satisfaction.tails import tails
from reisgids.diagrams.layout.point_labels import Label
from reisgids.diagrams.layout.spread import Place
from reisgids.labels.words import Words
from reisgids.model.config import Scales

ORDER = ("contact", "customer-moment", "presence", "moment", "truth", "pain", "delight")
_NUMBER = Face("sans", 600, 12)
_BELOW = 66
_NOTE = 14
Marks = Sequence[tuple[int, int]]
"""Of each touchpoint where its first mark is: ECharts' numbers of the series and of the item in its data."""


def priority_drawing(
    placed: Sequence[RatedPoint], scales: Scales, organisation: str, words: Words, sheet: Sheet
) -> tuple[dict[str, Any], int, Marks]:
    """Return the option, its height in pixels (it is as wide as the sheet) and where each touchpoint is.

    `organisation` is what the legend calls the importance to the organisation.
    """
    arrangement = arranged(placed, scales, sheet)
    plot = arrangement.plot
    height: float = plot.bottom + _BELOW + (0 if sheet.named else _NOTE)
    listed: list[Element] = []
    if arrangement.labels is None:
        listed, height = priority_list(placed, PRIORITIES, sheet, height, words)
    before = [*quadrants(plot, words), *numbers(plot, words), *tails(organisation, placed, arrangement)]
    points, marks = _points(placed, arrangement, words, len(before))
    graphic = {"elements": [*heading(plot, words), *_note(arrangement, words), *listed]}
    made = chart([*before, *points], **axes(plot, words), textStyle=AXIS.style, graphic=graphic)
    return plain_option(made), round(height), marks


def _points(
    placed: Sequence[RatedPoint], arrangement: Arrangement, words: Words, first: int
) -> tuple[list[RectChart], Marks]:
    """A series for every kind of mark, and where each touchpoint has its first; `first` series stand before.

    What a touchpoint is beside its first mark stands to the right of that. Its name, or its number where there is no
    room for names, belongs to the first.
    """
    data: dict[str, list[dict[str, Any]]] = {key: [] for key in ORDER}
    places: list[tuple[str, int]] = []
    labels: Sequence[Label | None] = arrangement.labels or [None] * len(placed)
    for point, place, label in zip(placed, arrangement.places, labels, strict=True):
        home = arrangement.plot.across(point.satisfaction), arrangement.plot.up(point.importance)
        moved = [round(place[axis] - home[axis], 1) for axis in (0, 1)]
        for step, symbol in enumerate(point.symbols):
            item = _item(point, symbol, [moved[0] + step * STEP, moved[1]])
            if not step:
                text, style = _number(point) if label is None else _name(label, place)
                item["value"].append(text)
                item["label"] = {"show": True, **style}
                places.append((symbol.key, len(data[symbol.key])))
            data[symbol.key].append(item)
    used = [key for key in ORDER if data[key]]
    face = {"color": token("ink"), "position": "inside"}
    lettered = _NUMBER.style if arrangement.labels is None else {**NAME.style, "lineHeight": LINE, **_halo()}
    parts: list[RectChart] = [
        scatter(mark_name(key, words), data[key], SYMBOLS[key].points(SIZE), **TEXT, label={**face, **lettered}, z=3)
        for key in used
    ]
    return parts, [(first + used.index(key), index) for key, index in places]


def mark_name(key: str, words: Words) -> str:
    """Return what the legend calls a mark; nothing for a point of which the kind is withheld."""
    return "" if key == MOMENT.key else words.say(f"diagrams.legend.{key}")


def _item(point: RatedPoint, symbol: Symbol, moved: Sequence[float]) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": point.column.touchpoint.id,
        "name": point.column.title.words,
        "value": [point.satisfaction, point.importance],
    }
    if any(moved):
        item["symbolOffset"] = list(moved)
    if point.column.assumed:
        item["itemStyle"] = {
            "color": token("card"), "borderColor": token(symbol.colour), "borderWidth": 1.4, "borderType": [2.5, 2]
        }  # fmt: skip
    return item


def _number(point: RatedPoint) -> tuple[str, Mapping[str, Any]]:
    """A number beside the last of the touchpoint's marks."""
    right = SIZE / 2 + 3 + STEP * (len(point.symbols) - 1)
    return str(point.number), {"offset": [right, 0], "align": "left", "verticalAlign": "middle"}


def _name(label: Label, place: Place) -> tuple[str, Mapping[str, Any]]:
    offset = [round(label.place[axis] - place[axis], 1) for axis in (0, 1)]
    return "\n".join(label.lines), {"offset": offset, "align": label.align, "verticalAlign": label.vertical}


def _halo() -> dict[str, Any]:
    return {"textBorderColor": token("card"), "textBorderWidth": 3}


def _note(arrangement: Arrangement, words: Words) -> list[Element]:
    """Why not every point is exactly where its scores are."""
    if not arrangement.moved:
        return []
    note, sheet = words.say("diagrams.importance_satisfaction.moved"), arrangement.plot.sheet
    place = (sheet.right, 12) if sheet.named else (sheet.right, arrangement.plot.bottom + _BELOW + _NOTE / 2 - 12)
    return [written(note, AXIS, token("soft"), place, align="right", verticalAlign="middle")]
