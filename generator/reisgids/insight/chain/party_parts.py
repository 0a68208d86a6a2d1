"""The part of each party in the journeys of a playbook: what it delivers, what it takes over and what it hands on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reisgids.insight.chain.handover_chain import ChainHandover
from reisgids.insight.chain.journey_handovers import JourneyHandover, journey_handovers
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint

Touchpoints = dict[str, list[Touchpoint]]
"""Touchpoints by the id of their journey, in the order of its map."""


@dataclass
class PartyPart:
    """What one party does. `seen_as` is where the customer sees it while another one delivers, `owns` where it is to
    do something about a pain."""

    delivers: Touchpoints = field(default_factory=dict)
    seen_as: Touchpoints = field(default_factory=dict)
    owns: Touchpoints = field(default_factory=dict)
    taken_over: list[JourneyHandover] = field(default_factory=list)
    handed_on: list[JourneyHandover] = field(default_factory=list)

    @property
    def journeys(self) -> frozenset[str]:
        """The ids of the journeys in which it has any part."""
        passed = (handover.journey.id for handover in (*self.taken_over, *self.handed_on))
        return frozenset((*self.delivers, *self.seen_as, *self.owns, *passed))


def party_parts(
    view: Playbook, journeys: Iterable[Journey], chain_of: Callable[[Journey], Sequence[ChainHandover]]
) -> Mapping[str, PartyPart]:
    """Return the part of every party that the edition has, by its id, also where it has none."""
    parts = {id: PartyPart() for id in view.parties}
    for journey in journeys:
        for touchpoint in view.in_order(journey):
            by, seen = touchpoint.delivered_by, touchpoint.perceived_as
            if by in parts:
                parts[by].delivers.setdefault(journey.id, []).append(touchpoint)
            if seen in parts and seen != by:
                parts[seen].seen_as.setdefault(journey.id, []).append(touchpoint)
            if touchpoint.pain and touchpoint.pain.owner in parts:
                parts[touchpoint.pain.owner].owns.setdefault(journey.id, []).append(touchpoint)
        for handover in journey_handovers(view, journey, chain_of(journey)):
            if handover.giver in parts:
                parts[handover.giver].handed_on.append(handover)
            parts[handover.receiver].taken_over.append(handover)
    return parts
