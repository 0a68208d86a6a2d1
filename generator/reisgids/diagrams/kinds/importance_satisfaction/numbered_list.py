"""The numbers in the quadrants of importance and satisfaction in full: a list in columns, quadrant by quadrant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reisgids.diagrams.drawing.graphics import Element
from reisgids.diagrams.drawing.graphics import words as written
from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.kinds.importance_satisfaction.plot import Sheet
from reisgids.diagrams.kinds.importance_satisfaction.points import RatedPoint
from reisgids.insight.metrics.priority import Priority
from reisgids.labels.words import Words

_GAP = 24
_NUMBER_ROOM = 28
_LINE = 17
_BETWEEN = 4
_HEAD = 26
_ABOVE = 12
_SHORTEST = 200
_FEW = 3
_LINES = 4
_NAME = Face("sans", 400, 12)
_NUMBER = Face("sans", 600, 12)
_QUADRANT = Face("serif", 600, 14)


@dataclass(frozen=True)
class _Row:
    """A touchpoint's number, its title in lines and how many pixels it takes."""

    number: str
    lines: tuple[str, ...]
    height: float


def priority_list(
    placed: Sequence[RatedPoint], order: Sequence[Priority], sheet: Sheet, top: float, words: Words
) -> tuple[list[Element], float]:
    """Return the list below `top`, and where it ends, in pixels: columns of about the same height."""
    found = {priority: [point for point in placed if point.priority == priority] for priority in order}
    groups = {priority: points for priority, points in found.items() if points}
    columns = sheet.columns
    column = (sheet.width - _GAP * (columns - 1)) / columns
    rows = {priority: _rows(points, column - _NUMBER_ROOM) for priority, points in groups.items()}
    share = max(_SHORTEST, sum(_HEAD + _height(inside) for inside in rows.values()) / columns)
    elements: list[Element] = []
    number, y, lowest = 0, 0.0, 0.0
    for priority, inside in rows.items():
        if y > share / 2 and number < columns - 1:
            number, y = number + 1, 0.0
        y += _ABOVE if y else 0
        name = words.say(f"diagrams.importance_satisfaction.quadrants.{priority}")
        elements.append(written(name, _QUADRANT, token("ink"), (number * (column + _GAP), top + y)))
        y += _HEAD
        for place, row in enumerate(inside):
            full = y + row.height / 2 > share + _HEAD and len(inside) - place > _FEW
            if full and number < columns - 1:
                number, y = number + 1, float(_HEAD)
            elements += _drawn(row, number * (column + _GAP), top + y)
            y += row.height
            lowest = max(lowest, y)
    return elements, top + lowest


def _height(rows: Sequence[_Row]) -> float:
    return sum(row.height for row in rows)


def _rows(points: Sequence[RatedPoint], room: float) -> list[_Row]:
    lettered = [(str(point.number), wrap(point.column.title.words, _NAME, room, _LINES)) for point in points]
    return [_Row(number, lines, len(lines) * _LINE + _BETWEEN) for number, lines in lettered]


def _drawn(row: _Row, left: float, top: float) -> list[Element]:
    return [
        written(row.number, _NUMBER, token("ink"), (left + _NUMBER_ROOM - 8, top), line=_LINE, align="right"),
        written("\n".join(row.lines), _NAME, token("ink"), (left + _NUMBER_ROOM, top), line=_LINE),
    ]
