"""The moments of a flow: a box with its title for each, and on its edge what is special about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face, longest_word, wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.rounded_box import rounded_box
from reisgids.diagrams.drawing.series import scatter, titled
from reisgids.diagrams.drawing.symbols import SYMBOLS, judgements
from reisgids.diagrams.kinds.flow.layout import FlowLayout
from reisgids.diagrams.layout.columns import Column
from reisgids.labels.words import Words
from reisgids.model.withheld import shown

TITLE = Face("sans", 500, 12)
_LINE = 15
_PAD = 7
_NARROWEST = 84
_WIDEST = 132
_WIDEST_WORD = 86
_ROOM = 1180
_LINES = 6
_MARK = 12
_APART = 16


def flow_boxes(columns: Sequence[Column], across: int) -> tuple[list[tuple[str, ...]], tuple[float, float]]:
    """Return the titles in lines, and the width and height in pixels that holds each of them."""
    widest = max(longest_word(column.title.words, TITLE) for column in columns)
    narrowest = max(_NARROWEST, min(widest, _WIDEST_WORD) + 2 * _PAD)
    width = round(min(_WIDEST, max(narrowest, _ROOM / across - 26)))
    titles = [wrap(column.title.words, TITLE, width - 2 * _PAD, _LINES) for column in columns]
    return titles, (width, max(2, max(map(len, titles))) * _LINE + 16)


def moment_boxes(
    columns: Sequence[Column],
    titles: Sequence[tuple[str, ...]],
    layout: FlowLayout,
    box: tuple[float, float],
    name: str,
) -> RectChart:
    """Return a box for each touchpoint, in their order.

    Straight for presence, round for the customer's own moment, dashed where it is assumed.
    """
    data: list[dict[str, Any]] = []
    for column, lines, centre in zip(columns, titles, layout.centres, strict=True):
        item: dict[str, Any] = {
            "id": column.touchpoint.id,
            "name": column.title.words,
            "value": [*(round(value, 1) for value in centre), "\n".join(lines)],
        }
        kind = shown(column.touchpoint.kind)
        style: dict[str, Any] = {}
        if kind in ("customer-moment", "presence"):
            item["symbol"] = _path(box, 0 if kind == "presence" else box[1] / 2 - 4)
        if kind == "customer-moment":
            style["color"] = token("paper")
        if column.assumed:
            style |= {"borderType": [4, 3], "borderColor": token("neutral")}
        if style:
            item["itemStyle"] = style
        data.append(item)
    paint = {"color": token("card"), "borderColor": token("line-strong"), "borderWidth": 1.2, "opacity": 1}
    look = {"symbol": _path(box, 5), "symbolKeepAspect": True, "symbolSize": max(box), "itemStyle": paint}
    label = {"position": "inside", "align": "center", "lineHeight": _LINE, "color": token("ink")}
    return titled(name, data, look, {**label, **TITLE.style}, id="moments", z=3)


def _path(box: tuple[float, float], radius: float) -> str:
    return f"path://{rounded_box(*box, radius)}"


def moment_marks(
    columns: Sequence[Column], layout: FlowLayout, box: tuple[float, float], words: Words
) -> list[RectChart]:
    """Return a series for moments of truth, for pain and for delight, on the boxes' top edges from the right."""
    data: dict[str, list[dict[str, Any]]] = {}
    for column, (x, y) in zip(columns, layout.centres, strict=True):
        for place, symbol in enumerate(reversed(judgements(column.touchpoint))):
            value = [round(x + box[0] / 2 - 12 - _APART * place, 1), round(y - box[1] / 2, 1)]
            data.setdefault(symbol.key, []).append({"id": column.touchpoint.id, "value": value})
    return [
        scatter(words.say(f"diagrams.legend.{key}"), data[key], SYMBOLS[key].points(_MARK), silent=True, z=4)
        for key in ("truth", "pain", "delight")
        if key in data
    ]
