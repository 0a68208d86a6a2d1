"""The phases of a journey as every page shows them: each with its number, and in its colour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reisgids.model.phase import Phase


@dataclass(frozen=True)
class NumberedPhase:
    """A phase. `number` counts from 1; `colour` is one of the six, spread over all phases from first to last."""

    phase: Phase
    number: int
    colour: int


def numbered_phases(phases: Sequence[Phase]) -> Mapping[str, NumberedPhase]:
    """Return all phases of a journey or of a model by id, in their order."""
    return {
        phase.id: NumberedPhase(phase, n + 1, 1 + (round(n * 5 / (len(phases) - 1)) if n else 0))
        for n, phase in enumerate(phases)
    }
