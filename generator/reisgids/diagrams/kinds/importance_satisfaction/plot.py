"""Where things stand in the quadrants of importance and satisfaction, in pixels and in scores."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from reisgids.diagrams.drawing.narrow import WIDTH
from reisgids.diagrams.kinds.importance_satisfaction.ruler import Ruler
from reisgids.diagrams.layout.spread import Box, Place
from reisgids.insight.metrics.priority import Priority
from reisgids.model.config import Scales

_INSET = 30
_BAND = 32
_AIR = 12


@dataclass(frozen=True)
class Sheet:
    """What it is drawn on, in pixels: `left`, `top` and `right` are the edges of the ground, `height` is its least.

    `columns` are those of the list of numbers. `named` is whether names may stand beside the points.
    """

    width: int
    left: int
    top: int
    right: int
    height: int
    columns: int
    named: bool


WIDE = Sheet(1120, 52, 30, 1118, 420, 4, named=True)
NARROW = Sheet(WIDTH, 32, 42, WIDTH - 2, 300, 1, named=False)


@dataclass(frozen=True)
class PriorityPlot:
    """Satisfaction across, importance up, each along a ruler.

    `bottom` is where the ground ends, from the top of the drawing. The quadrants' names stand on it, above and below
    all points.
    """

    scales: Scales
    sheet: Sheet
    bottom: int

    @cached_property
    def satisfaction(self) -> Ruler:
        """Satisfaction, from left to right."""
        return Ruler.of(self.scales.satisfaction, self.sheet.left, self.sheet.right, _INSET, _INSET)

    @cached_property
    def importance(self) -> Ruler:
        """Importance, from the bottom to the top."""
        return Ruler.of(self.scales.importance, self.bottom, self.sheet.top, _BAND + _AIR, _BAND + _AIR)

    @cached_property
    def cut(self) -> Place:
        """Where the two cut lines cross."""
        return self.across(self.scales.satisfaction.centre), self.up(self.scales.importance.centre)

    def across(self, satisfaction: float) -> float:
        """Where a satisfaction stands, from the left."""
        return self.satisfaction.at(satisfaction)

    def up(self, importance: float) -> float:
        """Where an importance stands, from the top."""
        return self.importance.at(importance)

    def scores(self, x: float, y: float) -> list[float]:
        """The satisfaction and the importance that a place stands for."""
        return [round(self.satisfaction.score(x), 4), round(self.importance.score(y), 4)]

    def quadrant(self, of: Priority) -> Box:
        """Return a quadrant's edges."""
        x, y = self.cut
        left, right = (self.sheet.left, x) if of in ("improve", "watch") else (x, self.sheet.right)
        top, bottom = (self.sheet.top, y) if of in ("improve", "cherish") else (y, self.bottom)
        return Box(left, top, right, bottom)

    def room(self, of: Priority) -> Box:
        """Return where a quadrant's points and their names may stand: beside its name."""
        box = self.quadrant(of)
        if of in ("improve", "cherish"):
            return Box(box.left + 4, box.top + _BAND, box.right - 4, box.bottom - 2)
        return Box(box.left + 4, box.top + 2, box.right - 4, box.bottom - _BAND)
