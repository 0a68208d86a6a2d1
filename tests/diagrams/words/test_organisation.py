from dataclasses import replace
from typing import Any

import pytest

from reisgids.diagrams.catalogue import KINDS
from reisgids.diagrams.words.organisation import organisation_name
from reisgids.labels.words import words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Party
from tests.diagrams.playbooks import journey, machine, playbook, touchpoint

AIRPORT = Party.model_validate({"id": "luchthaven", "kind": "own", "name": {"nl": "Luchthaven", "en": "Airport"}})


def two_organisations(*journeys: Journey) -> Playbook:
    """Return a playbook with a second own organisation beside its main one."""
    found = playbook(*journeys)
    return replace(found, parties={**found.parties, AIRPORT.id: AIRPORT})


def trip(**more: Any) -> Journey:
    """Return a journey that partners deliver, with a score for every importance."""
    scores = {"importance": {"customer": 4, "organisation": 2}, "satisfaction": 2}
    return journey(*(touchpoint(f"t{n}", "T", "T", "awareness", -1, **scores, **more) for n in range(3)), id="vlucht")


@pytest.mark.parametrize(
    "more",
    [
        {"delivered_by": "luchthaven"},
        {"delivered_by": "transport", "perceived_as": "luchthaven"},
        {"delivered_by": "transport", "handover": {"to": "servicepartner", "complaint_lands_at": "luchthaven"}},
        {"delivered_by": "transport", "pain": {"text": "Wachten", "owner": "luchthaven"}},
    ],
)
def test_a_journey_is_of_the_own_organisation_that_it_names(more: dict[str, Any]) -> None:
    found = two_organisations(trip(**more))
    assert organisation_name(found, found.journeys[0], "nl") == "Luchthaven"
    assert organisation_name(found, found.journeys[0], "en") == "Airport"


@pytest.mark.parametrize("more", [{}, {"delivered_by": "transport"}, {"delivered_by": "verlinde"}])
def test_a_journey_that_names_no_other_is_of_the_organisation_whose_playbook_it_is(more: dict[str, Any]) -> None:
    found = two_organisations(trip(**more))
    assert organisation_name(found, found.journeys[0], "nl") == "Verlinde Verpakking"


def test_what_customers_see_counts_before_where_a_complaint_ends_up() -> None:
    own = touchpoint("a", "A", "A", "awareness", delivered_by="verlinde")
    elsewhere = [
        touchpoint(f"b{n}", "B", "B", "awareness", handover={"to": "luchthaven", "complaint_lands_at": "luchthaven"})
        for n in range(3)
    ]
    found = two_organisations(journey(own, *elsewhere))
    assert organisation_name(found, found.journeys[0], "nl") == "Verlinde Verpakking"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_diagram_of_one_organisations_journey_names_the_other(language: str) -> None:
    """In any words of any kind: title, finding, legend, drawing, table and what a point tells."""
    of = trip(delivered_by="transport", perceived_as="luchthaven", channel="phone")
    found = two_organisations(of, machine())
    drawn = [kind.diagram(found, [of], words(language)) for kind in KINDS.values() if kind.ABOUT == "journey"]
    assert sum(each is not None for each in drawn) > 3
    for each in drawn:
        assert "Verlinde" not in repr(each)
    assert AIRPORT.name.read(language).words in repr(drawn)
