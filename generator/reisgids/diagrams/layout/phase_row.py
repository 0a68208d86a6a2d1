"""The row of phases above a chart of columns: a coloured rule, a number and the phase's name over its columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.series import axis, bands
from reisgids.diagrams.layout.phase_badges import Item, badge, badges, name, names, small_badge
from reisgids.diagrams.layout.phase_header import BADGE, GAP, HEIGHT, PAD, SMALL_BADGE, Span, lettered, phase_colour

_RULE = 3
_MIDDLE = HEIGHT / 2 + 1


def phase_row(
    spans: Sequence[Span],
    language: str,
    *,
    phases: int,
    column: float,
    grid: int = 1,
    named: bool = True,
    least: float = 0,
) -> list[RectChart]:
    """Return the series of the row; `spans` are counted in columns of `column` pixels, `grid` is that of the row.

    Without names it has the phases' numbers, and so has a phase that is narrower than `least` pixels.
    """
    place: dict[str, Any] = {"xAxisIndex": grid, "yAxisIndex": grid, "z": 2}
    parts: list[RectChart] = []
    numbers: list[Item] = []
    titles: list[Item] = []
    for span in spans:
        colour = phase_colour(span.number, phases)
        words = span.phase.name.read(language).words
        parts.append(bands([(span.left, span.right)], _RULE, colour, **place))
        if not named or (span.right - span.left) * column < least:
            alone = badge(span.number, ((span.left + span.right) / 2, _MIDDLE), colour)
            numbers.append({**alone, "symbolOffset": [0, 0]} if named else alone)
            continue
        face, lines, beside = lettered(words, max(1, (span.right - span.left) * column - 2 * PAD))
        if beside:
            numbers.append(badge(span.number, (span.left, _MIDDLE), colour))
            titles.append(name(lines, face, (span.left, _MIDDLE), offset=[PAD + BADGE + GAP, 0]))
        else:
            top = _RULE + 2 + SMALL_BADGE / 2
            below = (_RULE + 2 + SMALL_BADGE + HEIGHT) / 2
            numbers.append(small_badge(span.number, (span.left, top), colour, (PAD + SMALL_BADGE / 2, 0)))
            titles.append(name(lines, face, (span.left, below), offset=[PAD, 0]))
    if numbers:
        parts.append(badges(numbers, offset=(PAD + BADGE / 2 if named else 0, 0), **place))
    if titles:
        parts.append(names(titles, **place))
    return parts


def row_axes(plot: dict[str, Any], columns: float) -> dict[str, Any]:
    """Return the axes of a plot with those of a row of phases above it, as a second grid."""
    row = {**plot["grid"][0], "top": 0, "height": HEIGHT}
    return {
        **plot,
        "grid": [*plot["grid"], row],
        "xAxis": [*plot["xAxis"], axis(0, columns, gridIndex=1)],
        "yAxis": [*plot["yAxis"], axis(0, HEIGHT, inverse=True, gridIndex=1)],
    }
