"""Headings of phases down a narrow drawing whose axes count pixels: a rule, a number and a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import SERIF
from reisgids.diagrams.drawing.narrow import WIDTH
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import lettering, line, scatter
from reisgids.diagrams.layout.phase_header import BADGE, NUMBER, lettered, phase_colour

HEAD = 40
"""Pixels that a heading takes."""
_RULE = 3


@dataclass(frozen=True)
class UprightHead:
    """The heading of a phase: its number in its model, its name, and how far from the top it begins, in pixels."""

    number: int
    name: str
    top: float


def phase_heads(heads: Sequence[UprightHead], *, phases: int, left: float, names: float) -> list[RectChart]:
    """Return the series of the headings; numbers stand at `left` and names at `names`, in pixels."""
    badges, words = [], []
    parts: list[RectChart] = []
    for head in heads:
        colour, middle = phase_colour(head.number, phases), head.top + HEAD / 2 + 2
        rule = [[0, head.top], [WIDTH, head.top]]
        parts.append(line("", rule, {"color": colour, "width": _RULE}, z=1))
        number = {"show": True, "formatter": str(head.number), "position": "inside"}
        style = {"color": colour, "opacity": 1}
        badges.append({"value": [left + BADGE / 2, middle], "label": number, "itemStyle": style})
        face, lines, _ = lettered(head.name, WIDTH - names)
        label = {"fontSize": face.size, "lineHeight": round(face.size * 1.15, 1)}
        words.append({"value": [names, middle, "\n".join(lines)], "label": label})
    look = {"symbol": "circle", "symbolSize": BADGE}
    on_it = {"color": token("on-phase"), **NUMBER.style}
    serif = {"fontFamily": SERIF, "fontWeight": 600, "color": token("ink"), "position": "right", "distance": 0}
    return [
        *parts,
        scatter("", badges, look, id="phase-numbers", label=on_it, silent=True, z=2),
        lettering(words, serif, id="phase-names", z=2),
    ]
