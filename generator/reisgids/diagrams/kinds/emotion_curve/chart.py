"""The emotion curve itself: the line through the scores, the points on it, and the ground that it stands on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reisgids.diagrams.drawing.curve import as_path
from reisgids.diagrams.drawing.evidence_line import EvidenceLine, evidence_line
from reisgids.diagrams.drawing.graphics import Element, path, rectangle
from reisgids.diagrams.drawing.lettering import Face
from reisgids.diagrams.drawing.mark_series import MarkSeries
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.symbols import SYMBOLS, UNSCORED, judgements, kind_symbol
from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.layout.score_plot import EmotionPlot
from reisgids.insight.metrics.extremes import highest, lowest
from reisgids.labels.words import Words
from reisgids.model.config import Scale

AXIS = Face("sans", 400, 12)
_SCORE = Face("sans", 600, 12)
_STACK = 15
_SIZE, _SMALL = 13, 12
_GAP = 4
_LOOKS = {name: symbol.look(_SIZE) for name, symbol in SYMBOLS.items()} | {
    f"further-{name}": {**symbol.look(_SMALL), "silent": True} for name, symbol in SYMBOLS.items()
}


def emotion_chart(
    columns: Sequence[Column],
    plot: EmotionPlot,
    words: Words,
    *,
    behind: Sequence[Element],
    before: Sequence[Element] = (),
) -> MarkSeries:
    """Return the line and the points, between what is `behind` and `before` them.

    Series 0 begins with the touchpoints of the columns, in order.
    """
    scored: list[tuple[float, float] | None] = [None] * plot.columns
    assumed = [False] * plot.columns
    for column in columns:
        score = column.touchpoint.score
        scored[column.seat] = None if score is None else plot.place(column.seat, score)
        assumed[column.seat] = column.assumed
    line = evidence_line(scored, assumed)
    chart = MarkSeries(_LOOKS, [*behind, *_line(line, plot), *before], face=AXIS.style, label=_SCORE.style)
    _add_points(chart, columns, plot, words)
    return chart


def ground(columns: Sequence[Column], plot: EmotionPlot, empty: Sequence[int]) -> list[Element]:
    """Return the ground, with the columns of customer moments shaded and the empty seats left bare."""
    height = plot.bottom - plot.top
    own = [column.seat for column in columns if column.touchpoint.kind == "customer-moment"]
    shaded = [rectangle(plot.edge(n), plot.top, plot.column, height, token("line"), -1) for n in own]
    for element in shaded:
        element["style"]["opacity"] = 0.35
    all = rectangle(plot.left, plot.top, plot.edge(plot.columns) - plot.left, height, token("card"), -1)
    bare = [rectangle(plot.edge(n), plot.top, plot.column, height, token("paper"), -1) for n in empty]
    return [all, *shaded, *bare]


def _add_points(chart: MarkSeries, columns: Sequence[Column], plot: EmotionPlot, words: Words) -> None:
    """Each touchpoint, then what a point is beside its first mark: next to it, away from the neutral line."""
    touchpoints = [column.touchpoint for column in columns]
    extremes = {touchpoint.id for touchpoint in (*lowest(touchpoints), *highest(touchpoints))}
    for column in columns:
        touchpoint = column.touchpoint
        marks = judgements(touchpoint)
        symbol = marks[0] if marks else UNSCORED if touchpoint.score is None else kind_symbol(touchpoint)
        place = plot.place(column.seat, touchpoint.score)
        if touchpoint.score is not None and touchpoint.id in extremes:
            label = _beside(touchpoint.score, plot.scale, len(marks) - 1)
            chart.add(place, symbol.key, words.score(touchpoint.score), label)
        else:
            chart.add(place, symbol.key)
    for column in columns:
        touchpoint = column.touchpoint
        x, y = plot.place(column.seat, touchpoint.score)
        away = 1 if touchpoint.score is not None and touchpoint.score < plot.scale.centre else -1
        for step, symbol in enumerate(judgements(touchpoint)[1:], 1):
            chart.add((x, y + away * step * _STACK), f"further-{symbol.key}")


def _beside(score: float, scale: Scale, further: int) -> dict[str, Any]:
    """Where the score stands at a lowest or highest point, so that the finding can be seen in the drawing.

    It keeps clear of the line: beyond the mark, or beside the outermost of `further` ones.
    """
    away = _SIZE / 2 + _GAP
    out = -1 if score > scale.centre else 1
    colour = {"fill": token("negative" if out > 0 else "positive")}
    if further > 0:
        return {"offset": [away, out * further * _STACK], "verticalAlign": "middle", **colour}
    return {"offset": [0, out * away], "align": "center", "verticalAlign": "top" if out > 0 else "bottom", **colour}


def _line(line: EvidenceLine, plot: EmotionPlot) -> list[Element]:
    """The soft fill between curve and neutral line, the curve, its assumed parts and the bridges over gaps."""
    base = f"{plot.height_of(plot.scale.centre):g}"
    closed = [f"{as_path(run)}L{run[-1][3][0]:g} {base}L{run[0][0][0]:g} {base}Z" for run in line.runs]
    gaps = [f"M{x1:g} {y1:g}L{x2:g} {y2:g}" for (x1, y1), (x2, y2) in line.gaps]
    ink = {"fill": "none", "stroke": token("ink"), "lineWidth": 2}
    dotted = {"fill": "none", "stroke": token("neutral"), "lineWidth": 1.2, "lineDash": [1, 4], "lineCap": "round"}
    drawn = (
        ("".join(closed), {"fill": plot.fill, "opacity": 0.22}),
        (as_path(line.supported), {**ink, "lineCap": "round"}),
        (as_path(line.assumed), {**ink, "lineDash": [5, 4]}),
        ("".join(gaps), dotted),
    )
    return [path(d, style, 2) for d, style in drawn if d]
