"""The emotion curve as it stands in the map: its columns are the table's, and so are phases, titles and scale."""

from __future__ import annotations

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.drawing.series import chart
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.emotion_curve.diagram import emotion_diagram
from reisgids.diagrams.layout.cases_band import cases_band
from reisgids.diagrams.layout.columns import columns_of, empty_seats
from reisgids.diagrams.layout.emotion_chart import AXIS, curve, ground, neutral_line, phase_borders, points
from reisgids.diagrams.layout.measured_curve import curve_name, expectations, waves_beside
from reisgids.diagrams.layout.persona_curves import persona_curves, personas_beside
from reisgids.diagrams.layout.score_plot import EmotionPlot
from reisgids.labels.words import Words
from reisgids.model.config import Scale
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.stretch import seats

_PLOT = 148


def map_curve(playbook: Playbook, journey: Journey, words: Words, column: int) -> Diagram | None:
    """Return the curve over columns of `column` pixels, or None where no touchpoint has a score.

    It is exactly as wide as its columns together; every point stands in the middle of its own.
    """
    columns = columns_of(playbook, journey, words.language)
    if all(each.touchpoint.score is None for each in columns):
        return None
    empty = empty_seats(playbook, journey)
    plot = _plot(playbook.config.scales.emotion, column, len(columns) + len(empty))
    name = curve_name(columns, words)
    before = [
        *ground(columns, plot, empty),
        *phase_borders(seats(playbook, journey), plot),
        neutral_line(plot),
        *cases_band(columns, plot, words),
        *curve(columns, plot, words, name),
        *expectations(columns, plot, words),
    ]
    marks, places = points(columns, plot, words, len(before), name=name)
    personas = personas_beside(persona_curves(playbook, journey, words), columns, plot)
    beside = [*waves_beside(columns, plot, words), *personas]
    option = plain_option(chart([*before, *marks, *beside], **plot.axes(textStyle=AXIS.style)))
    return emotion_diagram(playbook, journey, columns, words, (option, round(plot.width), plot.bottom, places))


def scale_heights(scale: Scale) -> tuple[float, float, float]:
    """Return where the scale's highest, middle and lowest score stand in `map_curve`, in pixels from its top."""
    plot = _plot(scale, 1, 1)
    return plot.height_of(scale.max), plot.height_of(scale.centre), plot.height_of(scale.min)


def _plot(scale: Scale, column: int, columns: int) -> EmotionPlot:
    return EmotionPlot(scale, column, columns, plot=_PLOT)
