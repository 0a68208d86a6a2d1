"""What stands beside an emotion curve of measured scores: what was expected, and the waves before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import ATTACHED, BREAK, RECEDE, TEXT, line, scatter, ways
from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.layout.score_plot import EmotionPlot
from reisgids.insight.measurement.emotion import EmotionWave, emotion_waves, surprises
from reisgids.labels.words import Words

MOST = 4
"""So many earlier waves can be laid beside the curve."""
_GHOST, _DOT = 9, 7
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
            x = plot.across(column.seat) + 0.5
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

    They stand after everything else: until a reader switches them on, a drawing has none of them.
    """
    parts: list[RectChart] = []
    for number, wave in enumerate(earlier_waves(columns)):
        name, (shape, dashes) = wave_name(wave, words), _SHAPES[number]
        measured = [column for column in columns if column.touchpoint.id in wave.measured]
        places = [[plot.across(c.seat) + 0.5, wave.measured[c.touchpoint.id].value] for c in measured]
        joined: list[Any] = []
        for (one, here), (other, there) in pairwise(zip(measured, places, strict=True)):
            if other.seat - one.seat == 1:
                joined += [here, there, BREAK]
        if joined:
            parts.append(line(name, joined[:-1], {"color": token("link"), "width": 1.6, "type": dashes}, z=2))
        texts = [*[""] * (len(measured) - 1), wave.name]
        points = [
            {"id": column.touchpoint.id, "name": column.title.words, "value": [*place, text]}
            for column, place, text in zip(measured, places, texts, strict=True)
        ]
        label = {"show": True, "position": "right", "distance": 5, "color": token("link"), **_PERIOD.style}
        # Where waves end at about the same height their names stand below each other.
        label["offset"] = [0, _LINE * number]
        border = {"color": token("card"), "borderColor": token("link"), "borderWidth": 1.6}
        look = {"symbol": shape, "symbolSize": _DOT, "itemStyle": border}
        id = f"{ATTACHED}wave-{wave.name}"
        parts.append(scatter(name, points, look, **TEXT, label=label, id=id, silent=True, z=2))
    return parts
