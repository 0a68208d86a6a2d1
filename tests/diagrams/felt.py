"""Playbooks with two personas, a buyer and a manager."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Persona
from tests.diagrams.playbooks import journey, playbook

NAMES = {"koper": ("Koper", "Buyer"), "leider": ("Leider", "Manager")}


def felt_journey(*touchpoints: dict[str, Any]) -> Journey:
    """Return a journey of these touchpoints."""
    return journey(*touchpoints)


def felt_playbook(*journeys: Journey) -> Playbook:
    """Return a playbook of these journeys and the two personas."""
    personas = {id: Persona.model_validate({"id": id, "name": {"nl": nl, "en": en}}) for id, (nl, en) in NAMES.items()}
    return replace(playbook(*journeys), personas=personas)
