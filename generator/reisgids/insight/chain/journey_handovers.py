"""The hand-overs of a journey: the links of its chain, and those that are described without being one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reisgids.insight.chain.handover_chain import ChainHandover
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Handover, Touchpoint


@dataclass(frozen=True)
class JourneyHandover:
    """A hand-over in a journey. `handover` is the link of the chain that it is, `description` how it is described.

    One of the two is always there: a hand-over to the customer is no link of the chain, and not every link is
    described. `which` is the number of the hand-over at its touchpoint, None where nothing describes it; `place` is
    that of the link in its chain, from 1, and 0 where it is none.
    """

    journey: Journey
    at: Touchpoint
    giver: str | None
    receiver: str
    description: Handover | None
    link: ChainHandover | None
    which: int | None
    place: int


def journey_handovers(view: Playbook, journey: Journey, chain: Sequence[ChainHandover]) -> tuple[JourneyHandover, ...]:
    """Return the journey's hand-overs in order, the links of the chain first at each touchpoint.

    A hand-over whose receiver the edition doesn't have is left out.
    """
    links = {(link.at.id, link.which) for link in chain if link.which is not None}
    found = [
        (
            link.number,
            JourneyHandover(journey, link.at, link.giver, link.receiver, link.description, link, link.which, place),
        )
        for place, link in enumerate(chain, 1)
        if link.receiver in view.parties
    ]
    for number, touchpoint in enumerate(view.in_order(journey)):
        for which, described in enumerate(touchpoint.handover):
            if described.to in view.parties and (touchpoint.id, which) not in links:
                giver = touchpoint.giver(described)
                found.append(
                    (number, JourneyHandover(journey, touchpoint, giver, described.to, described, None, which, 0))
                )
    return tuple(handover for _, handover in sorted(found, key=lambda placed: placed[0]))


def described_at(handovers: Sequence[JourneyHandover], touchpoint: Touchpoint) -> tuple[JourneyHandover, ...]:
    """Return those of a journey's hand-overs that a touchpoint describes, in the order in which it does."""
    here = (each for each in handovers if each.at.id == touchpoint.id and each.description in touchpoint.handover)
    return tuple(sorted(here, key=lambda handover: handover.which or 0))
