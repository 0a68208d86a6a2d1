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
from reisgids.diagrams.layout.columns import LINE, TITLE, Column, Columns, empty_seats, lettered, spans
from reisgids.diagrams.layout.phase_header import HEIGHT, phase_header, phase_lines
from reisgids.diagrams.layout.score_plot import EmotionPlot
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.stretch import stretch

_WIDTH = 1120
_LEFT, _RIGHT = 72, 6
_LABEL_PAD = 12


def emotion_drawing(
    playbook: Playbook, journey: Journey, columns: Sequence[Column], words: Words
) -> tuple[dict[str, Any], int, int]:
    """Return the option, its width and its height in pixels. Series 0 begins with the touchpoints, in order."""
    empty = empty_seats(playbook, journey)
    laid = lettered(columns, _WIDTH - _LEFT - _RIGHT, len(empty))
    said = wrap(words.say("diagrams.emotion_curve.empty"), TITLE, laid.width - _LABEL_PAD, 4) if empty else ()
    plot = EmotionPlot(playbook.config.scales.emotion, laid.width, len(columns) + len(empty), _LEFT, _RIGHT, HEIGHT)
    chart = emotion_chart(
        columns,
        plot,
        words,
        behind=[*_ground(playbook, journey, laid, plot, words), *_scale(plot, words)],
        before=[*_titles(laid, plot), *(_title(said, "soft", seat, plot) for seat in empty)],
    )
    height = plot.bottom + _LABEL_PAD + max(laid.lines, len(said)) * LINE + 4
    return plain_option(chart), round(plot.width), round(height)


def _ground(playbook: Playbook, journey: Journey, laid: Columns, plot: EmotionPlot, words: Words) -> list[Element]:
    """The ground with the phases above it, and the neutral line."""
    edges, left = [], float(plot.left)
    for phase, touchpoints in stretch(playbook, journey):
        right = left + laid.width * max(1, len(touchpoints))
        edges.append((phase, left, right))
        left = right
    phases = spans(playbook, journey, edges)
    neutral = plot.height_of(plot.scale.centre)
    return [
        *ground(laid.columns, plot, empty_seats(playbook, journey)),
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
    for column in laid.columns:
        colour = "soft" if column.touchpoint.kind == "customer-moment" else "ink"
        elements.append(_title(column.lines, colour, column.seat, plot))
    return elements


def _title(lines: Sequence[str], colour: str, seat: int, plot: EmotionPlot) -> Element:
    """What stands below a column."""
    place = (plot.middle(seat), plot.bottom + _LABEL_PAD)
    return written("\n".join(lines), TITLE, token(colour), place, line=LINE, align="center")
