"""The emotion curve as an ECharts option, with all that it needs to stand by itself: phases, scale and titles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reisgids.diagrams.drawing.graphics import Element, rule
from reisgids.diagrams.drawing.graphics import words as written
from reisgids.diagrams.drawing.lettering import wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.emotion_curve.chart import AXIS, emotion_chart, ground
from reisgids.diagrams.layout.columns import LINE, TITLE, Column, Columns, lettered, spans
from reisgids.diagrams.layout.phase_header import HEIGHT, phase_header, phase_lines
from reisgids.diagrams.layout.score_plot import EmotionPlot
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

_WIDTH = 1120
_LEFT, _RIGHT = 72, 6
_LABEL_PAD = 12


def emotion_drawing(
    playbook: Playbook, journey: Journey, columns: Sequence[Column], words: Words
) -> tuple[dict[str, Any], int, int]:
    """Return the option, its width and its height in pixels. Series 0 begins with the touchpoints, in order."""
    laid = lettered(columns, _WIDTH - _LEFT - _RIGHT)
    plot = EmotionPlot(playbook.config.scales.emotion, laid.width, len(columns), _LEFT, _RIGHT, HEIGHT)
    chart = emotion_chart(
        columns,
        plot,
        words,
        behind=[*_ground(playbook, journey, laid, plot, words), *_scale(plot, words)],
        before=_titles(laid, plot),
    )
    height = plot.bottom + _LABEL_PAD + laid.lines * LINE + 4
    return plain_option(chart), round(plot.width), round(height)


def _ground(playbook: Playbook, journey: Journey, laid: Columns, plot: EmotionPlot, words: Words) -> list[Element]:
    """The ground with the phases above it, and the neutral line."""
    edges, left = [], float(plot.left)
    for phase, touchpoints in playbook.columns(journey):
        edges.append((phase, left, left + laid.width * len(touchpoints)))
        left += laid.width * len(touchpoints)
    phases = spans(playbook, journey, edges)
    neutral = plot.height_of(plot.scale.centre)
    return [
        *ground([column.touchpoint for column in laid.columns], plot),
        *phase_header(phases, words.language, phases=len(playbook.phases_of(journey))),
        *phase_lines(phases, plot.top, plot.bottom),
        rule((plot.left, neutral), (plot.edge(plot.columns), neutral), token("line-strong"), 1),
    ]


def _scale(plot: EmotionPlot, words: Words) -> list[Element]:
    scale = plot.scale
    elements = []
    for value, text in ((scale.max, scale.high), (scale.centre, scale.middle), (scale.min, scale.low)):
        said = "" if text is None else f"{text.read(words.language).words} "
        lines = wrap(f"{said}{words.score(value)}", AXIS, plot.left - 12, 2)
        place = (0, plot.height_of(value))
        elements.append(written("\n".join(lines), AXIS, token("soft"), place, line=15, verticalAlign="middle"))
    return elements


def _titles(laid: Columns, plot: EmotionPlot) -> list[Element]:
    """The touchpoints' titles under a line below the curve, customer moments' softer."""
    floor = plot.bottom + 0.5
    elements = [rule((plot.left, floor), (plot.width - plot.right, floor), token("line-strong"))]
    for number, column in enumerate(laid.columns):
        colour = token("soft" if column.touchpoint.kind == "customer-moment" else "ink")
        place = (plot.middle(number), plot.bottom + _LABEL_PAD)
        elements.append(written("\n".join(column.lines), TITLE, colour, place, line=LINE, align="center"))
    return elements
