"""A persona is named with its role, unless that is its name."""

from __future__ import annotations

import pytest

from reisgids.labels.words import words as in_language
from reisgids.model.registers import Persona
from reisgids.pages.wording.reader import Reader
from tests.pages.playbooks import journey, page, planned, playbook, words


def personas_page(name: str, role: str, role_there: str) -> str:
    """Return the words of the page of personas, with one that takes part in a journey."""
    persona = Persona.model_validate({"id": "een", "name": name, "role": role})
    reis = journey("reis", personas=[{"ref": "een", "role": role_there}])
    made = page(planned(playbook(reis, personas={"een": persona})), "personas/index.md")
    return " ".join(words(made.render()).split())


@pytest.mark.parametrize("role", ["user", "influencer", "decider", "buyer", "gatekeeper"])
def test_a_role_that_is_the_name_stands_there_once(role: str) -> None:
    said = Reader("nl", in_language("nl")).option("Persona.role", role)
    assert said.lower() not in personas_page(said, role, role).lower().replace(said.lower(), "", 1)
    assert personas_page("Noor", role, role).lower().count(said.lower()) == 2


def test_another_role_in_a_journey_is_told() -> None:
    text = personas_page("Inkoper", "buyer", "user").lower()
    assert "de reis reis gebruiker" in text
