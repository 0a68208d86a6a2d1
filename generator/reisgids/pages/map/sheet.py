"""How much smaller the map gets to stand on one sheet of paper, as far as that can be known before it is laid out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import ceil

from markupsafe import Markup

from reisgids.pages.map.lanes import MapLane
from reisgids.pages.touchpoint.map_columns import LANE

_SHEETS = {"a3": (1500, 990), "a0": (4380, 2960)}
"""Pixels across and down on a sheet on its side, within its margins."""
_HEAD = 420
"""Pixels of title, finding, phases, curve and touchpoints, with room for long names."""
_ABOVE = 60
"""Pixels of the title that a sheet from a browser has within the table, and of the line of visibility."""
_LINE, _AROUND, _PADDING = 19, 19, 24
_PICTURE = 5
"""As many lines as a picture takes in the map, which leaves out the words below it."""
_CAPTION = re.compile(r"<figcaption>.*?</figcaption>", re.DOTALL)
_LETTER = 6.7
"""Pixels across of a letter in a text of the map, on average, with the room that is lost at the ends of lines."""
_BLOCK = re.compile(r"<(?:li|p|div|d[dt]|br)\b[^>]*>")


def zooms(
    width: int, column: int, lanes: Iterable[MapLane], goals: Iterable[tuple[str, int]]
) -> tuple[tuple[str, float], ...]:
    """Return by how much to zoom a map of `width` pixels with columns of `column` pixels, per size of paper.

    `goals` are as in `map_height`.
    """
    rows = [(f"<p>{lane.label}<p>{lane.about}", lane.cells) for lane in lanes]
    down = _ABOVE + map_height(column, rows, goals)
    return tuple((name, round(min(wide / width, high / down), 3)) for name, (wide, high) in _SHEETS.items())


def map_height(column: int, rows: Iterable[tuple[str, Sequence[str]]], goals: Iterable[tuple[str, int]] = ()) -> int:
    """Return how high a map gets with columns of `column` pixels, in pixels.

    `rows` are its lanes: the cell that names it and its other cells, as HTML. `goals` are what stands under its phases,
    as HTML, each with how many columns it has to itself; they make one row.
    """
    under = max((_lines(text, column * span - _PADDING) for text, span in goals), default=0)
    return (_HEAD + (_AROUND + _LINE * under if under else 0)) + sum(
        _AROUND + _LINE * max(_lines(name, LANE - _PADDING), *(_lines(cell, column - _PADDING) for cell in cells))
        for name, cells in rows
    )


def _lines(cell: str, room: int) -> int:
    """The lines of a cell's blocks and items, each of its own text over the room, and those of its picture."""
    texts = (len(Markup(block).striptags()) for block in _BLOCK.split(_CAPTION.sub("", cell)))  # noqa: S704  only measured
    return sum(ceil(length * _LETTER / room) for length in texts) + _PICTURE * cell.count("<img")
