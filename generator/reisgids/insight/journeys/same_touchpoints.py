"""Which touchpoints two journeys have in common."""

from __future__ import annotations

from collections.abc import Sequence

Names = tuple[str, ...]
"""What a touchpoint is known by, the surest first; an empty name is none."""


def same_touchpoints(first: Sequence[Names], second: Sequence[Names]) -> dict[int, int]:
    """Return the numbers of the touchpoints of the first journey that the second has too, each with its number there.

    Those whose first names are equal belong together; of the others those whose second names are, and so on. Where
    several have the same name, they are paired in order.
    """
    found: dict[int, int] = {}
    for sort in range(max(map(len, first), default=0)):
        waiting: dict[str, list[int]] = {}
        taken = set(found.values())
        for number, names in enumerate(second):
            if names[sort] and number not in taken:
                waiting.setdefault(names[sort], []).append(number)
        for number, names in enumerate(first):
            if number not in found and waiting.get(names[sort]):
                found[number] = waiting[names[sort]].pop(0)
    return dict(sorted(found.items()))
