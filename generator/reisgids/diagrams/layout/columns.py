"""The columns that a journey's touchpoints stand in: how wide they are, and how their titles are lettered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reisgids.diagrams.drawing.lettering import Face, longest_word, wrap
from reisgids.diagrams.layout.phase_header import Span
from reisgids.model.journey import Journey
from reisgids.model.phase import Phase
from reisgids.model.playbook import Playbook
from reisgids.model.stretch import seats
from reisgids.model.touchpoint import Evidence, Touchpoint
from reisgids.model.values.text import Reading
from reisgids.model.withheld import shown

TITLE = Face("sans", 500, 12)
LINE = 16
"""Pixels from one line of a title to the next."""
_PAD = 4
_NARROWEST = 74
_WIDEST_WORD = 80
_WIDEST = 172
_LINES = 4


@dataclass(frozen=True)
class Column:
    """A touchpoint, its phase, its title in the page's language (or else the other) and that title in lines.

    `evidence` is what it rests on, None where that is withheld. `seat` is its place from the left, from 0,
    among columns of which each phase without touchpoints takes one.
    """

    touchpoint: Touchpoint
    phase: Phase
    title: Reading
    evidence: Evidence | None
    seat: int = 0
    lines: tuple[str, ...] = ()

    @property
    def assumed(self) -> bool:
        """Whether it is known that the touchpoint is only assumed."""
        return self.touchpoint.is_assumed


@dataclass(frozen=True)
class Columns:
    """Columns of equal width, in pixels, and the deepest title's number of lines."""

    columns: tuple[Column, ...]
    width: float
    lines: int


def columns_of(playbook: Playbook, journey: Journey, language: str) -> tuple[Column, ...]:
    """Return a column per touchpoint in the order of the map, its title not yet broken into lines."""
    found = []
    for taken in seats(playbook, journey):
        for seat, touchpoint in enumerate(taken.touchpoints, taken.first):
            evidence: Evidence | None = shown(touchpoint.evidence_of("emotion"))
            found.append(Column(touchpoint, taken.phase, touchpoint.title.read(language), evidence, seat))
    return tuple(found)


def empty_seats(playbook: Playbook, journey: Journey) -> tuple[int, ...]:
    """Return the seats that stay empty, each for a phase without touchpoints."""
    return tuple(taken.first for taken in seats(playbook, journey) if not taken.touchpoints)


def lettered(columns: Sequence[Column], room: float, empty: int = 0) -> Columns:
    """Return the columns wide enough for their titles; as wide as fills `room` pixels where that is enough.

    As many as `empty` more get the same width.
    """
    widest_word = max(longest_word(column.title.words, TITLE) for column in columns)
    needed = max(_NARROWEST, min(widest_word, _WIDEST_WORD) + 2 * _PAD)
    width = round(max(needed, min(room / (len(columns) + empty), _WIDEST)))
    written = tuple(
        replace(column, lines=wrap(column.title.words, TITLE, width - 2 * _PAD, _LINES)) for column in columns
    )
    return Columns(written, width, max(len(column.lines) for column in written))


def spans(playbook: Playbook, journey: Journey, edges: Sequence[tuple[Phase, float, float]]) -> list[Span]:
    """Return the phases that stand between these edges (left and right, in pixels), numbered as in their model."""
    numbers = {phase.id: number for number, phase in enumerate(playbook.model_phases(journey), 1)}
    return [Span(phase, numbers[phase.id], left, right) for phase, left, right in edges]
