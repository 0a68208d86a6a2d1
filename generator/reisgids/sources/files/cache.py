"""What was made of a file before, so that an unchanged file isn't read twice."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

T = TypeVar("T")


class Cache:
    """Remembers results by key; `turn` forgets what was not asked for since the last turn.

    `has_news` is whether anything was made since it was new, or kept somewhere.
    """

    def __init__(self) -> None:
        self.has_news = False
        self._now: dict[Hashable, object] = {}
        self._before: dict[Hashable, object] = {}

    def of(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what was made for this key before, or else make it."""
        if key in self._now:
            return cast(T, self._now[key])
        if key in self._before:
            made = cast(T, self._before[key])
        else:
            made, self.has_news = make(), True
        self._now[key] = made
        return made

    def turn(self) -> None:
        """Begin a new round: what the round that ends didn't use is forgotten."""
        self._before, self._now = self._now, {}
