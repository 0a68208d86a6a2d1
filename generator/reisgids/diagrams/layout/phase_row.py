"""The row of phases above a chart of columns: a coloured rule, a number and the phase's name over its columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import SERIF
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import axis, bands, lettering, scatter
from reisgids.diagrams.layout.phase_header import BADGE, GAP, HEIGHT, NUMBER, PAD, Span, lettered, phase_colour

_RULE = 3
_MIDDLE = HEIGHT / 2 + 1


def phase_row(
    spans: Sequence[Span], language: str, *, phases: int, column: float, grid: int = 1, named: bool = True
) -> list[RectChart]:
    """Return the series of the row; `spans` are counted in columns of `column` pixels, `grid` is that of the row.

    Without names it has the phases' numbers.
    """
    place = {"xAxisIndex": grid, "yAxisIndex": grid, "z": 2}
    parts: list[RectChart] = []
    badges: list[dict[str, Any]] = []
    names: list[dict[str, Any]] = []
    for span in spans:
        colour = phase_colour(span.number, phases)
        name = span.phase.name.read(language).words
        face, lines, badge = lettered(name, max(1, (span.right - span.left) * column - 2 * PAD))
        parts.append(bands([(span.left, span.right)], _RULE, colour, **place))
        if badge or not named:
            number = {"show": True, "formatter": str(span.number), "position": "inside"}
            style = {"color": colour, "opacity": 1}
            badge_at = span.left if named else (span.left + span.right) / 2
            badges.append({"value": [badge_at, _MIDDLE], "label": number, "itemStyle": style})
        if not named:
            continue
        left = PAD + (BADGE + GAP if badge else 0)
        label = {"fontSize": face.size, "lineHeight": round(face.size * 1.15, 1), "offset": [left, 0]}
        names.append({"value": [span.left, _MIDDLE, "\n".join(lines)], "label": label})
    if badges:
        look = {"symbol": "circle", "symbolSize": BADGE, "symbolOffset": [PAD + BADGE / 2 if named else 0, 0]}
        lettered_in = {"color": token("on-phase"), **NUMBER.style}
        parts.append(scatter("", badges, look, id="phase-numbers", label=lettered_in, silent=True, **place))
    serif = {"fontFamily": SERIF, "fontWeight": 600, "color": token("ink"), "position": "right", "distance": 0}
    if names:
        parts.append(lettering(names, serif, id="phase-names", **place))
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
