"""Where things stand in the emotion curve, in pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from reisgids.diagrams.palette import token
from reisgids.diagrams.phase_header import HEIGHT
from reisgids.model.config import Scale

_PLOT = 168
_MARGIN = 32


@dataclass(frozen=True)
class EmotionPlot:
    """So many columns of that width beside each other, and the scale's height below the phases."""

    LEFT: ClassVar[int] = 72
    RIGHT: ClassVar[int] = 6

    scale: Scale
    column: float
    columns: int

    @property
    def width(self) -> float:
        """The width of it all."""
        return self.LEFT + self.RIGHT + self.column * self.columns

    @property
    def bottom(self) -> int:
        """Where the ground ends."""
        return HEIGHT + _PLOT + 2 * _MARGIN

    @property
    def fill(self) -> dict[str, Any]:
        """The area's colour between curve and neutral line: positive above, negative below, nothing at the line."""
        middle = round(1 - self.scale.share(self.scale.centre), 4)
        stops = [(0, "positive"), (middle, "card"), (1, "negative")]
        return {
            "type": "linear",
            "global": True,
            "x": 0,
            "y": HEIGHT + _MARGIN,
            "x2": 0,
            "y2": HEIGHT + _MARGIN + _PLOT,
            "colorStops": [{"offset": offset, "color": token(name)} for offset, name in stops],
        }

    def middle(self, number: int) -> float:
        """The middle of a column, from the left."""
        return round(self.LEFT + self.column * (number + 0.5), 1)

    def height_of(self, score: float) -> float:
        """Where a score stands, from the top."""
        return round(HEIGHT + _MARGIN + _PLOT * (1 - self.scale.share(score)), 1)

    def place(self, number: int, score: float | None) -> tuple[float, float]:
        """Where a touchpoint stands. Without a score it stands below the scale, on the ground's edge."""
        low = HEIGHT + _MARGIN + _PLOT + _MARGIN - 10
        return self.middle(number), low if score is None else self.height_of(score)
