"""Gives every figure its place in a journey: at a touchpoint, at a phase, or with the journey as a whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reisgids.model.journey import Journey
from reisgids.model.phase import Phase
from reisgids.problems import Place, Problem, problem
from reisgids.sources.sheets.names import Names, phase_names, touchpoint_names
from reisgids.sources.values.suggest import nearest

Finder = Callable[[str], Place]
"""Finds where something of a figure stands, by the name of its column."""


@dataclass(frozen=True)
class MeasuredSpot:
    """What a figure is about, by ids: a touchpoint or a phase, or neither; of whom, and about whom."""

    touchpoint: str = ""
    phase: str = ""
    persona: str = ""
    party: str = ""


class JourneyNames:
    """What can be named in a sheet about one journey."""

    def __init__(self, journey: Journey, phases: tuple[Phase, ...], personas: Names, parties: Names) -> None:
        self._phase_of = {each.id: each.phase for each in journey.touchpoints}
        self._order = [phase.id for phase in phases]
        self._touchpoints = touchpoint_names(journey)
        self._phases = phase_names(phases)
        self._people = (("persona", personas), ("party", parties))
        self._known: dict[tuple[str, ...], MeasuredSpot] = {}

    def spot(self, names: Mapping[str, str], where: Finder) -> tuple[MeasuredSpot | None, list[Problem]]:
        """Return what a row is about, by what it names, or None with what can't be found."""
        key = tuple(names.get(name, "") for name in ("touchpoint", "phase", "persona", "party"))
        if key in self._known:
            return self._known[key], []
        found: list[Problem] = []
        touchpoint, phase = self._place(key[0], where, found)
        if key[1]:
            meant = self._phases.meant(key[1])
            if len(meant) != 1:
                found.append(self._no_phase(key[1], where("phase")))
            elif touchpoint and self._phase_of[touchpoint] not in meant:
                known = self._phase_of[touchpoint]
                found.append(problem("not-in-that-phase", where("phase"), given=key[1][:60], known=known))
            elif not touchpoint:
                phase = next(iter(meant))
        people = []
        for (name, called), written in zip(self._people, key[2:], strict=True):
            ids = called.meant(written) if written else frozenset()
            if written and len(ids) != 1:
                found.append(called.problem(written, where(name)))
            people.append(next(iter(ids), ""))
        if found:
            return None, found
        return self._known.setdefault(key, MeasuredSpot(touchpoint, phase, *people)), []

    def _place(self, written: str, where: Finder, found: list[Problem]) -> tuple[str, str]:
        """Return the touchpoint, or else the phase, that is written where a touchpoint may stand."""
        if not written or written in self._touchpoints.ids:
            return written, ""
        if written in self._phases.ids:
            return "", written
        touchpoints, phases = self._touchpoints.meant(written), self._phases.meant(written)
        if len(touchpoints) + len(phases) == 1:
            return next(iter(touchpoints), ""), next(iter(phases), "")
        place = where("touchpoint")
        if several := touchpoints | phases:
            found.append(problem("name-of-several", place, given=written[:60], known=", ".join(sorted(several)[:12])))
        elif nearest(written, self._order) and not nearest(written, self._touchpoints.ids):
            found.append(self._no_phase(written, place))
        else:
            found.append(self._touchpoints.problem(written, place))
        return "", ""

    def _no_phase(self, written: str, place: Place) -> Problem:
        names = {name: next(iter(ids)) for name, ids in self._phases.called.items()}
        instead = nearest(written, self._order, names)
        return problem("unknown-phase", place, given=written[:60], instead=instead, known=", ".join(self._order))
