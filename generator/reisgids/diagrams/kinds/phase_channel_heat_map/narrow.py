"""The matrix of phases and channels for narrow places: phases by their numbers, with a key above."""

from __future__ import annotations

from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.narrow import WIDTH
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
from reisgids.diagrams.layout.phase_key import PhaseKey
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

_LEAST_LEFT, _RIGHT = 100, 2
_WIDEST = 60
_NAME_LINES = 6


def narrow_drawing(
    playbook: Playbook, journey: Journey, matrix: Matrix, words: Words
) -> tuple[dict[str, Any], int, int, Marks]:
    """Return the option, its width and its height in pixels, and where each touchpoint's dots are."""
    column = min(_WIDEST, (WIDTH - _LEAST_LEFT - _RIGHT) // len(matrix.phases))
    left = WIDTH - _RIGHT - column * len(matrix.phases)
    beside = max(1, column // STEP)
    edges = [(phase, float(number), number + 1.0) for number, phase in enumerate(matrix.phases)]
    phases = spans(playbook, journey, edges)
    key = PhaseKey(phases, words.language, len(playbook.model_phases(journey)), left, column)
    cells = Cells(matrix, left, key.height, column, (column - STEP * (beside - 1)) / 2, beside, _NAME_LINES)
    before: list[RectChart] = [
        bands([(0, cells.wide)], cells.edges[-1], token("card"), z=0),
        *key.series(),
        borders(cells),
        channel_names(cells),
    ]
    points, marks = dots(cells, words, len(before))
    made = chart([*before, *points], **key.axes(cells.axes(textStyle=NAME.style)))
    return plain_option(made), WIDTH, round(cells.bottom + 2), marks
