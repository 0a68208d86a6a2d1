"""The emotion curve itself: the line through the scores, the points on it, and the ground that it stands on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import bands, line, parted, scatter
from reisgids.diagrams.drawing.symbols import MOMENT, SYMBOLS, UNSCORED, Symbol, judgements, kind_symbol
from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.layout.curve_pieces import curve_pieces
from reisgids.diagrams.layout.score_plot import EmotionPlot
from reisgids.insight.metrics.extremes import highest, lowest
from reisgids.labels.words import Words
from reisgids.model.stretch import Seats
from reisgids.model.touchpoint import Touchpoint

AXIS = Face("sans", 400, 12)
_SCORE = Face("sans", 600, 12)
_STACK = 15
_SIZE = 13
_GAP = 4
SMOOTH = 0.4
"""How smoothly a line through scores runs."""
WIDTH = 2
"""Pixels: how thick the line of a curve is."""
DOTTED = {"color": token("neutral"), "width": 1.2, "type": [1, 4], "cap": "round"}
"""How a line looks over touchpoints that it has no score of."""
_ORDER = ("contact", "customer-moment", "presence", "moment", "unscored", "truth", "pain", "delight")

Marks = Mapping[str, tuple[int, int]]
"""By the id of a touchpoint where its mark is: ECharts' numbers of the series and of the item in its data."""


def ground(columns: Sequence[Column], plot: EmotionPlot, empty: Sequence[int]) -> list[RectChart]:
    """Return the ground, with the columns of customer moments shaded and the empty seats left bare."""
    top = plot.ceiling
    private = [column.seat for column in columns if column.touchpoint.kind == "customer-moment"]
    own, bare = ([(plot.across(seat), plot.end(seat)) for seat in each] for each in (private, empty))
    parts = [bands([(0, plot.columns)], top, token("card"), z=0)]
    if own:
        parts.append(bands(own, top, token("line"), opacity=0.35, z=0))
    if bare:
        parts.append(bands(bare, top, token("paper"), z=0))
    return parts


def neutral_line(plot: EmotionPlot) -> RectChart:
    """Return the line at the middle of the scale."""
    return level(plot, plot.scale.centre)


def level(plot: EmotionPlot, score: float) -> RectChart:
    """Return a thin line at a score, over the whole width."""
    return line("", [[0, score], [plot.columns, score]], {"color": token("line-strong"), "width": 1}, z=1)


def phase_borders(phases: Sequence[Seats], plot: EmotionPlot) -> list[RectChart]:
    """Return the thin lines where one phase ends and the next begins, if there are any."""
    edges = [plot.across(each.first) for each in phases[1:]]
    data = parted([[[edge, plot.floor], [edge, plot.ceiling]] for edge in edges])
    return [line("", data, {"color": token("line"), "width": 1}, id="borders", z=1)] if data else []


def curve(columns: Sequence[Column], plot: EmotionPlot, words: Words, name: str = "") -> list[RectChart]:
    """Return the curve: solid where its ends were asked or seen, dashed where one is assumed, dotted over a gap.

    `name` is that of all of it that the legend has no other name for.
    """
    solid, dashed, gaps = _pieces(columns, plot)
    ink = {"color": token("ink"), "width": WIDTH}
    parts: list[RectChart] = []
    if solid:
        said = name or words.say("diagrams.emotion_curve.title")
        parts.append(line(said, solid, {**ink, "cap": "round"}, **flowing(plot)))
    if dashed:
        parts.append(line(words.say("diagrams.legend.assumed"), dashed, {**ink, "type": [5, 4]}, **flowing(plot)))
    if gaps:
        parts.append(line(name, gaps, DOTTED, z=2))
    return parts


def flowing(plot: EmotionPlot) -> dict[str, Any]:
    """Return how a line through scores runs: smoothly, with the area between it and the middle of the scale shaded."""
    area = {"color": plot.fill, "opacity": 0.22, "origin": plot.scale.centre}
    return {"smooth": SMOOTH, "smoothMonotone": "x", "areaStyle": area, "z": 2}


def points(
    columns: Sequence[Column], plot: EmotionPlot, words: Words, first: int, *, scored: bool = True, name: str = ""
) -> tuple[list[RectChart], Marks]:
    """Return a series for every kind of mark, and where each touchpoint has its first; `first` series stand before.

    What a point is beside its first mark stands next to it, away from the neutral line. `scored` is whether the lowest
    and the highest have their scores beside them, `name` that of points that the legend has no other name for.
    """
    touchpoints = [column.touchpoint for column in columns]
    extremes = {touchpoint.id for touchpoint in (*lowest(touchpoints), *highest(touchpoints))}
    data: dict[str, list[dict[str, Any]]] = {key: [] for key in _ORDER}
    places: dict[str, tuple[str, int]] = {}
    for column in columns:
        touchpoint = column.touchpoint
        below = touchpoint.score is not None and touchpoint.score < plot.scale.centre
        symbols = _symbols(touchpoint)
        for step, symbol in enumerate(symbols):
            item: dict[str, Any] = {"id": touchpoint.id, "name": column.title.words, "value": plot.point(column)}
            if step:
                item["symbolOffset"] = [0, (1 if below else -1) * step * _STACK]
            elif scored and touchpoint.score is not None and touchpoint.id in extremes:
                item["label"] = _score(words.score(touchpoint.score), below, len(symbols) - 1)
            places.setdefault(touchpoint.id, (symbol.key, len(data[symbol.key])))
            data[symbol.key].append(item)
    used = [key for key in _ORDER if data[key]]
    parts: list[RectChart] = [
        scatter(_named(key, words) or name, data[key], SYMBOLS[key].points(_SIZE), z=3) for key in used
    ]
    return parts, {id: (first + used.index(key), index) for id, (key, index) in places.items()}


def _named(key: str, words: Words) -> str:
    """What the legend calls a mark; nothing for a point of which the kind is withheld."""
    return "" if key == MOMENT.key else words.say(f"diagrams.legend.{key}")


def _symbols(touchpoint: Touchpoint) -> tuple[Symbol, ...]:
    own = UNSCORED if touchpoint.score is None else kind_symbol(touchpoint)
    return judgements(touchpoint) or (own,)


def _score(text: str, below: bool, further: int) -> dict[str, Any]:
    """The score at a lowest or highest point, so that the finding can be seen in the drawing.

    It keeps clear of the line: beyond the mark, or beside the outermost of `further` ones.
    """
    colour = token("negative" if below else "positive")
    away = (1 if below else -1) * further * _STACK
    place = {"position": "right", "offset": [0, away]} if further else {"position": "bottom" if below else "top"}
    return {"show": True, "formatter": text, "color": colour, "distance": _GAP, **_SCORE.style, **place}


def _pieces(columns: Sequence[Column], plot: EmotionPlot) -> tuple[list[Any], list[Any], list[Any]]:
    """The stretches of the curve that are supported, those that are assumed, and the gaps, parted by breaks."""
    scored = {column.seat: column for column in columns if column.touchpoint.score is not None}
    pieces = curve_pieces([(seat, column.assumed) for seat, column in scored.items()])
    solid, dashed, gaps = (
        [plot.point(scored[seat]) if isinstance(seat, int) else seat for seat in piece] for piece in pieces
    )
    return solid, dashed, gaps
