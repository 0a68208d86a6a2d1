"""The emotion curve for narrow places: time runs down, the scale to the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.turned import turned
from reisgids.diagrams.layout.cases_band import cases_band
from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.layout.emotion_chart import Marks, curve, points
from reisgids.diagrams.layout.measured_curve import curve_name, expectations, waves_beside
from reisgids.diagrams.layout.persona_curves import persona_curves, personas_beside
from reisgids.diagrams.layout.upright_curve import TITLE, beside, named, upright_ground, upright_option, upright_plot
from reisgids.diagrams.layout.upright_plot import UprightPlot
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook


def narrow_drawing(
    playbook: Playbook, journey: Journey, columns: Sequence[Column], words: Words
) -> tuple[dict[str, Any], int, int, Marks]:
    """Return the option, its width and its height in pixels, and where each touchpoint's mark is."""
    names = named(columns)
    return upright_drawing(playbook, journey, columns, names, upright_plot(playbook, journey, names), words)


def upright_drawing(
    playbook: Playbook,
    journey: Journey,
    columns: Sequence[Column],
    names: Sequence[tuple[str, ...]],
    plot: UprightPlot,
    words: Words,
    between: Sequence[RectChart] = (),
) -> tuple[dict[str, Any], int, int, Marks]:
    """Return the same as `narrow_drawing` on a plot of its own.

    `names` are the lines of the columns' names; `between` stands over the ground and behind all else.
    """
    titles = [
        (column.seat, lines, {"color": token("soft")} if column.touchpoint.kind == "customer-moment" else {})
        for column, lines in zip(columns, names, strict=True)
    ]
    name = curve_name(columns, words)
    before = [
        *upright_ground(playbook, journey, columns, plot, words),
        *between,
        *cases_band(columns, plot, words, upright=True),
        *map(turned, curve(columns, plot, words, name)),
        *map(turned, expectations(columns, plot, words)),
        beside(titles, plot, "ink", TITLE),
    ]
    marks, places = points(columns, plot, words, len(before), name=name)
    personas = personas_beside(persona_curves(playbook, journey, words), columns, plot, named=False)
    later = [*waves_beside(columns, plot, words), *personas]
    return *upright_option([*before, *map(turned, [*marks, *later])], plot, words), places
