"""The row of phases above a diagram: a coloured rule, a number and the phase's name per group of columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reisgids.diagrams.lettering import Face, wrap
from reisgids.diagrams.palette import token
from reisgids.model.phase import Phase

HEIGHT = 46
"""Pixels from the rule to where the diagram begins."""
_BADGE = 20
_GAP = 8
_PAD = 10
_NUMBER = Face("sans", 600, 11.5)


@dataclass(frozen=True)
class Span:
    """A phase, its place in the journey's phase model (from 1) and where it stands, in pixels."""

    phase: Phase
    number: int
    left: float
    right: float


def phase_header(spans: Sequence[Span], language: str, *, phases: int, top: float = 0) -> list[dict[str, Any]]:
    """Return the header as ECharts graphics; `phases` is the number of phases of the model, which sets the colours."""
    return [element for span in spans for element in _header(span, language, phases, top)]


def phase_lines(spans: Sequence[Span], top: float, bottom: float) -> list[dict[str, Any]]:
    """Return a thin line where one phase ends and the next begins."""
    return [
        {
            "type": "line",
            "silent": True,
            "z": 0,
            "shape": {"x1": span.left, "y1": top, "x2": span.left, "y2": bottom},
            "style": {"stroke": token("line"), "lineWidth": 1},
        }
        for span in spans[1:]
    ]


def phase_colour(number: int, phases: int) -> str:
    """Return the colour of the phase with that number, from the cool first to the warm last of `phases`."""
    step = 1 if phases < 2 else 1 + round(5 * (number - 1) / (phases - 1))
    return token(f"phase-{step}")


def _header(span: Span, language: str, phases: int, top: float) -> list[dict[str, Any]]:
    colour = phase_colour(span.number, phases)
    name = span.phase.name.read(language).words
    width = span.right - span.left - 2 * _PAD
    face, lines, badge = _lettering(name, width)
    middle = top + HEIGHT / 2 + 1
    left = span.left + _PAD
    elements: list[dict[str, Any]] = [
        {
            "type": "rect",
            "silent": True,
            "shape": {"x": span.left, "y": top, "width": span.right - span.left, "height": 3},
            "style": {"fill": colour},
        }
    ]
    if badge:
        centre = left + _BADGE / 2
        elements.append(
            {
                "type": "circle",
                "silent": True,
                "shape": {"cx": centre, "cy": middle, "r": _BADGE / 2},
                "style": {"fill": colour},
            }
        )
        elements.append(_text(str(span.number), _NUMBER, token("on-phase"), centre, middle, align="center"))
        left += _BADGE + _GAP
    elements.append(_text("\n".join(lines), face, token("ink"), left, middle))
    return elements


def _lettering(name: str, width: float) -> tuple[Face, tuple[str, ...], bool]:
    """The largest lettering that shows the whole name: with the number, else without it, else smaller."""
    for size, badge in ((15, True), (15, False), (13.5, False), (12, False)):
        face = Face("serif", 600, size)
        room = width - (_BADGE + _GAP if badge else 0)
        lines = wrap(name, face, room, 2)
        if " ".join(lines) == " ".join(name.split()):
            return face, lines, badge
    return Face("serif", 600, 12), wrap(name, Face("serif", 600, 12), width, 2), False


def _text(text: str, face: Face, colour: str, x: float, y: float, *, align: str = "left") -> dict[str, Any]:
    return {
        "type": "text",
        "silent": True,
        "x": x,
        "y": y,
        "style": {
            "text": text,
            "fill": colour,
            "textAlign": align,
            "textVerticalAlign": "middle",
            "lineHeight": round(face.size * 1.15, 1),
            **face.style,
        },
    }
