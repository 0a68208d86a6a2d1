"""Everything in an organisation's folder, checked and linked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from reisgids.model.case_entries import APART, Entry, entries_of_cases
from reisgids.model.config import INTERNAL, Definition, Edition, SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.markdown.content import ContentPage
from reisgids.model.phase import BUILT_IN, Phase, PhaseModel
from reisgids.model.registers import Action, Channel, Claim, Kpi, LibraryTouchpoint, Party, Persona, System
from reisgids.model.route import Route
from reisgids.model.term import Term
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.kept import KeptByValue
from reisgids.model.withheld import WITHHELD, Hideable

PART_OF: Mapping[str, str] = {
    "personas": "personas", "parties": "parties", "channels": "channels", "systems": "systems",
    "touchpoints": "touchpoints", "actions": "actions", "kpis": "kpis", "claims": "claims",
    "phase-models": "own_phase_models", "terms": "terms",
}  # fmt: skip
"""Which part of a playbook holds the entries of a register."""
Columns = tuple[tuple[Phase, tuple[Touchpoint, ...]], ...]
"""Phases in order, each with its touchpoints in order."""
Answer = TypeVar("Answer")
_COLUMNS: KeptByValue[tuple[tuple[Phase, ...], Columns]] = KeptByValue()


@dataclass(frozen=True)
class Playbook:
    """A playbook, or what one edition may see of it.

    The registers are mappings from id to value, in the order in which they were written. `files` has the files beside
    the content pages by their paths below `content/`, and the pictures of touchpoints by theirs below `journeys/`, each
    with where it is on disk; `sizes` has how wide and high such a picture is, in pixels. `day` is today.
    `shipped` are the entries, as pairs of register and id, that come with Reisgids and not from the playbook itself.
    `withheld` names the parts of which there may be more than is here.
    """

    config: SiteConfig
    day: dt.date
    journeys: tuple[Journey, ...] = ()
    personas: Mapping[str, Persona] = field(default_factory=dict)
    parties: Mapping[str, Party] = field(default_factory=dict)
    channels: Mapping[str, Channel] = field(default_factory=dict)
    systems: Mapping[str, System] = field(default_factory=dict)
    touchpoints: Mapping[str, LibraryTouchpoint] = field(default_factory=dict)
    actions: Mapping[str, Action] = field(default_factory=dict)
    kpis: Mapping[str, Kpi] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    own_phase_models: Mapping[str, PhaseModel] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    routes: tuple[Route, ...] = ()
    content: tuple[ContentPage, ...] = ()
    files: Mapping[str, Path] = field(default_factory=dict)
    sizes: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    shipped: frozenset[tuple[str, str]] = frozenset()
    edition: Edition = INTERNAL
    withheld: frozenset[str] = frozenset()

    def withholds(self, part: str) -> bool:
        """Return whether there may be more of a part (`actions`, say) than is here: then nothing in it is missing."""
        return part in self.withheld

    @cached_property
    def phase_models(self) -> Mapping[str, PhaseModel]:
        """The built-in phase models and the playbook's own, by id."""
        return {**{model.id: model for model in BUILT_IN}, **self.own_phase_models}

    @cached_property
    def _journeys_by_id(self) -> Mapping[str, Journey]:
        return {journey.id: journey for journey in self.journeys}

    def journey(self, id: str) -> Journey | None:
        """Return the journey with that id."""
        return self._journeys_by_id.get(id)

    @property
    def own_journeys(self) -> tuple[Journey, ...]:
        """The journeys of the organisation itself, which all that is counted and drawn of the playbook is about."""
        return tuple(journey for journey in self.journeys if journey.case is None)

    @property
    def cases(self) -> tuple[Journey, ...]:
        """The journeys of other organisations, which are here to learn from."""
        return tuple(journey for journey in self.journeys if journey.case is not None)

    @cached_property
    def of_cases(self) -> frozenset[Entry]:
        """The entries of registers that belong to cases alone, as pairs of register and id."""
        return frozenset(self.answer(_of_cases))

    def own(self, register: str) -> dict[str, Any]:
        """Return the entries of a register but those of cases, by their ids."""
        entries: Mapping[str, Any] = getattr(self, PART_OF[register])
        return {id: entry for id, entry in entries.items() if (register, id) not in self.of_cases}

    def journeys_of(self, parties: Iterable[str]) -> tuple[Journey, ...]:
        """Return the journeys in which the part of these parties counts: of a party of cases in those alone."""
        sides = {("parties", party) in self.of_cases for party in parties}
        return tuple(journey for journey in self.journeys if (journey.case is not None) in sides)

    def answer(self, question: Callable[..., Answer], *about: str) -> Answer:
        """Return what `question(playbook, *about)` comes to, a small value; it is worked out once.

        What asks depends on the answer alone, not on all that was looked at for it. The question is a function of a
        module.
        """
        known = self._answers.get((question, about))
        if known is None:
            known = self._answers[question, about] = question(self, *about)
        found: Answer = known
        return found

    @cached_property
    def _answers(self) -> dict[tuple[Callable[..., Any], tuple[str, ...]], Any]:
        return {}

    def definition_of(self, journey: Journey) -> Hideable[Definition]:
        """Return what the journey calls a customer: its own word, else the playbook's."""
        return self.config.definition if journey.definition is None else journey.definition

    def model_phases(self, journey: Journey) -> tuple[Phase, ...]:
        """Return all phases of the journey's phase model in order: a phase has its number and its colour from these.

        Raises:
            KeyError: the phase model doesn't exist (a loaded playbook's always does).
        """
        if isinstance(journey.phases, tuple):
            return journey.phases
        return self.phase_models[journey.phases or self.config.phases].phases

    def phases_of(self, journey: Journey) -> tuple[Phase, ...]:
        """Return the phases that the journey can have touchpoints in: of a map of existing customers only theirs.

        Raises as `model_phases` does.
        """
        phases = self.model_phases(journey)
        return tuple(phase for phase in phases if phase.existing_customer or not journey.existing_customers_only)

    def columns(self, journey: Journey) -> Columns:
        """Return the journey's phases that have touchpoints, each with its touchpoints in the order written."""
        phases = self.phases_of(journey)
        known = _COLUMNS.of(journey)
        # A page asks for them some thirty times.
        if known is None or known[0] != phases:
            known = _COLUMNS.keep(journey, (phases, _columns(journey, phases)))
        return known[1]

    def other_models(self, journey: Journey) -> tuple[PhaseModel, ...]:
        """Return the phase models in which the journey can be read too: those that its own is mapped on."""
        own = None if isinstance(journey.phases, tuple) else self.phase_models[journey.phases or self.config.phases]
        return () if own is None else tuple(self.phase_models[id] for id in own.mapping if id in self.phase_models)

    def phase_in(self, journey: Journey, touchpoint: Touchpoint, model: PhaseModel) -> Phase | None:
        """Return the touchpoint's phase in another model: what it has itself, else as the models are mapped.

        None where it has none there, and where its own is withheld.
        """
        if touchpoint.phase_in is WITHHELD:
            return None
        own = (
            self.phase_models.get(journey.phases or self.config.phases)
            if isinstance(journey.phases, str | None)
            else None
        )
        mapped = own.mapping.get(model.id, {}).get(touchpoint.phase) if own else None
        found = touchpoint.phase_in.get(model.id, mapped)
        return next((phase for phase in model.phases if phase.id == found), None)

    def in_order(self, journey: Journey) -> tuple[Touchpoint, ...]:
        """Return the journey's touchpoints as the map shows them: by phase, then as written."""
        return tuple(touchpoint for _, touchpoints in self.columns(journey) for touchpoint in touchpoints)


def _of_cases(playbook: Playbook) -> tuple[Entry, ...]:
    registers = {name: getattr(playbook, PART_OF[name]) for name in APART}
    return tuple(sorted(entries_of_cases(playbook.journeys, registers, playbook.config.organisation.party)))


def _columns(journey: Journey, phases: Iterable[Phase]) -> Columns:
    within: dict[str, list[Touchpoint]] = {}
    for touchpoint in journey.touchpoints:
        within.setdefault(touchpoint.phase, []).append(touchpoint)
    return tuple((phase, tuple(within[phase.id])) for phase in phases if phase.id in within)
