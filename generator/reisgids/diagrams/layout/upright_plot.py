"""Where things stand in an upright emotion curve: time runs down, the scale to the right, names stand at the left."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from math import ceil
from typing import Any

from reisgids.diagrams.drawing.narrow import WIDTH
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import axis
from reisgids.diagrams.drawing.turned import time_axis
from reisgids.diagrams.layout.score_plot import MARGIN, EmotionPlot

_HEADS = ((44, 1.0), (60, 0.75), (76, 0.5))
"""How many rows the heading of a phase takes, in rows up to so many pixels high: some 40 pixels, whole ones always."""
SCALE = 34
"""Pixels above the first phase, for what the scale is called."""


@dataclass(frozen=True)
class UprightPlot(EmotionPlot):
    """A plot of which the columns are rows, `column` pixels high, with a heading above those seats named in `heads`.

    Until it is turned (`drawing/turned.py`) its columns run to the right. `left` is the room for names, `plot` the
    width of the scale: together they fill the width of a narrow drawing.
    """

    heads: tuple[int, ...] = ()

    @property
    def head(self) -> float:
        """How many rows a heading takes."""
        return next((head for most, head in _HEADS if self.column <= most), 0.5)

    @property
    def rows(self) -> float:
        """How many rows there are, with those that the headings take."""
        return self.columns + self.head * len(self.heads)

    @property
    def foot(self) -> float:
        """How high it all is, in pixels."""
        return SCALE + self.rows * self.column

    @property
    def fill(self) -> dict[str, Any]:
        """The area's colour between curve and neutral line, from left to right."""
        middle = round(self.scale.share(self.scale.centre), 4)
        stops = [(0, "negative"), (middle, "card"), (1, "positive")]
        ends = {"x": self.left + MARGIN, "y": 0, "x2": self.left + MARGIN + self.plot, "y2": 0}
        colours = [{"offset": offset, "color": token(name)} for offset, name in stops]
        return {"type": "linear", "global": True, **ends, "colorStops": colours}

    def across(self, seat: int) -> float:
        """Where a seat begins, in rows from the top."""
        return seat + self.head * bisect_right(self.heads, seat)

    def right_of(self, score: float) -> float:
        """Where a score stands, in pixels from the left."""
        return self.left + MARGIN + self.plot * self.scale.share(score)

    def axes(self, **more: Any) -> dict[str, Any]:
        """The grid of the rows and its two axes, as an option has them."""
        whole = ceil(self.rows)
        grid = {"left": self.left, "top": SCALE, "width": WIDTH - self.left, "height": whole * self.column}
        return {"grid": [grid], "xAxis": [axis(self.floor, self.ceiling)], "yAxis": [time_axis(whole)], **more}
