"""The row of phases above a diagram: a coloured rule, a number and the phase's name per group of columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from reisgids.diagrams.drawing.graphics import Element, disc, rectangle, rule, words
from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.model.phase import Phase

HEIGHT = 46
"""Pixels from the rule to where the diagram begins."""
BADGE = 20
GAP = 8
PAD = 10
NUMBER = Face("sans", 600, 11.5)


@dataclass(frozen=True)
class Span:
    """A phase, its place in the journey's phase model (from 1) and where it stands, in pixels."""

    phase: Phase
    number: int
    left: float
    right: float


def phase_header(spans: Sequence[Span], language: str, *, phases: int, top: float = 0) -> list[Element]:
    """Return the header as ECharts graphics; `phases` is the number of phases of the model, which sets the colours."""
    return [element for span in spans for element in _header(span, language, phases, top)]


def phase_lines(spans: Sequence[Span], top: float, bottom: float) -> list[Element]:
    """Return a thin line where one phase ends and the next begins."""
    return [rule((span.left, top), (span.left, bottom), token("line")) for span in spans[1:]]


def phase_colour(number: int, phases: int) -> str:
    """Return the colour of the phase with that number, from the cool first to the warm last of `phases`."""
    step = 1 if phases < 2 else 1 + round(5 * (number - 1) / (phases - 1))
    return token(f"phase-{step}")


def _header(span: Span, language: str, phases: int, top: float) -> list[Element]:
    colour = phase_colour(span.number, phases)
    name = span.phase.name.read(language).words
    face, lines, badge = lettered(name, span.right - span.left - 2 * PAD)
    middle = top + HEIGHT / 2 + 1
    left = span.left + PAD
    elements = [rectangle(span.left, top, span.right - span.left, 3, colour)]
    if badge:
        centre = left + BADGE / 2
        elements.append(disc(centre, middle, BADGE / 2, colour))
        place = (centre, middle)
        number = words(str(span.number), NUMBER, token("on-phase"), place, align="center", verticalAlign="middle")
        elements.append(number)
        left += BADGE + GAP
    line = round(face.size * 1.15, 1)
    text = "\n".join(lines)
    elements.append(words(text, face, token("ink"), (left, middle), line=line, verticalAlign="middle"))
    return elements


def least_width(name: str) -> float:
    """Return how wide a phase has to be for its number and its whole name, no word of it broken, in pixels."""
    face = Face("serif", 600, 12)
    words = name.split()
    lines = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words) + 1)]
    return ceil(min(max(map(face.width, pair)) for pair in lines)) + BADGE + GAP + 2 * PAD


def lettered(name: str, width: float) -> tuple[Face, tuple[str, ...], bool]:
    """The largest lettering that shows the whole name: with the number, be it smaller, else without it."""
    for size, badge in ((15, True), (13.5, True), (12, True), (15, False), (13.5, False), (12, False)):
        face = Face("serif", 600, size)
        room = width - (BADGE + GAP if badge else 0)
        lines = wrap(name, face, room, 2)
        if " ".join(lines) == " ".join(name.split()):
            return face, lines, badge
    return Face("serif", 600, 12), wrap(name, Face("serif", 600, 12), width, 2), False
