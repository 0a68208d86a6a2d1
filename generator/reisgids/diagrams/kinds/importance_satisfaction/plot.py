"""Where things stand in the quadrants of importance and satisfaction, in pixels."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from reisgids.diagrams.layout.spread import Box, Place
from reisgids.insight.metrics.priority import Priority
from reisgids.model.config import Scale, Scales

_INSET = 30
_BAND = 32
_AIR = 12
_SHARES = (0.3, 0.7)


@dataclass(frozen=True)
class PriorityPlot:
    """Satisfaction across, importance up. A cut line near a scale's end is drawn nearer the middle.

    `bottom` is where the ground ends, from the top of the drawing. The quadrants' names stand on it, above and below
    all points.
    """

    LEFT: ClassVar[int] = 52
    TOP: ClassVar[int] = 30
    RIGHT: ClassVar[int] = 1118

    scales: Scales
    bottom: float

    @cached_property
    def cut(self) -> Place:
        """Where the two cut lines cross."""
        return self.across(self.scales.satisfaction.centre), self.up(self.scales.importance.centre)

    def across(self, satisfaction: float) -> float:
        """Where a satisfaction stands, from the left."""
        return round(_between(self.scales.satisfaction, satisfaction, self.LEFT + _INSET, self.RIGHT - _INSET), 1)

    def up(self, importance: float) -> float:
        """Where an importance stands, from the top."""
        low, high = self.bottom - _BAND - _AIR, self.TOP + _BAND + _AIR
        return round(_between(self.scales.importance, importance, low, high), 1)

    def quadrant(self, of: Priority) -> Box:
        """Return a quadrant's edges."""
        x, y = self.cut
        left, right = (self.LEFT, x) if of in ("improve", "watch") else (x, self.RIGHT)
        top, bottom = (self.TOP, y) if of in ("improve", "cherish") else (y, self.bottom)
        return Box(left, top, right, bottom)

    def room(self, of: Priority) -> Box:
        """Return where a quadrant's points and their names may stand: beside its name."""
        box = self.quadrant(of)
        if of in ("improve", "cherish"):
            return Box(box.left + 4, box.top + _BAND, box.right - 4, box.bottom - 2)
        return Box(box.left + 4, box.top + 2, box.right - 4, box.bottom - _BAND)


def _between(scale: Scale, value: float, start: float, end: float) -> float:
    """The value's place between two ends: evenly on both sides of the cut line."""
    cut = min(max(scale.share(scale.centre), _SHARES[0]), _SHARES[1])
    if value < scale.centre:
        share = cut * (value - scale.min) / (scale.centre - scale.min)
    else:
        share = cut + (1 - cut) * (value - scale.centre) / (scale.max - scale.centre)
    return start + (end - start) * share
