"""The share of some parties in the journeys: what they deliver, and what they take over and hand on."""

from __future__ import annotations

from collections.abc import Callable, Collection

from reisgids.insight.journeys.without_to_be_twins import without_to_be_twins
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint

Shares = tuple[tuple[Journey, tuple[Touchpoint, ...]], ...]
"""Journeys, each with the touchpoints that count, in the order of its map."""


def delivered(view: Playbook, parties: Collection[str]) -> Shares:
    """Return the touchpoints that one of the parties delivers; moments without contact are none.

    A journey as it is to be is left out where it is also there as it is.
    """

    def mine(touchpoint: Touchpoint) -> Touchpoint | None:
        return touchpoint if touchpoint.kind != "customer-moment" and touchpoint.delivered_by in parties else None

    return _shares(view, parties, mine)


def handed_over(view: Playbook, parties: Collection[str]) -> Shares:
    """Return the touchpoints at which one of the parties takes over or hands on, each with those hand-overs alone.

    A hand-over whose receiver the edition doesn't have is left out, and so is a journey as it is to be where it is
    also there as it is.
    """

    def mine(touchpoint: Touchpoint) -> Touchpoint | None:
        own = tuple(
            handover
            for handover in touchpoint.handover
            if handover.to in view.parties and (handover.to in parties or touchpoint.giver(handover) in parties)
        )
        return touchpoint.model_copy(update={"handover": own}) if own else None

    return _shares(view, parties, mine)


def _shares(view: Playbook, parties: Collection[str], mine: Callable[[Touchpoint], Touchpoint | None]) -> Shares:
    found = (
        (journey, tuple(own for touchpoint in view.in_order(journey) if (own := mine(touchpoint))))
        for journey in without_to_be_twins(view.journeys_of(parties))
    )
    return tuple((journey, touchpoints) for journey, touchpoints in found if touchpoints)
