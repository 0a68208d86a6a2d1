"""The part of each party in the journeys of a playbook: what it delivers, what it takes over and what it hands on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reisgids.insight.chain.handover_chain import Transfer
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Handover, Touchpoint

Touchpoints = dict[str, list[Touchpoint]]
"""Touchpoints by the id of their journey, in the order of its map."""


@dataclass(frozen=True)
class Passage:
    """A hand-over in a journey. `transfer` is the link of the chain that it is, `handover` how it is described.

    One of the two is always there: a hand-over to the customer is no link of the chain, and not every link is
    described. `which` is the number of the hand-over at its touchpoint, None where nothing describes it.
    """

    journey: Journey
    at: Touchpoint
    giver: str | None
    receiver: str
    handover: Handover | None
    transfer: Transfer | None
    which: int | None


@dataclass
class PartyPart:
    """What one party does. `seen_as` is where the customer sees it while another one delivers, `owns` where it is to
    do something about a pain."""

    delivers: Touchpoints = field(default_factory=dict)
    seen_as: Touchpoints = field(default_factory=dict)
    owns: Touchpoints = field(default_factory=dict)
    taken_over: list[Passage] = field(default_factory=list)
    handed_on: list[Passage] = field(default_factory=list)

    @property
    def journeys(self) -> frozenset[str]:
        """The ids of the journeys in which it has any part."""
        passed = (passage.journey.id for passage in (*self.taken_over, *self.handed_on))
        return frozenset((*self.delivers, *self.seen_as, *self.owns, *passed))


def passages(view: Playbook, journey: Journey, transfers: Sequence[Transfer]) -> tuple[Passage, ...]:
    """Return the journey's hand-overs in order, the links of the chain first at each touchpoint.

    A hand-over whose receiver the edition doesn't have is left out.
    """
    links = {(transfer.at.id, transfer.which) for transfer in transfers if transfer.which is not None}
    found: list[tuple[int, Passage]] = [
        (transfer.number, Passage(journey, transfer.at, transfer.giver, transfer.receiver, transfer.handover, transfer,
                                  transfer.which))
        for transfer in transfers
        if transfer.receiver in view.parties
    ]  # fmt: skip
    for number, touchpoint in enumerate(view.in_order(journey)):
        for which, handover in enumerate(touchpoint.handover):
            if handover.to in view.parties and (touchpoint.id, which) not in links:
                giver = touchpoint.giver(handover)
                found.append((number, Passage(journey, touchpoint, giver, handover.to, handover, None, which)))
    return tuple(passage for _, passage in sorted(found, key=lambda placed: placed[0]))


def party_parts(
    view: Playbook, journeys: Iterable[Journey], transfers_of: Callable[[Journey], Sequence[Transfer]]
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
        for passage in passages(view, journey, transfers_of(journey)):
            if passage.giver in parts:
                parts[passage.giver].handed_on.append(passage)
            parts[passage.receiver].taken_over.append(passage)
    return parts
