"""Headings of phases down a narrow drawing whose axes count pixels: a rule, a number and a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.narrow import WIDTH
from reisgids.diagrams.drawing.series import line
from reisgids.diagrams.layout.phase_badges import badge, badges, name, names
from reisgids.diagrams.layout.phase_header import BADGE, lettered, phase_colour

HEAD = 40
"""Pixels that a heading takes."""
_RULE = 3


@dataclass(frozen=True)
class UprightHead:
    """The heading of a phase: its number in its model, its name, and how far from the top it begins, in pixels."""

    number: int
    name: str
    top: float


def phase_heads(heads: Sequence[UprightHead], *, phases: int, left: float, words: float) -> list[RectChart]:
    """Return the series of the headings; numbers stand at `left` and names at `words`, in pixels."""
    numbers, titles = [], []
    parts: list[RectChart] = []
    for head in heads:
        colour, middle = phase_colour(head.number, phases), head.top + HEAD / 2 + 2
        rule = [[0, head.top], [WIDTH, head.top]]
        parts.append(line("", rule, {"color": colour, "width": _RULE}, z=1))
        numbers.append(badge(head.number, (left + BADGE / 2, middle), colour))
        face, lines, _ = lettered(head.name, WIDTH - words)
        titles.append(name(lines, face, (words, middle)))
    return [*parts, badges(numbers, z=2), names(titles, z=2)]
