"""Boxes at places in a plane, moved aside as little as it takes for none to hide another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Place = tuple[float, float]
_SLACK = 1e-6
"""What halves and sums of pixels may be off by."""


@dataclass(frozen=True)
class Box:
    """A rectangle by its edges, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, centre: Place, width: float, height: float) -> Box:
        """Return the box of that size with its middle there."""
        x, y = centre
        return cls(x - width / 2, y - height / 2, x + width / 2, y + height / 2)

    def meets(self, other: Box) -> bool:
        """Return whether the two have more than an edge in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        """Return whether the other holds all of this."""
        return (
            other.left <= self.left + _SLACK
            and self.right <= other.right + _SLACK
            and other.top <= self.top + _SLACK
            and self.bottom <= other.bottom + _SLACK
        )


def spread(homes: Sequence[Place], widths: Sequence[float], height: float, rooms: Sequence[Box]) -> list[Place] | None:
    """Return where boxes of that size go, in order: each as near to its home as is free, and wholly in its room.

    None where a room is too small for all that belong in it.
    """
    placed: list[Box] = []
    places: list[Place] = []
    for home, width, room in zip(homes, widths, rooms, strict=True):
        inside = _clamped(home, width, height, room)
        found = next((spot for spot in _around(inside, width, height, room) if _free(spot, placed)), None)
        if found is None:
            return None
        placed.append(found)
        places.append(((found.left + found.right) / 2, (found.top + found.bottom) / 2))
    return places


def _clamped(home: Place, width: float, height: float, room: Box) -> Place:
    x = min(max(home[0], room.left + width / 2), room.right - width / 2)
    y = min(max(home[1], room.top + height / 2), room.bottom - height / 2)
    return x, y


def _free(spot: Box, placed: Sequence[Box]) -> bool:
    return not any(spot.meets(other) for other in placed)


def _around(centre: Place, width: float, height: float, room: Box) -> Iterator[Box]:
    """The boxes of a lattice around a place that lie in the room, the nearest first."""
    here = Box.around(centre, width, height)
    if not here.within(room):
        return
    yield here
    left, right = int((here.left - room.left) // width), int((room.right - here.right) // width)
    above, below = int((here.top - room.top) // height), int((room.bottom - here.bottom) // height)
    steps = [(x * width, y * height) for x in range(-left, right + 1) for y in range(-above, below + 1) if x or y]
    steps.sort(key=lambda step: (step[0] ** 2 + step[1] ** 2, step))
    for dx, dy in steps:
        yield Box(here.left + dx, here.top + dy, here.right + dx, here.bottom + dy)
