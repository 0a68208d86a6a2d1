from __future__ import annotations

from functools import partial

from reisgids.diagrams.words.handovers import handovers_of
from reisgids.insight.chain.party_parts import PartyPart, Touchpoints, party_parts
from reisgids.insight.chain.playbook_chain import playbook_chain
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Party
from tests.pages.playbooks import journey, playbook


def parts(view: Playbook) -> dict[str, PartyPart]:
    return dict(party_parts(view, view.journeys, partial(handovers_of, view)))


def ids(found: Touchpoints) -> dict[str, list[str]]:
    return {journey: [touchpoint.id for touchpoint in touchpoints] for journey, touchpoints in found.items()}


def test_a_party_has_what_it_delivers_what_it_is_seen_as_and_what_it_is_to_mend() -> None:
    found = parts(playbook())
    assert ids(found["eigen"].delivers) == {"reis": ["beurs", "factuur"]}
    assert ids(found["eigen"].seen_as) == {"reis": ["levering"]}
    assert ids(found["vervoer"].owns) == {"reis": ["levering"]}


def test_each_hand_over_is_with_both_of_its_sides() -> None:
    found = parts(playbook())
    (given,) = found["vervoer"].handed_on
    assert given.description is not None
    assert (given.at.id, given.giver, given.receiver, given.which) == ("levering", "vervoer", "eigen", 0)
    assert given in found["eigen"].taken_over
    (undescribed,) = found["vervoer"].taken_over
    assert (undescribed.at.id, undescribed.giver, undescribed.description) == ("levering", "eigen", None)


def test_a_hand_over_to_the_customer_is_no_link_of_the_chain_but_it_is_told() -> None:
    customer = Party.model_validate({"id": "klant", "name": "Klant", "kind": "customer"})
    handed = journey(
        touchpoints=[
            {"id": "a", "title": "A", "phase": "purchase", "delivered_by": "eigen", "handover": {"to": "klant"}}
        ]
    )
    view = playbook(handed)
    found = parts(playbook(handed, parties={**view.parties, "klant": customer}))
    (given,) = found["eigen"].handed_on
    assert (given.receiver, given.link) == ("klant", None)


def test_a_party_without_any_part_is_there_with_nothing() -> None:
    idle = Party.model_validate({"id": "stil", "name": "Stil"})
    found = parts(playbook(parties={"stil": idle}))
    assert found["stil"] == PartyPart()
    assert found["stil"].journeys == frozenset()


def test_the_chain_of_the_playbook_counts_hand_overs_and_their_risks() -> None:
    view = playbook(journey("a"), journey("b"))
    there, back = playbook_chain(view, parts(view))
    assert (there.giver, there.receiver, there.journeys) == ("eigen", "vervoer", ("a", "b"))
    assert dict(there.risks) == {"emotion": 2, "description": 2}
    assert (back.giver, back.receiver, len(back.handovers)) == ("vervoer", "eigen", 2)
    assert dict(back.risks) == {"agreement": 2, "responsibilities": 2}
