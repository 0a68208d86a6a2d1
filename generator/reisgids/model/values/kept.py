"""What was worked out of values, kept as long as the values themselves are there.

After an edit in `reisgids serve` most of a playbook's values are the same objects still, and so is what follows from
them.
"""

from __future__ import annotations

from typing import Generic, TypeVar
from weakref import ref

from pydantic import BaseModel

Kept = TypeVar("Kept")


class KeptByValue(Generic[Kept]):
    """One thing of each value, by the object that it is: a value's own hash takes longer than most of what is kept."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[ref[BaseModel], Kept]] = {}

    def __len__(self) -> int:
        """Return of how many values something is kept."""
        return len(self._known)

    def of(self, value: BaseModel) -> Kept | None:
        """Return what is kept of this very value."""
        known = self._known.get(id(value))
        return known[1] if known is not None and known[0]() is value else None

    def keep(self, value: BaseModel, kept: Kept) -> Kept:
        """Keep something of a value, and return it."""
        place = id(value)
        self._known[place] = ref(value, lambda gone: self._forget(place, gone)), kept
        return kept

    def _forget(self, place: int, gone: ref[BaseModel]) -> None:
        known = self._known.get(place)
        if known is not None and known[0] is gone:
            del self._known[place]
