"""Which personas have a curve of their own in a journey."""

from __future__ import annotations

from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

_FEWEST = 2


def personas_with_a_curve(playbook: Playbook, journey: Journey) -> tuple[str, ...]:
    """Return the ids of the personas, in the order of their register, whose moments make a curve of their own.

    At least two of them have a score, and others of the journey's moments aren't theirs.
    """
    found = []
    for id in playbook.personas:
        own = [touchpoint for touchpoint in journey.touchpoints if id in touchpoint.personas]
        scored = sum(touchpoint.score is not None for touchpoint in own)
        if scored >= _FEWEST and len(own) < len(journey.touchpoints):
            found.append(id)
    return tuple(found)
