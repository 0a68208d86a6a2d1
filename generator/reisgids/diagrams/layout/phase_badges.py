"""The number of a phase on the phase's colour, and its name beside it: alike wherever a diagram shows phases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import SERIF, Face
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import lettering, scatter
from reisgids.diagrams.layout.phase_header import BADGE, NUMBER, SMALL_BADGE, SMALL_NUMBER

Item = Mapping[str, Any]


def badge(number: int, place: Sequence[float], colour: str) -> Item:
    """Return the number of a phase at a place, as an item of `badges`."""
    lettered = {"show": True, "formatter": str(number), "position": "inside"}
    return {"value": [*place], "label": lettered, "itemStyle": {"color": colour, "opacity": 1}}


def small_badge(number: int, place: Sequence[float], colour: str, offset: Sequence[float]) -> Item:
    """Return the number of a phase above its name, smaller than the others of `badges`."""
    item = badge(number, place, colour)
    lettered = {**item["label"], "fontSize": SMALL_NUMBER.size}
    return {**item, "label": lettered, "symbolSize": SMALL_BADGE, "symbolOffset": [*offset]}


def badges(items: Sequence[Item], *, offset: Sequence[float] = (), **place: Any) -> RectChart:
    """Return the series of the numbers, all `offset` by so many pixels if that is given."""
    look = {"symbol": "circle", "symbolSize": BADGE, **({"symbolOffset": [*offset]} if offset else {})}
    lettered = {"color": token("on-phase"), **NUMBER.style}
    return scatter("", items, look, id="phase-numbers", label=lettered, silent=True, **place)


def name(lines: Sequence[str], face: Face, place: Sequence[float], **more: Any) -> Item:
    """Return the name of a phase in lines, as an item of `names`; `more` is what its label has of its own."""
    label = {"fontSize": face.size, "lineHeight": round(face.size * 1.15, 1), **more}
    return {"value": [*place, "\n".join(lines)], "label": label}


def names(items: Sequence[Item], *, label: Item | None = None, **place: Any) -> RectChart:
    """Return the series of the names, each beginning at its place; `label` is what the labels of all have besides."""
    serif = {"fontFamily": SERIF, "fontWeight": 600, "color": token("ink"), "position": "right", "distance": 0}
    return lettering(items, {**serif, **(label or {})}, id="phase-names", **place)
