"""Who delivers at a touchpoint, whom the customer sees, and how responsibility passes at its edges."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.touchpoint.cells import JourneyContext
from reisgids.pages.wording.people import Named


@dataclass(frozen=True)
class Passing:
    """A hand-over at an edge of a touchpoint: its start, where its deliverer takes over, or its end.

    `other` is the giver at a start (None where unknown) and the receiver at an end. `back` tells that who receives had
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
    taken: tuple[Passing, ...]
    given: tuple[Passing, ...]


def provider(here: JourneyContext, touchpoint: Touchpoint) -> Provider | None:
    """Return who delivers, whom the customer sees and what passes from one to another; None without any of them."""
    by = here.people.party(touchpoint.delivered_by)
    seen = here.people.party(touchpoint.perceived_as)
    if seen and by and seen.href == by.href:
        seen = None
    passings = tuple(_passings(here, touchpoint))
    taken = tuple(passing for passing in passings if passing.start)
    given = tuple(passing for passing in passings if not passing.start)
    return Provider(by, seen, taken, given) if by or seen or passings else None


def _passings(here: JourneyContext, touchpoint: Touchpoint) -> list[Passing]:
    found = []
    for handover in touchpoint.handover:
        to = here.people.party(handover.to)
        if to is None:
            continue
        start = handover.to == touchpoint.delivered_by
        other = here.people.party(touchpoint.giver(handover)) if start else to
        back = (touchpoint.id, handover.to) in here.returns
        found.append(Passing(start, back, other, here.reader.text(handover.when)))
    return found
