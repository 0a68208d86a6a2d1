"""The emotion curve with which a journey's page opens: the whole journey at once, its extremes named beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.diagram import Diagram, Sentence
from reisgids.diagrams.drawing.lettering import Face
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import chart, lettering
from reisgids.diagrams.drawing.symbols import judgements
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.emotion_curve.diagram import Drawn, emotion_diagram
from reisgids.diagrams.layout.columns import Column, columns_of, empty_seats, spans
from reisgids.diagrams.layout.emotion_chart import curve, ground, neutral_line, phase_borders, points
from reisgids.diagrams.layout.emotion_frame import plot_axes, scale_names
from reisgids.diagrams.layout.phase_header import HEIGHT
from reisgids.diagrams.layout.phase_row import phase_row
from reisgids.diagrams.layout.score_plot import EmotionPlot
from reisgids.diagrams.words.facts import anchor
from reisgids.diagrams.words.finding import named
from reisgids.insight.metrics.extremes import highest, lowest
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.stretch import seats
from reisgids.model.touchpoint import Touchpoint


@dataclass(frozen=True)
class Size:
    """How large a drawing of it is, in pixels: `width` in all, `plot` for the scale, `left` for the scale's names.

    `named` is whether phases and the scale's ends are called by their names, `note` the lettering of the notes.
    """

    width: int
    plot: int
    left: int
    named: bool
    note: Face


WIDE = Size(width=1200, plot=190, left=84, named=True, note=Face("sans", 600, 13.5))
NARROW = Size(width=400, plot=150, left=30, named=False, note=Face("sans", 600, 13))
_RIGHT = 4
_MARGIN = 42
"""Pixels around the scale: above the highest point stands a note, maybe beyond a second mark."""
_AWAY = 12
"""Pixels between a point and the note above it."""
_BELOW = 26
"""Pixels below the ground, where the notes on the lowest points stand."""
_STACKED = 15
_APART = 12


def opening_curve(playbook: Playbook, journey: Journey, words: Words) -> Diagram | None:
    """Return the curve for the page's first screen, or None where no touchpoint has a score.

    However many touchpoints there are, the drawing is as wide as `WIDE`, the one for phones as `NARROW`: the page
    shows it as large as it has room.
    """
    columns = columns_of(playbook, journey, words.language)
    if all(column.touchpoint.score is None for column in columns):
        return None
    wide, narrow = (_drawing(playbook, journey, columns, words, size) for size in (WIDE, NARROW))
    made = emotion_diagram(playbook, journey, columns, words, wide, narrow)
    finding = _finding(tuple(column.touchpoint for column in columns), words)
    return replace(
        made,
        id=f"dia-{journey.id}-opening",
        alternative=finding,
        sentences=(Sentence(finding, tuple(anchor(column.touchpoint) for column in columns)),),
    )


def _finding(touchpoints: tuple[Touchpoint, ...], words: Words) -> str:
    """Where the journey is at its lowest and where at its highest, in one sentence."""
    bottom, top = lowest(touchpoints), highest(touchpoints)
    say = "diagrams.emotion_curve"
    if bottom == top:
        score = words.score(bottom[0].score or 0)
        if len(bottom) == 1:
            return words.say(f"{say}.only.one", titles=named(bottom, words), score=score)
        return words.say(f"{say}.level", score=score)
    low, high = (
        words.say(
            f"{say}.opening.{name}.{'one' if len(found) == 1 else 'other'}",
            titles=named(found, words),
            score=words.score(found[0].score or 0),
        )
        for name, found in (("lowest", bottom), ("highest", top))
    )
    return words.say(f"{say}.opening.both", lowest=low, highest=high)


def _drawing(playbook: Playbook, journey: Journey, columns: Sequence[Column], words: Words, size: Size) -> Drawn:
    empty, taken = empty_seats(playbook, journey), seats(playbook, journey)
    count = len(columns) + len(empty)
    width = (size.width - size.left - _RIGHT) / count
    plot = EmotionPlot(playbook.config.scales.emotion, width, count, size.left, _RIGHT, HEIGHT, size.plot, _MARGIN)
    edges = [(each.phase, float(each.first), float(each.end)) for each in taken]
    row = phase_row(
        spans(playbook, journey, edges),
        words.language,
        phases=len(playbook.model_phases(journey)),
        column=width,
        named=size.named,
    )
    before: list[RectChart] = [
        *ground(columns, plot, empty),
        *row,
        *phase_borders(taken, plot),
        neutral_line(plot),
        *curve(columns, plot, words),
    ]
    marks, places = points(columns, plot, words, len(before), scored=False)
    names = scale_names(plot, words, named=size.named)
    made = chart([*before, *marks, *_notes(columns, plot, words, size.note)], **plot_axes(plot), graphic=names)
    return plain_option(made), size.width, plot.bottom + _BELOW, places


def _notes(columns: Sequence[Column], plot: EmotionPlot, words: Words, face: Face) -> list[RectChart]:
    """What the lowest and the highest moments are called, each at its point, as many as have room beside each other."""
    touchpoints = [column.touchpoint for column in columns]
    low, high = lowest(touchpoints), highest(touchpoints)
    if low == high and len(low) > 1:
        return []
    sides = [("bottom", low, "negative")] if low == high else [("bottom", low, "negative"), ("top", high, "positive")]
    parts: list[RectChart] = []
    for side, found, colour in sides:
        ids = {touchpoint.id for touchpoint in found}
        data = list(_beside([column for column in columns if column.touchpoint.id in ids], plot, words, face, side))
        label = {**face.style, "position": side, "distance": _AWAY if side == "top" else 6, "color": token(colour)}
        parts.append(lettering(data, label, z=4))
    return parts


def _beside(
    columns: Iterable[Column], plot: EmotionPlot, words: Words, face: Face, side: str
) -> Iterable[dict[str, Any]]:
    """Yield the notes of one side from left to right, without those that would run into the one before."""
    taken = float("-inf")
    for column in columns:
        touchpoint = column.touchpoint
        text = f"{column.title.words} {words.score(touchpoint.score or 0)}"
        half, most = face.width(text) / 2, face.widest(text) / 2
        middle = plot.left + (column.seat + 0.5) * plot.column
        moved = max(most - middle, 0) + min(plot.width - most - middle, 0)
        if middle + moved - half < taken + _APART:
            continue
        taken = middle + moved + half
        further = -max(0, len(judgements(touchpoint)) - 1) * _STACKED if side == "top" else 0
        x, y = plot.point(column)
        place = [x, y if side == "top" else plot.floor]
        yield {"value": [*place, text], "label": {"offset": [round(moved, 1), further]}}
