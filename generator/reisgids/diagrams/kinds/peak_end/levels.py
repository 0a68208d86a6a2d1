"""Levels across an emotion curve, each named in a margin that doesn't zoom along with the curve."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import axis, bands, lettering, line, scatter
from reisgids.diagrams.kinds.peak_end.moment_points import legend_name
from reisgids.diagrams.kinds.peak_end.remembered_moments import PeakEndMoments
from reisgids.diagrams.layout.score_plot import EmotionPlot
from reisgids.labels.words import Words

ROOM = 176
"""Pixels that the margin takes, left of the curve and on the same ground."""
_LEADER = 22
_PAD = 8
_GRID = {"xAxisIndex": 2, "yAxisIndex": 2}
_SAID = "diagrams.peak_end"
_MAIN, _OTHER = (Face("serif", 600, 14), 18), (Face("sans", 400, 12), 16)


@dataclass(frozen=True)
class Level:
    """A score of the whole journey: what the legend calls it, its words, its colour, and whether it is assumed."""

    name: str
    words: str
    score: float
    colour: str
    assumed: bool = False


def levels(peak_end: PeakEndMoments, words: Words) -> tuple[Level, Level]:
    """Return what is remembered and the plain mean."""
    remembered = words.say(f"{_SAID}.remembered", score=words.score(peak_end.remembered))
    mean = words.say(f"{_SAID}.mean", score=words.score(peak_end.mean), n=len(peak_end.moments))
    return (
        Level(legend_name("remembered", words), remembered, peak_end.remembered, "accent", peak_end.uncertain),
        Level(legend_name("mean", words), mean, peak_end.mean, "neutral"),
    )


def level_axes(axes: dict[str, Any], plot: EmotionPlot) -> dict[str, Any]:
    """Return the axes of a plot and of its row of phases with those of the margin, as a third grid."""
    grid = {**axes["grid"][0], "left": plot.left - ROOM, "width": ROOM}
    return {
        **axes,
        "grid": [*axes["grid"], grid],
        "xAxis": [*axes["xAxis"], axis(0, ROOM, gridIndex=2)],
        "yAxis": [*axes["yAxis"], axis(plot.floor, plot.ceiling, gridIndex=2)],
    }


def level_notes(main: Level, other: Level, plot: EmotionPlot) -> list[RectChart]:
    """Return the ground of the margin, both levels across the plot, and their names in the margin, clear of each other.

    The main one has a mark where the curve begins.
    """
    neutral = [[0, plot.scale.centre], [ROOM, plot.scale.centre]]
    parts: list[RectChart] = [
        bands([(0, ROOM)], plot.ceiling, token("card"), z=0, **_GRID),
        line("", neutral, {"color": token("line-strong"), "width": 1}, z=1, **_GRID),
    ]
    faces = {other: _OTHER, main: _MAIN}
    written = {each: wrap(each.words, face, ROOM - _LEADER - 2 * _PAD, 3) for each, (face, _) in faces.items()}
    heights = {each: len(lines) * faces[each][1] for each, lines in written.items()}
    for each, y in _apart(main, other, heights, plot).items():
        face, high = faces[each]
        width = 2 if each is main else 1
        style = {"color": token(each.colour), "width": width, **({"type": [5, 4]} if each.assumed else {})}
        across = [[0, each.score], [plot.columns, each.score]]
        leader = [[ROOM - _LEADER, plot.score_at(y)], [ROOM, each.score]]
        label = {
            "position": "left",
            "distance": 2,
            "align": "right",
            "verticalAlign": "middle",
            "color": token("ink" if each is main else "soft"),
            "backgroundColor": token("card"),
            "padding": [0, 3],
            "lineHeight": high,
            **face.style,
        }
        text = {"value": [ROOM - _LEADER, plot.score_at(y), "\n".join(written[each])]}
        parts += [
            line(each.name, across, style, z=1),
            line(each.name, leader, {"color": token(each.colour), "width": 1}, z=1, **_GRID),
            lettering([text], label, name=each.name, z=3, **_GRID),
        ]
    parts.append(_mark(main))
    return parts


def _mark(main: Level) -> RectChart:
    fill, border = ("card", main.colour) if main.assumed else (main.colour, "card")
    style = {"color": token(fill), "borderColor": token(border), "borderWidth": 2, "opacity": 1}
    dashes = {"borderType": [3, 2]} if main.assumed else {}
    look = {"symbol": "circle", "symbolSize": 15, "itemStyle": {**style, **dashes}}
    return scatter(main.name, [{"value": [ROOM, main.score]}], look, silent=True, z=4, **_GRID)


def _apart(main: Level, other: Level, heights: dict[Level, int], plot: EmotionPlot) -> dict[Level, float]:
    """How far from the top each name stands, in pixels: at its level, or as near to it as the other leaves room."""
    ys = {each: plot.height_of(each.score) for each in (other, main)}
    room = (heights[main] + heights[other]) / 2 + 4
    if abs(ys[main] - ys[other]) < room:
        middle, way = (ys[main] + ys[other]) / 2, 1 if ys[main] <= ys[other] else -1
        ys = {main: middle - way * room / 2, other: middle + way * room / 2}
    return ys
