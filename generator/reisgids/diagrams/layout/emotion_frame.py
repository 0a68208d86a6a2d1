"""What stands around an emotion curve: its phases, and what its scale is called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import chart
from reisgids.diagrams.echarts.option import plain_option, zoomable
from reisgids.diagrams.layout.columns import spans
from reisgids.diagrams.layout.emotion_chart import AXIS, phase_borders
from reisgids.diagrams.layout.phase_row import phase_row, row_axes
from reisgids.diagrams.layout.score_plot import EmotionPlot
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.stretch import seats

WIDTH = 1120
"""Pixels that a curve by itself fills, if its columns let it."""
RIGHT = 6
ROOM = 72
"""Pixels that the names of the scale take, with the space between them and the ground."""
_FEWEST = 3
"""Columns that a zoomed curve shows at least."""


def phases(
    playbook: Playbook, journey: Journey, plot: EmotionPlot, words: Words, *, least: float = 0
) -> list[RectChart]:
    """Return the row of phases above the ground, and the lines between them on it.

    A phase that is narrower than `least` pixels has its number alone.
    """
    taken = seats(playbook, journey)
    edges = [(each.phase, float(plot.across(each.first)), float(plot.end(each.end - 1))) for each in taken]
    row = phase_row(
        spans(playbook, journey, edges),
        words.language,
        phases=len(playbook.model_phases(journey)),
        column=plot.column,
        least=least,
    )
    return [*row, *phase_borders(taken, plot)]


def framed(
    parts: Sequence[RectChart], plot: EmotionPlot, words: Words, axes: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """Return the option of a curve with its row of phases and the names of its scale, which a reader zooms.

    `axes` are those of the plot and its row (`plot_axes`), where something was added to them.
    """
    made = chart(parts, **(axes or plot_axes(plot)), graphic=scale_names(plot, words))
    return zoomable(plain_option(made), (0, 1), _FEWEST)


def plot_axes(plot: EmotionPlot) -> dict[str, Any]:
    """Return the axes of a plot and those of the row of phases above it."""
    return row_axes(plot.axes(textStyle=AXIS.style), plot.columns)


def scale_names(plot: EmotionPlot, words: Words, *, named: bool = True) -> dict[str, Any]:
    """Return what the ends and the middle of the scale are called, left of the ground, as ECharts graphics.

    Without names it is their scores alone.
    """
    scale = plot.scale
    elements = []
    for value, text in ((scale.max, scale.high), (scale.centre, scale.middle), (scale.min, scale.low)):
        name = "" if text is None or not named else f"{text.read(words.language).words} "
        lines = wrap(f"{name}{words.score(value)}", AXIS, plot.left - 12, 2)
        style = {"text": "\n".join(lines), "fill": token("soft"), "fontSize": AXIS.size, "fontWeight": AXIS.weight}
        place = {"x": 0, "y": plot.height_of(value)}
        elements.append({"type": "text", **place, "style": {**style, "lineHeight": 15, "verticalAlign": "middle"}})
    return {"elements": elements}
