"""How much smaller the map gets to stand on one sheet of paper, as far as that can be known before it is laid out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

from markupsafe import Markup

from reisgids.pages.map.lanes import MapLane

_SHEETS = {"a3": (1500, 990), "a0": (4380, 2960)}
"""Pixels across and down on a sheet on its side, within its margins."""
_HEAD = 420
"""Pixels of title, finding, phases, curve and touchpoints, with room for long names."""
_LINE, _AROUND, _PADDING = 19, 19, 24
_LETTER = 6.6
"""Pixels across of a letter in a text of the map, on average, with the room that is lost at the ends of lines."""


def zooms(
    width: int, column: int, lanes: Iterable[MapLane], goals: Iterable[tuple[str, int]]
) -> tuple[tuple[str, float], ...]:
    """Return by how much to zoom a map of `width` pixels with columns of `column` pixels, per size of paper.

    `goals` are as in `map_height`.
    """
    down = map_height(column, [lane.cells for lane in lanes], goals)
    return tuple((name, round(min(wide / width, high / down), 3)) for name, (wide, high) in _SHEETS.items())


def map_height(column: int, rows: Iterable[Sequence[str]], goals: Iterable[tuple[str, int]] = ()) -> int:
    """Return how high a map gets with columns of `column` pixels, in pixels.

    `rows` are its lanes' cells, as HTML. `goals` are what stands under its phases, as HTML, each with how many columns
    it has to itself; they make one row.
    """
    under = max((_lines([text], column * span - _PADDING) for text, span in goals if text), default=0)
    return (
        _HEAD
        + (_AROUND + _LINE * under if under else 0)
        + sum(_AROUND + _LINE * _lines(row, column - _PADDING) for row in rows)
    )


def _lines(cells: Sequence[str], room: int) -> int:
    """The lines of a lane's fullest cell: its text over the room, and one for every block or item in it."""
    fullest = max(cells, key=len)
    return ceil(len(Markup(fullest).striptags()) * _LETTER / room) + max(fullest.count("<li"), fullest.count("<p"))  # noqa: S704  only measured
