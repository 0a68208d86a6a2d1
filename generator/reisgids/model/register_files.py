"""The registers by the name of their file in `journeys/registers/`, with the class of their entries."""

from __future__ import annotations

from collections.abc import Mapping

from reisgids.model.phase import PhaseModel
from reisgids.model.registers import Action, Channel, Claim, Kpi, LibraryTouchpoint, Party, Persona, System
from reisgids.model.term import Term
from reisgids.model.values.base import Value

REGISTERS: Mapping[str, type[Value]] = {
    "personas": Persona,
    "parties": Party,
    "channels": Channel,
    "systems": System,
    "touchpoints": LibraryTouchpoint,
    "actions": Action,
    "kpis": Kpi,
    "claims": Claim,
    "phase-models": PhaseModel,
    "terms": Term,
}
