"""What leads to what in a journey."""

from __future__ import annotations

from collections.abc import Sequence

from reisgids.model.touchpoint import Touchpoint
from reisgids.model.withheld import WITHHELD


def transitions(touchpoints: Sequence[Touchpoint]) -> list[tuple[int, int]]:
    """Return the steps from one touchpoint to another, by their numbers in the order given.

    Without `next` a touchpoint leads to the one after it; with an empty `next` it leads nowhere. Where it is withheld
    there is no step.
    """
    numbers = {touchpoint.id: n for n, touchpoint in enumerate(touchpoints)}
    found: list[tuple[int, int]] = []
    for n, touchpoint in enumerate(touchpoints):
        if touchpoint.next is WITHHELD:
            continue
        if touchpoint.next is None:
            found += [(n, n + 1)] if n + 1 < len(touchpoints) else []
        else:
            found += [(n, numbers[id]) for id in dict.fromkeys(touchpoint.next) if id in numbers]
    return found
