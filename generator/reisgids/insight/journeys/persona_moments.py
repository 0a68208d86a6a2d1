"""Which personas have a curve of their own in a journey."""

from __future__ import annotations

from reisgids.insight.journeys.persona_feelings import goes_through, personas_apart
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

_FEWEST = 2


def personas_with_a_curve(playbook: Playbook, journey: Journey) -> tuple[str, ...]:
    """Return the ids of the personas, in the order of their register, whose moments make a curve of their own.

    At least two of them have a score, and others of the journey's moments aren't theirs, or feel different to them.
    """
    apart = personas_apart(playbook, journey)
    found = []
    for id in playbook.personas:
        if id not in apart and not any(id in touchpoint.personas for touchpoint in journey.touchpoints):
            continue
        own = goes_through(journey, id)
        scored = sum(touchpoint.score is not None for touchpoint in own)
        if scored >= _FEWEST and (id in apart or len(own) < len(journey.touchpoints)):
            found.append(id)
    return tuple(found)
