"""The row of phases above a diagram: a coloured rule, a number and the phase's name per group of columns."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.model.phase import Phase

HEIGHT = 46
"""Pixels from the rule to where the diagram begins."""
BADGE = 20
GAP = 8
PAD = 10
_LEAST_PAD = 2
NUMBER = Face("sans", 600, 11.5)
SMALL_BADGE = 15
SMALL_NUMBER = Face("sans", 600, 10)
"""The number of a phase, beside its name, and above the name where the phase is narrow."""


@dataclass(frozen=True)
class Span:
    """A phase, its place in the journey's phase model (from 1) and where it stands, in pixels."""

    phase: Phase
    number: int
    left: float
    right: float


def phase_colour(number: int, phases: int) -> str:
    """Return the colour of the phase with that number, from the cool first to the warm last of `phases`."""
    step = 1 if phases < 2 else 1 + round(5 * (number - 1) / (phases - 1))
    return token(f"phase-{step}")


def least_width(name: str) -> float:
    """Return how wide a phase has to be for its number and its whole name, no word of it broken, in pixels."""
    face = Face("serif", 600, 12)
    words = name.split()
    lines = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words) + 1)]
    return ceil(min(max(map(face.width, pair)) for pair in lines)) + BADGE + GAP + 2 * PAD


def lettered(name: str, width: float) -> tuple[Face, tuple[str, ...], bool]:
    """Return the largest lettering that shows the whole name, its lines, and whether its number has room beside it.

    Where there is none the name stands below its number, in at most two lines, and nearly up to the next phase.
    """
    for size, beside, most in ((15, True, 2), (13.5, True, 2), (12, True, 2), (12.5, False, 1), (11, False, 2)):
        face = Face("serif", 600, size)
        lines = wrap(name, face, width - BADGE - GAP if beside else width + PAD - _LEAST_PAD, most)
        if " ".join(lines) == " ".join(name.split()):
            return face, lines, beside
    return face, lines, False
