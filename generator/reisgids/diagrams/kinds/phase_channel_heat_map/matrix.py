"""Phases across, channels down, and in each cell the touchpoints of a channel in a phase: what the drawing shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reisgids.diagrams.drawing.score_pill import TONES, Tone, tone
from reisgids.diagrams.words.facts import channel_name
from reisgids.labels.words import Words
from reisgids.model.config import Scale
from reisgids.model.journey import Journey
from reisgids.model.phase import Phase
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.text import Reading

Felt = Tone | Literal["withheld"]
"""How a touchpoint is felt; `withheld` where nobody can know whether it has a score."""
FELT: tuple[Felt, ...] = (*TONES, "withheld")
_FEW = 3


@dataclass(frozen=True)
class Dot:
    """A touchpoint in the cell of one of its channels, by the numbers of row and column.

    `place` is its number among the touchpoints of its cell.
    """

    touchpoint: Touchpoint
    felt: Felt
    row: int
    column: int
    place: int


@dataclass(frozen=True)
class Matrix:
    """The dots in the journey's order; those of a touchpoint with several channels from the top down."""

    phases: tuple[Phase, ...]
    channels: tuple[Reading, ...]
    dots: tuple[Dot, ...]

    def of(self, row: int, column: int) -> tuple[Dot, ...]:
        """Return the dots of a cell."""
        return tuple(dot for dot in self.dots if (dot.row, dot.column) == (row, column))

    def of_row(self, row: int) -> tuple[Dot, ...]:
        """Return the dots of a channel."""
        return tuple(dot for dot in self.dots if dot.row == row)


def matrix_of(playbook: Playbook, journey: Journey, words: Words) -> Matrix | None:
    """Return the journey's matrix, or None where no touchpoint names a channel.

    Customer moments have no channel and are left out; contact without a stated channel gets a row of its own. Of a
    journey that is shown in part nobody can know that a channel isn't stated: there is no such row then, and no
    matrix of one or two touchpoints.
    """
    columns = playbook.columns(journey)
    reached = [touchpoint for _, touchpoints in columns for touchpoint in touchpoints if touchpoint.channel]
    used = {ref for touchpoint in reached for ref in touchpoint.channel}
    if not used or (len(reached) < _FEW and journey.partly):
        return None
    known = [ref for ref in playbook.channels if ref in used]
    rows: list[str | None] = [*known, *sorted(used.difference(known))]
    if any(t.lacks("channel") and t.is_contact for _, touchpoints in columns for t in touchpoints):
        rows.append(None)
    without = Reading(words.say("diagrams.phase_channel_heat_map.without"), words.language)
    names = tuple(without if ref is None else channel_name(playbook, ref, words.language) for ref in rows)
    dots = _dots(rows, [touchpoints for _, touchpoints in columns], playbook.config.scales.emotion)
    return Matrix(tuple(phase for phase, _ in columns), names, dots)


def _dots(rows: Sequence[str | None], columns: Sequence[Sequence[Touchpoint]], scale: Scale) -> tuple[Dot, ...]:
    found: list[Dot] = []
    filled: dict[tuple[int, int], int] = {}
    for column, touchpoints in enumerate(columns):
        for touchpoint in touchpoints:
            for row, ref in enumerate(rows):
                if ref in touchpoint.channel if ref else touchpoint.is_contact and not touchpoint.channel:
                    place = filled.get((row, column), 0)
                    found.append(Dot(touchpoint, _felt(touchpoint, scale), row, column, place))
                    filled[row, column] = place + 1
    return tuple(found)


def _felt(touchpoint: Touchpoint, scale: Scale) -> Felt:
    if touchpoint.felt is None and touchpoint.feels is None and not touchpoint.lacks("feels"):
        return "withheld"
    return tone(touchpoint.score, scale)
