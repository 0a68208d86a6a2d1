"""Who delivers at a touchpoint, whom the customer sees, and how responsibility passes at its edges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.insight.chain.journey_handovers import described_at
from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.touchpoint.cells import JourneyContext
from reisgids.pages.wording.people import Named


@dataclass(frozen=True)
class TouchpointHandover:
    """A hand-over at an edge of a touchpoint: its start, where its deliverer takes over, or its end.

    `other` is the giver at a start (None where unknown) and the receiver at an end. `back` means that who receives had
    a part in the journey before.
    """

    start: bool
    back: bool
    other: Named | None
    when: Markup


@dataclass(frozen=True)
class Provider:
    """Who delivers, and whom the customer sees where that is someone else; either may be missing."""

    by: Named | None
    seen: Named | None
    taken: tuple[TouchpointHandover, ...]
    given: tuple[TouchpointHandover, ...]


def provider(here: JourneyContext, touchpoint: Touchpoint) -> Provider | None:
    """Return who delivers, whom the customer sees and what passes from one to another; None without any of them."""
    by = here.people.party(touchpoint.delivered_by)
    seen = here.people.party(touchpoint.perceived_as)
    if seen and by and seen.href == by.href:
        seen = None
    handovers = tuple(_handovers(here, touchpoint))
    taken = tuple(handover for handover in handovers if handover.start)
    given = tuple(handover for handover in handovers if not handover.start)
    return Provider(by, seen, taken, given) if by or seen or handovers else None


def _handovers(here: JourneyContext, touchpoint: Touchpoint) -> Iterator[TouchpointHandover]:
    for handover in described_at(here.handovers, touchpoint):
        start = handover.receiver == touchpoint.delivered_by
        other = here.people.party(handover.giver if start else handover.receiver)
        back = (touchpoint.id, handover.receiver) in here.returns
        when = handover.description.when if handover.description else None
        yield TouchpointHandover(start, back, other, here.reader.text(when))
