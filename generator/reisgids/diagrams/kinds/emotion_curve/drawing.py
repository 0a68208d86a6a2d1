"""The emotion curve as an ECharts option, with all that it needs to stand by itself: phases, scale and titles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import SANS, wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import chart, lettering
from reisgids.diagrams.echarts.option import plain_option, zoomable
from reisgids.diagrams.layout.columns import LINE, TITLE, Column, Columns, empty_seats, spans
from reisgids.diagrams.layout.columns import lettered as titled
from reisgids.diagrams.layout.emotion_chart import (
    AXIS,
    Marks,
    curve,
    ground,
    level,
    neutral_line,
    phase_borders,
    points,
)
from reisgids.diagrams.layout.emotion_frame import ROOM, phase_edges, scale_names
from reisgids.diagrams.layout.phase_header import HEIGHT
from reisgids.diagrams.layout.phase_row import phase_row, row_axes
from reisgids.diagrams.layout.score_plot import EmotionPlot
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

_WIDTH = 1120
_RIGHT = 6
_LABEL_PAD = 12
_FEWEST = 3
"""Columns that a zoomed curve shows at least."""


def emotion_drawing(
    playbook: Playbook, journey: Journey, columns: Sequence[Column], words: Words
) -> tuple[dict[str, Any], int, int, Marks]:
    """Return the option, its width and its height in pixels, and where each touchpoint's mark is."""
    empty = empty_seats(playbook, journey)
    laid = titled(columns, _WIDTH - ROOM - _RIGHT, len(empty))
    none = wrap(words.say("diagrams.emotion_curve.empty"), TITLE, laid.width - _LABEL_PAD, 4) if empty else ()
    plot = EmotionPlot(playbook.config.scales.emotion, laid.width, len(columns) + len(empty), ROOM, _RIGHT, HEIGHT)
    edges = phase_edges(playbook, journey)
    phases = spans(playbook, journey, edges)
    before: list[RectChart] = [
        *ground(laid.columns, plot, empty),
        *phase_row(phases, words.language, phases=len(playbook.phases_of(journey)), column=laid.width),
        *phase_borders([round(left) for _, left, _ in edges[1:]], plot),
        neutral_line(plot),
        level(plot, plot.floor),
        *curve(laid.columns, plot, words),
        _titles(laid, plot),
    ]
    if empty:
        before.append(_below([{"value": [seat + 0.5, plot.floor, "\n".join(none)]} for seat in empty], "soft"))
    marks, places = points(laid.columns, plot, words, len(before))
    made = chart(
        [*before, *marks], **row_axes(plot.axes(textStyle=AXIS.style), plot.columns), graphic=scale_names(plot, words)
    )
    height = plot.bottom + _LABEL_PAD + max(laid.lines, len(none)) * LINE + 4
    option = zoomable(plain_option(made), (0, 1), _FEWEST)
    return option, round(plot.width), round(height), places


def _titles(laid: Columns, plot: EmotionPlot) -> RectChart:
    """The touchpoints' titles below the curve, customer moments' softer."""
    data: list[dict[str, Any]] = []
    for column in laid.columns:
        item: dict[str, Any] = {"value": [column.seat + 0.5, plot.floor, "\n".join(column.lines)]}
        if column.touchpoint.kind == "customer-moment":
            item["label"] = {"color": token("soft")}
        data.append(item)
    return _below(data, "ink")


def _below(data: Sequence[dict[str, Any]], colour: str) -> RectChart:
    label = {
        "position": "bottom",
        "distance": _LABEL_PAD,
        "color": token(colour),
        "lineHeight": LINE,
        "align": "center",
    }
    face = {"fontSize": TITLE.size, "fontWeight": TITLE.weight, "fontFamily": SANS}
    return lettering(data, {**label, **face}, z=3)
