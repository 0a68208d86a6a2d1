"""The emotion curve as an ECharts option: the line through the scores, the points on it and what stands around."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reisgids.diagrams.columns import LINE, TITLE, Column, Columns, lettered, spans
from reisgids.diagrams.curve import as_path
from reisgids.diagrams.emotion_plot import EmotionPlot
from reisgids.diagrams.evidence_line import EvidenceLine, evidence_line
from reisgids.diagrams.graphics import Element, path, rectangle, rule
from reisgids.diagrams.graphics import words as written
from reisgids.diagrams.lettering import Face, wrap
from reisgids.diagrams.moments import Moments
from reisgids.diagrams.option import plain_option
from reisgids.diagrams.palette import token
from reisgids.diagrams.phase_header import HEIGHT, phase_header, phase_lines
from reisgids.diagrams.symbols import SYMBOLS, UNSCORED, judgements, kind_symbol
from reisgids.insight.extremes import highest, lowest
from reisgids.labels.words import Words
from reisgids.model.config import Scale
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint

_WIDTH = 1120
_LABEL_PAD = 12
_STACK = 15
_SIZE, _SMALL = 13, 12
_GAP = 4
_AXIS = Face("sans", 400, 12)
_SCORE = Face("sans", 600, 12)
_LOOKS = {name: symbol.look(_SIZE) for name, symbol in SYMBOLS.items()} | {
    f"further-{name}": {**symbol.look(_SMALL), "silent": True} for name, symbol in SYMBOLS.items()
}


def emotion_drawing(
    playbook: Playbook, journey: Journey, columns: Sequence[Column], words: Words
) -> tuple[dict[str, Any], int, int]:
    """Return the option, its width and its height in pixels. Series 0 begins with the touchpoints, in order."""
    scale = playbook.config.scales.emotion
    laid = lettered(columns, _WIDTH - EmotionPlot.LEFT - EmotionPlot.RIGHT)
    plot = EmotionPlot(scale, laid.width, len(columns))
    touchpoints = [column.touchpoint for column in columns]
    scored = [None if t.score is None else plot.place(n, t.score) for n, t in enumerate(touchpoints)]
    line = evidence_line(scored, [t.evidence == "assumed" for t in touchpoints])
    chart = Moments(
        _LOOKS,
        [
            *_ground(playbook, journey, laid, plot, words),
            *_scale(plot, words),
            *_line(line, plot),
            *_titles(laid, plot),
        ],
        face=_AXIS.style,
        label=_SCORE.style,
    )
    _add_points(chart, touchpoints, plot, words)
    height = plot.bottom + _LABEL_PAD + laid.lines * LINE + 4
    return plain_option(chart), round(plot.width), round(height)


def _add_points(chart: Moments, touchpoints: Sequence[Touchpoint], plot: EmotionPlot, words: Words) -> None:
    """Each touchpoint, then what a point is beside its first mark: next to it, away from the neutral line."""
    extremes = {touchpoint.id for touchpoint in (*lowest(touchpoints), *highest(touchpoints))}
    for number, touchpoint in enumerate(touchpoints):
        marks = judgements(touchpoint)
        symbol = marks[0] if marks else UNSCORED if touchpoint.score is None else kind_symbol(touchpoint)
        place = plot.place(number, touchpoint.score)
        if touchpoint.score is not None and touchpoint.id in extremes:
            label = _beside(touchpoint.score, plot.scale, len(marks) > 1)
            chart.add(place, symbol.key, words.score(touchpoint.score), label)
        else:
            chart.add(place, symbol.key)
    for number, touchpoint in enumerate(touchpoints):
        x, y = plot.place(number, touchpoint.score)
        away = 1 if touchpoint.score is not None and touchpoint.score < plot.scale.centre else -1
        for step, symbol in enumerate(judgements(touchpoint)[1:], 1):
            chart.add((x, y + away * step * _STACK), f"further-{symbol.key}")


def _beside(score: float, scale: Scale, stacked: bool) -> dict[str, Any]:
    """Where the score stands at a lowest or highest point, so that the finding can be seen in the drawing."""
    above = score > scale.centre
    away = _SIZE / 2 + _GAP
    place: dict[str, Any] = {"offset": [away, 0], "verticalAlign": "middle"}
    if not stacked:
        place = {
            "offset": [0, -away if above else away],
            "align": "center",
            "verticalAlign": "bottom" if above else "top",
        }
    return {**place, "fill": token("positive" if above else "negative")}


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


def _ground(playbook: Playbook, journey: Journey, laid: Columns, plot: EmotionPlot, words: Words) -> list[Element]:
    """The phases, the ground, customer moments' columns and the neutral line."""
    top, height = HEIGHT, plot.bottom - HEIGHT
    right = plot.width - plot.RIGHT
    edges, left = [], float(plot.LEFT)
    for phase, touchpoints in playbook.columns(journey):
        edges.append((phase, left, left + laid.width * len(touchpoints)))
        left += laid.width * len(touchpoints)
    phases = spans(playbook, journey, edges)
    own = [n for n, column in enumerate(laid.columns) if column.touchpoint.kind == "customer-moment"]
    shaded = [rectangle(plot.LEFT + laid.width * n, top, laid.width, height, token("line"), -1) for n in own]
    for element in shaded:
        element["style"]["opacity"] = 0.35
    neutral = plot.height_of(plot.scale.centre)
    return [
        rectangle(plot.LEFT, top, right - plot.LEFT, height, token("card"), -1),
        *shaded,
        *phase_header(phases, words.language, phases=len(playbook.phases_of(journey))),
        *phase_lines(phases, top, plot.bottom),
        rule((plot.LEFT, neutral), (right, neutral), token("line-strong"), 1),
    ]


def _scale(plot: EmotionPlot, words: Words) -> list[Element]:
    scale = plot.scale
    elements = []
    for value, text in ((scale.max, scale.high), (scale.centre, scale.middle), (scale.min, scale.low)):
        said = "" if text is None else f"{text.read(words.language).words} "
        lines = wrap(f"{said}{words.score(value)}", _AXIS, plot.LEFT - 12, 2)
        place = (0, plot.height_of(value))
        elements.append(written("\n".join(lines), _AXIS, token("soft"), place, line=15, verticalAlign="middle"))
    return elements


def _titles(laid: Columns, plot: EmotionPlot) -> list[Element]:
    """The touchpoints' titles under a line below the curve, customer moments' softer."""
    floor = plot.bottom + 0.5
    elements = [rule((plot.LEFT, floor), (plot.width - plot.RIGHT, floor), token("line-strong"))]
    for number, column in enumerate(laid.columns):
        colour = token("soft" if column.touchpoint.kind == "customer-moment" else "ink")
        place = (plot.middle(number), plot.bottom + _LABEL_PAD)
        elements.append(written("\n".join(column.lines), TITLE, colour, place, line=LINE, align="center"))
    return elements
