"""The emotion curve as an ECharts option, with all that it needs to stand by itself: phases, scale and titles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import SANS, wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import lettering
from reisgids.diagrams.layout.cases_band import cases_band
from reisgids.diagrams.layout.columns import LINE, TITLE, Column, Columns, empty_seats
from reisgids.diagrams.layout.columns import lettered as titled
from reisgids.diagrams.layout.emotion_chart import Marks, curve, ground, level, neutral_line, points
from reisgids.diagrams.layout.emotion_frame import RIGHT, ROOM, WIDTH, framed, phases
from reisgids.diagrams.layout.measured_curve import curve_name, expectations, waves_beside
from reisgids.diagrams.layout.persona_curves import persona_curves, personas_beside
from reisgids.diagrams.layout.phase_header import HEIGHT
from reisgids.diagrams.layout.score_plot import EmotionPlot
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

_LABEL_PAD = 12


def emotion_drawing(
    playbook: Playbook, journey: Journey, columns: Sequence[Column], words: Words
) -> tuple[dict[str, Any], int, int, Marks]:
    """Return the option, its width and its height in pixels, and where each touchpoint's mark is."""
    empty = empty_seats(playbook, journey)
    laid = titled(columns, WIDTH - ROOM - RIGHT, len(empty))
    none = wrap(words.say("diagrams.emotion_curve.empty"), TITLE, laid.width - _LABEL_PAD, 4) if empty else ()
    plot = EmotionPlot(playbook.config.scales.emotion, laid.width, len(columns) + len(empty), ROOM, RIGHT, HEIGHT)
    name = curve_name(columns, words)
    before: list[RectChart] = [
        *ground(laid.columns, plot, empty),
        *phases(playbook, journey, plot, words),
        *curve_on_ground(laid.columns, plot, words, name),
        _titles(laid, plot),
    ]
    if empty:
        before.append(_below([{"value": [seat + 0.5, plot.floor, "\n".join(none)]} for seat in empty], "soft"))
    marks, places = points(laid.columns, plot, words, len(before), name=name)
    height = plot.bottom + _LABEL_PAD + max(laid.lines, len(none)) * LINE + 4
    beside = beside_curve(playbook, journey, laid.columns, plot, words)
    return framed([*before, *marks, *beside], plot, words), round(plot.width), round(height), places


def curve_on_ground(columns: Sequence[Column], plot: EmotionPlot, words: Words, name: str) -> list[RectChart]:
    """Return what stands over the ground and behind the points: the lines of the scale and all of the curve `name`."""
    return [
        neutral_line(plot),
        level(plot, plot.floor),
        *cases_band(columns, plot, words),
        *curve(columns, plot, words, name),
        *expectations(columns, plot, words),
    ]


def beside_curve(
    playbook: Playbook, journey: Journey, columns: Sequence[Column], plot: EmotionPlot, words: Words
) -> list[RectChart]:
    """Return what a reader may lay beside the curve, after everything else: earlier waves and personas."""
    personas = personas_beside(persona_curves(playbook, journey, words), columns, plot)
    return [*waves_beside(columns, plot, words), *personas]


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
