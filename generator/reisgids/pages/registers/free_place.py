"""Where a text stands in a drawing of a figure over time, so that it covers as little of it as possible."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

_POINT = 6.0
"""How far what is drawn at a point reaches from its middle."""
_CLEAR = 2.0
_STEPS = 8
"""Into so many pieces a line is cut to see where it goes."""

Spot = tuple[float, float]


@dataclass(frozen=True)
class TextBox:
    """A text's place in pixels, from its upper left corner to its lower right one."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, spot: Spot, around: float = 0) -> bool:
        """Whether a spot is in the box, or so far from it at most."""
        x, y = spot
        return self.left - around < x < self.right + around and self.top - around < y < self.bottom + around

    def meets(self, other: TextBox) -> bool:
        """Whether two boxes have anything in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@dataclass(frozen=True)
class Drawn:
    """What a text is not to cover: waves and the line through them, lines beside them, and other texts."""

    waves: Sequence[Spot] = ()
    lines: Sequence[tuple[Spot, Spot]] = ()
    texts: Sequence[TextBox] = field(default=())

    def covered(self, box: TextBox) -> float:
        """Return how much of it a text would cover: another text is the worst, then a wave, then a line."""
        waves = sum(box.holds(wave, _POINT) for wave in self.waves)
        between = sum(_crosses(box, line) for line in pairwise(self.waves))
        lines = sum(_crosses(box, line) for line in self.lines)
        texts = sum(box.meets(text) for text in self.texts)
        return 100 * texts + 10 * waves + 4 * between + lines


def freest(places: Iterable[tuple[TextBox, float]], drawn: Drawn) -> TextBox:
    """Return the place that covers least, the first one of several; there is one at least.

    Each place is given with what it costs to stand there, in lines that are covered.
    """
    return min(places, key=lambda place: drawn.covered(place[0]) + place[1])[0]


def _crosses(box: TextBox, line: tuple[Spot, Spot]) -> bool:
    (x, y), (to_x, to_y) = line
    return any(
        box.holds((x + (to_x - x) * step / _STEPS, y + (to_y - y) * step / _STEPS), _CLEAR)
        for step in range(_STEPS + 1)
    )
