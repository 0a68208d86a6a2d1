"""What stands beside an emotion curve of measured scores, or in its place: what was expected, and the waves before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import ATTACHED, BREAK, RECEDE, TEXT, line, scatter, ways
from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.layout.curve_pieces import curve_pieces
from reisgids.diagrams.layout.emotion_chart import DOTTED, WIDTH, flowing
from reisgids.diagrams.layout.score_plot import EmotionPlot
from reisgids.insight.measurement.emotion import EmotionWave, emotion_waves, surprises
from reisgids.labels.words import Words

MOST = 4
"""So many earlier waves can be laid beside the curve."""
_GHOST, _DOT, _POINT = 9, 7, 11
_GAP = {"width": 9, "opacity": 0.3}
_GAP_RECEDED = {"lineStyle": {"opacity": 0.3 * RECEDE}}
_PERIOD = Face("sans", 600, 11)
_LINE = 13
_SHAPES = (("circle", [3, 3]), ("rect", [7, 3]), ("triangle", [1, 3]), ("diamond", [7, 3, 1, 3]))
"""How the points and the lines of earlier waves look, the newest first."""


def expected_name(words: Words) -> str:
    """Return what the legend calls what was expected."""
    return words.say("diagrams.legend.expected")


def wave_name(wave: EmotionWave, words: Words) -> str:
    """Return what the legend calls an earlier wave."""
    return words.say("diagrams.legend.wave", period=wave.name)


def in_place(wave: EmotionWave) -> str:
    """Return the name of what draws an earlier wave in the place of the curve."""
    return f"in-place-{wave.name}"


def curve_name(columns: Sequence[Column], words: Words) -> str:
    """Return what the legend calls the curve itself; nothing where no earlier wave can take its place."""
    return words.say("diagrams.legend.current") if earlier_waves(columns) else ""


def earlier_waves(columns: Sequence[Column]) -> tuple[EmotionWave, ...]:
    """Return the waves that can be laid beside the curve, the newest first."""
    return emotion_waves(column.touchpoint for column in columns)[1 : MOST + 1]


def expectations(columns: Sequence[Column], plot: EmotionPlot, words: Words) -> list[RectChart]:
    """Return what was expected where customers said something else: a hollow point, and the gap to the curve shaded."""
    found = {each.touchpoint.id: each for each in surprises(column.touchpoint for column in columns)}
    if not found:
        return []
    name = expected_name(words)
    gaps: dict[str, list[dict[str, Any]]] = {"positive": [], "negative": []}
    points: list[dict[str, Any]] = []
    for column in columns:
        if surprise := found.get(column.touchpoint.id):
            x = plot.middle(column.seat)
            there, id = [x, surprise.expected], column.touchpoint.id
            points.append({"id": id, "name": column.title.words, "value": there})
            side = "positive" if surprise.gap > 0 else "negative"
            gaps[side].append({"id": id, "ends": [id], "coords": [there, [x, surprise.wave.value]]})
    look = {
        "symbol": "circle",
        "symbolSize": _GHOST,
        "itemStyle": {
            "color": token("card"), "borderColor": token("neutral"), "borderWidth": 1.5, "borderType": [2, 2],
        },
    }  # fmt: skip
    parts: list[RectChart] = [
        ways(data, {"color": token(side), **_GAP}, name=name, id=f"{ATTACHED}gap-{side}", blur=_GAP_RECEDED, z=2)
        for side, data in gaps.items()
        if data
    ]
    return [*parts, scatter(name, points, look, id=f"{ATTACHED}expected", silent=True, z=3)]


def waves_beside(columns: Sequence[Column], plot: EmotionPlot, words: Words) -> list[RectChart]:
    """Return for each earlier wave its points, joined where neighbours were measured; the last has the period's name.

    And what draws it in the place of the curve: as that is drawn, dotted over touchpoints that weren't measured. All of
    it stands after everything else: until a reader switches it on, a drawing has none of it.
    """
    parts: list[RectChart] = []
    for number, wave in enumerate(earlier_waves(columns)):
        parts += _beside(number, wave, columns, plot, words)
        parts += _in_place(number, wave, columns, plot)
    return parts


def _beside(
    number: int, wave: EmotionWave, columns: Sequence[Column], plot: EmotionPlot, words: Words
) -> list[RectChart]:
    name, (shape, dashes) = wave_name(wave, words), _SHAPES[number]
    measured = _measured(wave, columns)
    joined: list[Any] = []
    for one, other in pairwise(measured):
        if other.seat - one.seat == 1:
            joined += [_place(wave, one, plot), _place(wave, other, plot), BREAK]
    # Where waves end at about the same height their names stand below each other.
    label = {**_label(), "offset": [0, _LINE * number]}
    look = {"symbol": shape, "symbolSize": _DOT, "itemStyle": _hollow(1.6)}
    id = f"{ATTACHED}wave-{wave.name}"
    points = scatter(name, _points(wave, measured, plot), look, **TEXT, label=label, id=id, silent=True, z=2)
    if not joined:
        return [points]
    return [line(name, joined[:-1], {"color": token("link"), "width": 1.6, "type": dashes}, z=2), points]


def _in_place(number: int, wave: EmotionWave, columns: Sequence[Column], plot: EmotionPlot) -> list[RectChart]:
    name, measured = in_place(wave), _measured(wave, columns)
    of = {column.seat: column for column in measured}
    pieces = curve_pieces([(seat, False) for seat in of])
    solid, gaps = (
        [_place(wave, of[seat], plot) if isinstance(seat, int) else seat for seat in piece]
        for piece in (pieces.solid, pieces.gaps)
    )
    look = {"symbol": _SHAPES[number][0], "symbolSize": _POINT, "itemStyle": {**_hollow(2), "opacity": 1}}
    parts: list[RectChart] = []
    if solid:
        parts.append(line(name, solid, {"color": token("link"), "width": WIDTH, "cap": "round"}, **flowing(plot)))
    if gaps:
        parts.append(line(name, gaps, DOTTED, z=2))
    return [*parts, scatter(name, _points(wave, measured, plot), look, **TEXT, label=_label(), z=3)]


def _measured(wave: EmotionWave, columns: Sequence[Column]) -> list[Column]:
    return [column for column in columns if column.touchpoint.id in wave.measured]


def _place(wave: EmotionWave, column: Column, plot: EmotionPlot) -> list[float]:
    return [plot.middle(column.seat), wave.measured[column.touchpoint.id].value]


def _points(wave: EmotionWave, measured: Sequence[Column], plot: EmotionPlot) -> list[dict[str, Any]]:
    texts = [*[""] * (len(measured) - 1), wave.name]
    return [
        {"id": each.touchpoint.id, "name": each.title.words, "value": [*_place(wave, each, plot), text]}
        for each, text in zip(measured, texts, strict=True)
    ]


def _label() -> dict[str, Any]:
    return {"show": True, "position": "right", "distance": 5, "color": token("link"), **_PERIOD.style}


def _hollow(width: float) -> dict[str, Any]:
    return {"color": token("card"), "borderColor": token("link"), "borderWidth": width}
