"""What a hidden persona feels goes with the persona."""

from __future__ import annotations

from typing import Any

import pytest

from reisgids.editions import for_edition
from reisgids.model.config import Edition, SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Persona
from tests.editions.made_up.written import DAY
from tests.editions.staging import staged_files

NEW = Edition.model_validate({"id": "nieuw", "title": "Nieuw", "audience": "onboarding"})
SEEN: dict[str, Any] = {"koper": {"word": "gerust", "score": 1}}


def files(feels: dict[str, Any], *, hidden: bool) -> dict[str, bytes]:
    """Return the files of the edition for new colleagues; `leider` is a persona that it may not have."""
    moments = [
        {"id": "begin", "title": "Begin", "phase": "awareness", "feels": feels},
        {"id": "slot", "title": "Slot", "phase": "advocacy", "feels": {"score": 2}},
    ]
    trip = {"id": "reis", "title": "Reis", "status": "published", "touchpoints": moments}
    mark = {"visible_to": ["internal"]} if hidden else {}
    playbook = Playbook(
        config=SiteConfig.model_validate({"name": "Gids", "organisation": {"name": "Wij"}}),
        day=DAY,
        journeys=(Journey.model_validate(trip),),
        personas={
            "koper": Persona.model_validate({"id": "koper", "name": "Koper"}),
            "leider": Persona.model_validate({"id": "leider", "name": "Leider", **mark}),
        },
    )
    return staged_files(for_edition(playbook, NEW), "nl")


@pytest.mark.parametrize("others", [{}, SEEN])
def test_twins_that_differ_in_what_a_hidden_persona_feels_are_the_same(others: dict[str, Any]) -> None:
    without = files({"score": 1, "per_persona": others}, hidden=True)
    for felt in (-2, 2, "wrevelig", {"word": "wrevelig", "score": -1}):
        assert files({"score": 1, "per_persona": {**others, "leider": felt}}, hidden=True) == without


def test_what_only_a_hidden_persona_feels_is_nothing() -> None:
    def only(felt: Any) -> dict[str, bytes]:
        return files({"per_persona": {"leider": felt}}, hidden=True)

    assert only(-2) == only("wrevelig")
    assert b"wrevelig" not in b"".join(only("wrevelig").values())


def test_what_a_persona_that_is_shown_feels_is_there() -> None:
    text = b"".join(files({"score": 1, "per_persona": {"leider": "wrevelig"}}, hidden=False).values())
    assert b"wrevelig" in text
