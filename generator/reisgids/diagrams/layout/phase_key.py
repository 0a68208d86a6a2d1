"""Phases where there is no room for their names: their numbers over the columns, and a key to the numbers above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.narrow import WIDTH
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import axis, lettering, line
from reisgids.diagrams.layout.phase_badges import badge, badges
from reisgids.diagrams.layout.phase_header import BADGE, GAP, Span, phase_colour

_ROW = 34
_RULE = 3
_NAME = Face("serif", 600, 13)
_LINE = 15
_LINES = 4
_BETWEEN = 10
_BELOW = 10
_PAD = 6
_GRID = 1


@dataclass(frozen=True)
class PhaseKey:
    """The key and the row of numbers, on a grid of their own, numbered 1, that counts in pixels.

    `spans` are counted in columns of `column` pixels, of which the first begins `left` of the drawing. `phases` is the
    number of phases of the model, which sets the colours.
    """

    spans: Sequence[Span]
    language: str
    phases: int
    left: float
    column: float

    @cached_property
    def _names(self) -> list[tuple[Span, tuple[str, ...], float, float]]:
        """The phases in two columns, each with its name in lines, and the place of its number's middle."""
        room = (WIDTH - _BETWEEN) / 2
        half = -(-len(self.spans) // 2)
        found = []
        for number, part in enumerate((self.spans[:half], self.spans[half:])):
            top = 0.0
            for span in part:
                lines = wrap(span.phase.name.read(self.language).words, _NAME, room - BADGE - GAP, _LINES)
                height = max(BADGE, len(lines) * _LINE) + _PAD
                found.append((span, lines, number * (room + _BETWEEN) + BADGE / 2, top + height / 2))
                top += height
        return found

    @property
    def _foot(self) -> float:
        return max(y + max(BADGE, len(lines) * _LINE) / 2 for _, lines, _, y in self._names) + _BELOW

    @property
    def height(self) -> float:
        """How high it is, in pixels."""
        return self._foot + _ROW

    def series(self) -> list[RectChart]:
        """Return its series: a number and a name for each phase, and a rule and a number over each column."""
        place: dict[str, Any] = {"xAxisIndex": _GRID, "yAxisIndex": _GRID, "z": 2}
        numbers = [badge(span.number, (x, y), self._colour(span)) for span, _, x, y in self._names]
        parts: list[RectChart] = []
        for span in self.spans:
            left, right = (self.left + edge * self.column for edge in (span.left, span.right))
            rule = [[left, self._foot + _RULE / 2], [right, self._foot + _RULE / 2]]
            style = {"color": self._colour(span), "width": _RULE, "cap": "butt"}
            parts.append(line("", rule, style, **place))
            numbers.append(
                badge(span.number, ((left + right) / 2, self._foot + (_ROW + _RULE) / 2), self._colour(span))
            )
        names = [{"value": [x + BADGE / 2 + GAP, y, "\n".join(lines)]} for _, lines, x, y in self._names]
        beside = {"position": "right", "distance": 0, "color": token("ink"), "lineHeight": _LINE, **_NAME.style}
        return [
            *parts,
            badges(numbers, **place),
            lettering(names, beside, id="phase-names", **place),
        ]

    def axes(self, plot: dict[str, Any]) -> dict[str, Any]:
        """Return the axes of a plot with those of the key."""
        grid = {"left": 0, "top": 0, "width": WIDTH, "height": self.height}
        return {
            **plot,
            "grid": [*plot["grid"], grid],
            "xAxis": [*plot["xAxis"], axis(0, WIDTH, gridIndex=_GRID)],
            "yAxis": [*plot["yAxis"], axis(0, self.height, inverse=True, gridIndex=_GRID)],
        }

    def _colour(self, span: Span) -> str:
        return phase_colour(span.number, self.phases)
