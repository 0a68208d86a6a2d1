"""The matrix of phases and channels as an ECharts option: a dot for each touchpoint, in the colour of what is felt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import BREAK, axis, bands, chart, lettering, line, scatter
from reisgids.diagrams.drawing.symbols import FEELINGS, MOMENT
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.phase_channel_heat_map.matrix import FELT, Dot, Felt, Matrix
from reisgids.diagrams.layout.columns import spans
from reisgids.diagrams.layout.phase_header import BADGE, HEIGHT, PAD
from reisgids.diagrams.layout.phase_row import phase_row, row_axes
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

_WIDTH = 1120
_LEFT, _RIGHT = 150, 6
_NARROWEST, _WIDEST = 112, 240
_LINE = 28
_AIR = 0.4
_SIZE = 13
_STEP = 26
_NAME = Face("sans", 500, 12.5)
_NAME_LINE = 15

Marks = Mapping[tuple[str, int], tuple[int, int]]
"""By the id of a touchpoint and the number of a channel: ECharts' numbers of the series and of the item in its data."""


@dataclass(frozen=True)
class _Plot:
    """Columns of phases, in pixels, and rows of channels, each as many lines of dots high as its fullest cell takes."""

    matrix: Matrix

    @cached_property
    def column(self) -> int:
        """The width of a phase."""
        room = (_WIDTH - _LEFT - _RIGHT) / len(self.matrix.phases)
        return round(min(_WIDEST, max(_NARROWEST, room)))

    @cached_property
    def beside(self) -> int:
        """How many dots stand beside each other in a cell."""
        return int((self.column - 2 * PAD - BADGE) // _STEP) + 1

    @cached_property
    def edges(self) -> list[float]:
        """Where the channels begin and the last one ends, in lines of dots from the top."""
        edges = [0.0]
        for row in range(len(self.matrix.channels)):
            most = max(dot.place for dot in self.matrix.of_row(row)) + 1
            edges.append(round(edges[-1] + -(-most // self.beside) + _AIR, 2))
        return edges

    def place(self, dot: Dot) -> list[float]:
        """Where a dot stands, in phases from the left and in lines from the top: the first below its phase's number."""
        down, across = divmod(dot.place, self.beside)
        left = PAD + BADGE / 2 + _STEP * across
        return [round(dot.column + left / self.column, 4), self.edges[dot.row] + _AIR / 2 + down + 0.5]

    def axes(self, **more: Any) -> dict[str, Any]:
        """The grid of the cells and its two axes, as an option has them."""
        wide, lines = len(self.matrix.phases), self.edges[-1]
        grid = {"left": _LEFT, "top": HEIGHT, "width": wide * self.column, "height": lines * _LINE}
        return {"grid": [grid], "xAxis": [axis(0, wide)], "yAxis": [axis(0, lines, inverse=True)], **more}


def matrix_drawing(
    playbook: Playbook, journey: Journey, matrix: Matrix, words: Words
) -> tuple[dict[str, Any], int, int, Marks]:
    """Return the option, its width and its height in pixels, and where each touchpoint's dots are."""
    plot = _Plot(matrix)
    wide = len(matrix.phases)
    edges = [(phase, float(number), number + 1.0) for number, phase in enumerate(matrix.phases)]
    phases = spans(playbook, journey, edges)
    before: list[RectChart] = [
        bands([(0, wide)], plot.edges[-1], token("card"), z=0),
        *phase_row(phases, words.language, phases=len(playbook.phases_of(journey)), column=plot.column),
        _grid(plot),
        _names(plot),
    ]
    dots, marks = _dots(plot, words, len(before))
    made = chart([*before, *dots], **row_axes(plot.axes(textStyle=_NAME.style), wide))
    width, height = _LEFT + plot.column * wide + _RIGHT, HEIGHT + plot.edges[-1] * _LINE + 2
    return plain_option(made), round(width), round(height), marks


def felt_name(felt: Felt, words: Words) -> str:
    """Return what the legend calls a feeling; nothing where it is withheld."""
    return "" if felt == "withheld" else words.say(f"diagrams.phase_channel_heat_map.felt.{felt}")


def _grid(plot: _Plot) -> RectChart:
    """The thin lines between channels, and below the last; those between phases."""
    wide, low = len(plot.matrix.phases), plot.edges[-1]
    across = [item for y in plot.edges[1:] for item in ([0, y], [wide, y], BREAK)]
    down = [item for x in range(1, wide) for item in ([x, 0], [x, low], BREAK)]
    return line("", [*across, *down][:-1], {"color": token("line"), "width": 1}, id="borders", z=1)


def _names(plot: _Plot) -> RectChart:
    """The channels' names, left of the ground."""
    names = []
    for row, name in enumerate(plot.matrix.channels):
        text = "\n".join(wrap(name.words, _NAME, _LEFT - 14, 2))
        names.append({"value": [0, (plot.edges[row] + plot.edges[row + 1]) / 2, text]})
    place = {"position": [-_LEFT, 0], "align": "left", "verticalAlign": "middle", "lineHeight": _NAME_LINE}
    return lettering(names, {**place, "color": token("ink"), **_NAME.style}, id="channels", z=2, clip=False)


def _dots(plot: _Plot, words: Words, first: int) -> tuple[list[RectChart], Marks]:
    """A series for each feeling, and where each dot is; `first` series stand before."""
    data: dict[Felt, list[dict[str, Any]]] = {felt: [] for felt in FELT}
    places: dict[tuple[str, int], tuple[Felt, int]] = {}
    for dot in plot.matrix.dots:
        touchpoint = dot.touchpoint
        places[touchpoint.id, dot.row] = (dot.felt, len(data[dot.felt]))
        name = touchpoint.title.read(words.language).words
        data[dot.felt].append({"id": touchpoint.id, "name": name, "value": plot.place(dot)})
    used = [felt for felt in FELT if data[felt]]
    parts: list[RectChart] = [
        scatter(felt_name(felt, words), data[felt], FEELINGS.get(felt, MOMENT).points(_SIZE), z=3) for felt in used
    ]
    return parts, {dot: (first + used.index(felt), index) for dot, (felt, index) in places.items()}
