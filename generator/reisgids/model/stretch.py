"""The phases that a journey stretches over, with those on its way in which it has no touchpoint."""

from __future__ import annotations

from dataclasses import dataclass

from reisgids.model.journey import Journey
from reisgids.model.phase import Phase
from reisgids.model.playbook import Columns, Playbook
from reisgids.model.touchpoint import Touchpoint


@dataclass(frozen=True)
class Seats:
    """A phase with its touchpoints, and the seats that they take from the left: from `first` to before `end`.

    A phase without touchpoints takes one seat too, which stays empty.
    """

    phase: Phase
    touchpoints: tuple[Touchpoint, ...]
    first: int
    end: int


def stretch(view: Playbook, journey: Journey) -> Columns:
    """Return the phases from the journey's first to its last, each with its touchpoints; some may have none.

    A journey that names its own phases stretches over all of them; in a model that journeys share, it may begin later
    and end earlier. Where touchpoints can be withheld, a phase without any means nothing: it is left out.
    """
    filled = view.columns(journey)
    if not filled or journey.partly:
        return filled
    known = {phase.id: touchpoints for phase, touchpoints in filled}
    phases = view.phases_of(journey)
    if not isinstance(journey.phases, tuple):
        used = [number for number, phase in enumerate(phases) if phase.id in known]
        phases = phases[used[0] : used[-1] + 1]
    return tuple((phase, known.get(phase.id, ())) for phase in phases)


def seats(view: Playbook, journey: Journey) -> tuple[Seats, ...]:
    """Return the phases that the journey stretches over, each with the seats of its touchpoints beside each other."""
    found: list[Seats] = []
    for phase, touchpoints in stretch(view, journey):
        first = found[-1].end if found else 0
        found.append(Seats(phase, touchpoints, first, first + max(1, len(touchpoints))))
    return tuple(found)
