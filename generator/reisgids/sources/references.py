"""What refers to what: every reference in the playbook's values, with the path at which it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reisgids.model.config import SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.phase import PhaseModel
from reisgids.model.registers import Action, Kpi, Party, Persona, System
from reisgids.model.route import Route
from reisgids.model.touchpoint import Touchpoint
from reisgids.sources.yaml import Path


class Reference(NamedTuple):
    """`register` is where `id` must be found: a register's file name, journeys, moments or audiences."""

    register: str
    id: str
    path: Path


def in_config(config: SiteConfig) -> Iterator[Reference]:
    """Yield what site-config.yml refers to."""
    if config.organisation.party:
        yield Reference("parties", config.organisation.party, ("organisation", "party"))
    yield Reference("phase-models", config.phases, ("phases",))
    for id, edition in config.editions.items():
        if edition.party:
            yield Reference("parties", edition.party, ("editions", id, "party"))


def in_persona(persona: Persona) -> Iterator[Reference]:
    """Yield what a persona refers to."""
    yield from _each("channels", persona.channels, ("channels",))
    yield from _each("audiences", persona.visible_to, ("visible_to",))


def in_party(party: Party) -> Iterator[Reference]:
    """Yield what a party refers to."""
    yield from _each("audiences", party.visible_to, ("visible_to",))


def in_system(system: System) -> Iterator[Reference]:
    """Yield what a system refers to."""
    yield from _one("parties", system.owner, ("owner",))


def in_kpi(kpi: Kpi) -> Iterator[Reference]:
    """Yield what a KPI refers to."""
    yield from _one("parties", kpi.owner, ("owner",))


def in_action(action: Action) -> Iterator[Reference]:
    """Yield what an action refers to."""
    yield from _one("parties", action.owner, ("owner",))
    yield from _one("kpis", action.kpi, ("kpi",))
    yield from _each("audiences", action.visible_to, ("visible_to",))


def in_route(route: Route) -> Iterator[Reference]:
    """Yield what a route refers to, apart from pages and touchpoints."""
    yield from _each("parties", route.parties, ("parties",))
    yield from _each("audiences", route.visible_to, ("visible_to",))
    for number, step in enumerate(route.steps):
        yield from _one("journeys", step.journey, ("steps", number, "journey"))


def in_phase_model(model: PhaseModel) -> Iterator[Reference]:
    """Yield which other phase models a phase model is mapped on. The phases of the mapping are checked apart."""
    for other in model.mapping:
        yield Reference("phase-models", other, ("mapping", other))


def in_journey(journey: Journey) -> Iterator[Reference]:
    """Yield what a journey and its touchpoints refer to, apart from phases."""
    yield from _one("journeys", journey.counterpart, ("counterpart",))
    if isinstance(journey.phases, str):
        yield Reference("phase-models", journey.phases, ("phases",))
    for number, persona in enumerate(journey.personas):
        yield Reference("personas", persona.ref, ("personas", number, "ref"))
    yield from _each("actions", journey.actions, ("actions",))
    yield from _each("kpis", journey.kpis, ("kpis",))
    yield from _each("audiences", journey.visible_to, ("visible_to",))
    if journey.contact_strategy:
        yield from _each("channels", journey.contact_strategy.channels, ("contact_strategy", "channels"))
    for number, touchpoint in enumerate(journey.touchpoints):
        yield from _in_touchpoint(touchpoint, ("touchpoints", number))


def _in_touchpoint(touchpoint: Touchpoint, at: Path) -> Iterator[Reference]:
    for model in touchpoint.phase_in:
        yield Reference("phase-models", model, (*at, "phase_in", model))
    if touchpoint.library:
        yield Reference("touchpoints", touchpoint.library, (*at, "library"))
    if touchpoint.channel:
        yield from _each("channels", touchpoint.channel, (*at, "channel"))
    if touchpoint.personas:
        yield from _each("personas", touchpoint.personas, (*at, "personas"))
    if touchpoint.pain and touchpoint.pain.owner:
        yield Reference("parties", touchpoint.pain.owner, (*at, "pain", "owner"))
    if touchpoint.actions:
        yield from _each("actions", touchpoint.actions, (*at, "actions"))
    if touchpoint.delivered_by:
        yield Reference("parties", touchpoint.delivered_by, (*at, "delivered_by"))
    if touchpoint.perceived_as:
        yield Reference("parties", touchpoint.perceived_as, (*at, "perceived_as"))
    if touchpoint.systems:
        yield from _each("systems", touchpoint.systems, (*at, "systems"))
    if touchpoint.next:
        yield from _each("moments", touchpoint.next, (*at, "next"))
    if touchpoint.micro_journey:
        yield Reference("journeys", touchpoint.micro_journey, (*at, "micro_journey"))
    if touchpoint.visible_to:
        yield from _each("audiences", touchpoint.visible_to, (*at, "visible_to"))
    for number, handover in enumerate(touchpoint.handover):
        here: Path = (*at, "handover", number)
        yield Reference("parties", handover.to, (*here, "to"))
        yield from _one("parties", handover.complaint_lands_at, (*here, "complaint_lands_at"))
        for party in handover.responsibilities:
            yield Reference("parties", party, (*here, "responsibilities", party))


def _one(register: str, id: str | None, path: Path) -> Iterator[Reference]:
    if id:
        yield Reference(register, id, path)


def _each(register: str, ids: tuple[str, ...], path: Path) -> Iterator[Reference]:
    for number, id in enumerate(ids):
        yield Reference(register, id, (*path, number))
