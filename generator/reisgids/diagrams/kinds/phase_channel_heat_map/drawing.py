"""The matrix of phases and channels as an ECharts option: a dot for each touchpoint, in the colour of what is felt."""

from __future__ import annotations

from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import bands, chart
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.phase_channel_heat_map.cells import (
    NAME,
    STEP,
    Cells,
    Marks,
    borders,
    channel_names,
    dots,
)
from reisgids.diagrams.kinds.phase_channel_heat_map.matrix import Matrix
from reisgids.diagrams.layout.columns import spans
from reisgids.diagrams.layout.phase_header import BADGE, HEIGHT, PAD
from reisgids.diagrams.layout.phase_row import phase_row, row_axes
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

_WIDTH = 1120
_LEFT, _RIGHT = 150, 6
_NARROWEST, _WIDEST = 112, 240
_NAME_LINES = 2


def matrix_drawing(
    playbook: Playbook, journey: Journey, matrix: Matrix, words: Words
) -> tuple[dict[str, Any], int, int, Marks]:
    """Return the option, its width and its height in pixels, and where each touchpoint's dots are.

    The first dot of a cell stands below its phase's number.
    """
    room = (_WIDTH - _LEFT - _RIGHT) / len(matrix.phases)
    column = round(min(_WIDEST, max(_NARROWEST, room)))
    beside = int((column - 2 * PAD - BADGE) // STEP) + 1
    cells = Cells(matrix, _LEFT, HEIGHT, column, PAD + BADGE / 2, beside, _NAME_LINES)
    edges = [(phase, float(number), number + 1.0) for number, phase in enumerate(matrix.phases)]
    phases = spans(playbook, journey, edges)
    before: list[RectChart] = [
        bands([(0, cells.wide)], cells.edges[-1], token("card"), z=0),
        *phase_row(phases, words.language, phases=len(playbook.model_phases(journey)), column=column),
        borders(cells),
        channel_names(cells),
    ]
    points, marks = dots(cells, words, len(before))
    made = chart([*before, *points], **row_axes(cells.axes(textStyle=NAME.style), cells.wide))
    width = _LEFT + column * cells.wide + _RIGHT
    return plain_option(made), round(width), round(cells.bottom + 2), marks
