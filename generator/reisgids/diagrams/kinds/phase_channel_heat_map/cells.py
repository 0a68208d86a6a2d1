"""The cells of phases and channels: where a dot stands, the lines between cells, and what the channels are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import axis, lettering, line, parted, scatter
from reisgids.diagrams.drawing.symbols import FEELINGS, MOMENT
from reisgids.diagrams.kinds.phase_channel_heat_map.matrix import FELT, Dot, Felt, Matrix
from reisgids.labels.words import Words

NAME = Face("sans", 500, 12.5)
LINE = 28
STEP = 26
_AIR = 0.4
_SIZE = 13
_NAME_LINE = 15
_BESIDE_NAME = 14

Marks = Mapping[tuple[str, int], tuple[int, int]]
"""By the id of a touchpoint and the number of a channel: ECharts' numbers of the series and of the item in its data."""


@dataclass(frozen=True)
class Cells:
    """Columns of phases and rows of channels, each as many lines of dots high as its fullest cell takes.

    In pixels: the ground begins at `left` and `top`, a column is `column` wide and the first dot in it stands `first`
    from its edge; `beside` dots stand beside each other. `lines` is how many lines the name of a channel may take.
    """

    matrix: Matrix
    left: float
    top: float
    column: float
    first: float
    beside: int
    lines: int

    @cached_property
    def names(self) -> list[tuple[str, ...]]:
        """What the channels are called, in lines."""
        return [wrap(name.words, NAME, self.left - _BESIDE_NAME, self.lines) for name in self.matrix.channels]

    @cached_property
    def edges(self) -> list[float]:
        """Where the channels begin and the last one ends, in lines of dots from the top."""
        edges = [0.0]
        for row, name in enumerate(self.names):
            most = max(dot.place for dot in self.matrix.of_row(row)) + 1
            lines = max(-(-most // self.beside), -(-(len(name) * _NAME_LINE - _AIR * LINE) // LINE))
            edges.append(round(edges[-1] + lines + _AIR, 2))
        return edges

    @property
    def wide(self) -> int:
        """How many columns there are."""
        return len(self.matrix.phases)

    @property
    def bottom(self) -> float:
        """Where the ground ends, in pixels."""
        return self.top + self.edges[-1] * LINE

    def place(self, dot: Dot) -> list[float]:
        """Where a dot stands, in phases from the left and in lines from the top."""
        down, across = divmod(dot.place, self.beside)
        left = self.first + STEP * across
        return [round(dot.column + left / self.column, 4), self.edges[dot.row] + _AIR / 2 + down + 0.5]

    def axes(self, **more: Any) -> dict[str, Any]:
        """The grid of the cells and its two axes, as an option has them."""
        lines = self.edges[-1]
        grid = {"left": self.left, "top": self.top, "width": self.wide * self.column, "height": lines * LINE}
        return {"grid": [grid], "xAxis": [axis(0, self.wide)], "yAxis": [axis(0, lines, inverse=True)], **more}


def felt_name(felt: Felt, words: Words) -> str:
    """Return what the legend calls a feeling; nothing where it is withheld."""
    return "" if felt == "withheld" else words.say(f"diagrams.phase_channel_heat_map.felt.{felt}")


def borders(cells: Cells) -> RectChart:
    """Return the thin lines between channels, and below the last; those between phases."""
    across = [[[0, y], [cells.wide, y]] for y in cells.edges[1:]]
    down = [[[x, 0], [x, cells.edges[-1]]] for x in range(1, cells.wide)]
    return line("", parted([*across, *down]), {"color": token("line"), "width": 1}, id="borders", z=1)


def channel_names(cells: Cells) -> RectChart:
    """Return the channels' names, left of the ground."""
    names = [
        {"value": [0, (cells.edges[row] + cells.edges[row + 1]) / 2, "\n".join(lines)]}
        for row, lines in enumerate(cells.names)
    ]
    place = {"position": [-cells.left, 0], "align": "left", "verticalAlign": "middle", "lineHeight": _NAME_LINE}
    return lettering(names, {**place, "color": token("ink"), **NAME.style}, id="channels", z=2, clip=False)


def dots(cells: Cells, words: Words, first: int) -> tuple[list[RectChart], Marks]:
    """Return a series for each feeling, and where each dot is; `first` series stand before."""
    data: dict[Felt, list[dict[str, Any]]] = {felt: [] for felt in FELT}
    places: dict[tuple[str, int], tuple[Felt, int]] = {}
    for dot in cells.matrix.dots:
        touchpoint = dot.touchpoint
        places[touchpoint.id, dot.row] = (dot.felt, len(data[dot.felt]))
        name = touchpoint.title.read(words.language).words
        data[dot.felt].append({"id": touchpoint.id, "name": name, "value": cells.place(dot)})
    used = [felt for felt in FELT if data[felt]]
    parts: list[RectChart] = [
        scatter(felt_name(felt, words), data[felt], FEELINGS.get(felt, MOMENT).points(_SIZE), z=3) for felt in used
    ]
    return parts, {dot: (first + used.index(felt), index) for dot, (felt, index) in places.items()}
