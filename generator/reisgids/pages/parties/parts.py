"""The part of every party in the journeys, worked out once for all pages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from reisgids.diagrams.words.handovers import handovers_of
from reisgids.insight.chain.party_parts import PartyPart, party_parts
from reisgids.model.playbook import Playbook


def all_parts(view: Playbook) -> Mapping[str, PartyPart]:
    """Return the parts of all parties, by their ids: of a party of cases its part in those, of another in the rest."""
    own, cases = (party_parts(view, of, partial(handovers_of, view)) for of in (view.own_journeys, view.cases))
    return {id: cases[id] if ("parties", id) in view.of_cases else part for id, part in own.items()}
