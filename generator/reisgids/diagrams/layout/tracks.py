"""Parallel tracks for lines that would otherwise lie on top of each other."""

from __future__ import annotations

from collections.abc import Hashable


class Tracks:
    """Hands out tracks, numbered from 0: what has one key shares a track, what overlaps gets another."""

    def __init__(self) -> None:
        self._tracks: list[list[tuple[float, float]]] = []
        self._given: dict[Hashable, int] = {}

    def take(self, key: Hashable, start: float, end: float) -> None:
        """Put a stretch from start to end on the key's track, or on the first that is free there."""
        stretch = (min(start, end), max(start, end))
        if key in self._given:
            self._tracks[self._given[key]].append(stretch)
            return
        number = next((n for n in range(len(self._tracks)) if self._free(n, stretch)), len(self._tracks))
        if number == len(self._tracks):
            self._tracks.append([])
        self._tracks[number].append(stretch)
        self._given[key] = number

    def _free(self, number: int, stretch: tuple[float, float]) -> bool:
        return all(stretch[1] < low or stretch[0] > high for low, high in self._tracks[number])

    def __getitem__(self, key: Hashable) -> int:
        return self._given[key]

    def __len__(self) -> int:
        return len(self._tracks)
