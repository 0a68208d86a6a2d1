"""Where things stand in the emotion curve, in pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import axis
from reisgids.diagrams.layout.columns import Column
from reisgids.model.config import Scale

MARGIN = 32
"""Pixels around the scale."""


@dataclass(frozen=True)
class EmotionPlot:
    """So many columns of that width beside each other, and the scale over `plot` pixels with a `margin` around it.

    `left` and `right` are kept free beside the columns, `top` above the ground.
    """

    scale: Scale
    column: float
    columns: float
    left: int = 0
    right: int = 0
    top: int = 0
    plot: int = 168
    margin: int = MARGIN

    @property
    def width(self) -> float:
        """The width of it all."""
        return self.left + self.right + self.column * self.columns

    @property
    def bottom(self) -> int:
        """Where the ground ends."""
        return self.top + self.plot + 2 * self.margin

    @property
    def fill(self) -> dict[str, Any]:
        """The area's colour between curve and neutral line: positive above, negative below, nothing at the line."""
        middle = round(1 - self.scale.share(self.scale.centre), 4)
        stops = [(0, "positive"), (middle, "card"), (1, "negative")]
        return {
            "type": "linear",
            "global": True,
            "x": 0,
            "y": self.top + self.margin,
            "x2": 0,
            "y2": self.top + self.margin + self.plot,
            "colorStops": [{"offset": offset, "color": token(name)} for offset, name in stops],
        }

    def height_of(self, score: float) -> float:
        """Where a score stands, from the top."""
        return round(self.top + self.margin + self.plot * (1 - self.scale.share(score)), 1)

    def axes(self, **more: Any) -> dict[str, Any]:
        """The grid of the ground and its two axes, as an option has them."""
        grid = {
            "left": self.left,
            "top": self.top,
            "width": self.column * self.columns,
            "height": self.bottom - self.top,
        }
        return {"grid": [grid], "xAxis": [axis(0, self.columns)], "yAxis": [axis(self.floor, self.ceiling)], **more}

    @property
    def ceiling(self) -> float:
        """The score that the top of the ground would stand for."""
        return self.score_at(self.top)

    @property
    def floor(self) -> float:
        """The score that the bottom of the ground would stand for."""
        return self.score_at(self.bottom)

    def point(self, column: Column) -> list[float]:
        """Where a touchpoint stands: columns from the left, and its score, or what is below the scale without one."""
        score = column.touchpoint.score
        low = self.score_at(self.bottom - 10)
        return [self.middle(column.seat), low if score is None else score]

    def across(self, seat: int) -> float:
        """Where a seat begins, in columns from the left."""
        return seat

    def end(self, seat: int) -> float:
        """Where a seat ends, in columns from the left."""
        return self.across(seat) + 1

    def middle(self, seat: int) -> float:
        """Where the point of a seat stands, in columns from the left."""
        return self.across(seat) + 0.5

    def score_at(self, height: float) -> float:
        """The score that a place would stand for, by how many pixels it is from the top."""
        share = 1 - (height - self.top - self.margin) / self.plot
        return round(self.scale.min + share * (self.scale.max - self.scale.min), 4)
