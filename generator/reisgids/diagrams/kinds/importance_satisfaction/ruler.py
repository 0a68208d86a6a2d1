"""A scale along a stretch of pixels."""

from __future__ import annotations

from dataclasses import dataclass

from reisgids.model.config import Scale

_LEAST = 0.3


@dataclass(frozen=True)
class Ruler:
    """From `start` to `end` in pixels; `first` and `last` are the scores that these ends would stand for."""

    start: float
    end: float
    first: float
    last: float

    @classmethod
    def of(cls, scale: Scale, start: float, end: float, before: float, after: float) -> Ruler:
        """Return the ruler of a scale that keeps so many pixels free at its ends.

        It is even all along. Where the cut line is near an end of the scale, more stays free beyond that end, so that
        three tenths lie on either side of the line.
        """
        room = abs(end - start) - before - after
        below, above = scale.centre - scale.min, scale.max - scale.centre
        share = below / (below + above)
        if share > 1 - _LEAST:
            unit, lowest = room * (1 - _LEAST) / below, before
        elif share < _LEAST:
            unit = room * (1 - _LEAST) / above
            lowest = before + room - unit * (below + above)
        else:
            unit, lowest = room / (below + above), before
        first = scale.min - lowest / unit
        return cls(start, end, round(first, 4), round(first + abs(end - start) / unit, 4))

    def at(self, score: float) -> float:
        """Where a score stands, in pixels."""
        return self.start + (self.end - self.start) * (score - self.first) / (self.last - self.first)

    def score(self, place: float) -> float:
        """The score that a place in pixels stands for."""
        return self.first + (self.last - self.first) * (place - self.start) / (self.end - self.start)
