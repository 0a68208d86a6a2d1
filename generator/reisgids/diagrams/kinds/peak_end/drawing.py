"""Peak and end as an ECharts option: notes on the emotion curve, and what is remembered as a level across it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import BREAK, lettering, line
from reisgids.diagrams.kinds.peak_end.levels import ROOM as NOTES
from reisgids.diagrams.kinds.peak_end.levels import level_axes, level_notes, levels
from reisgids.diagrams.kinds.peak_end.moment_points import legend_name, moment_points
from reisgids.diagrams.kinds.peak_end.remembered_moments import PeakEndMoments
from reisgids.diagrams.layout.columns import empty_seats
from reisgids.diagrams.layout.emotion_chart import curve, ground, neutral_line
from reisgids.diagrams.layout.emotion_frame import RIGHT, ROOM, WIDTH, framed, phases, plot_axes
from reisgids.diagrams.layout.phase_header import HEIGHT
from reisgids.diagrams.layout.score_plot import EmotionPlot
from reisgids.diagrams.words.finding import named
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

_NARROWEST, _WIDEST = 14, 172
_PLOT = 118
_FINGER = 24
_LINE = 16
_LEADER = 8
_LABEL = Face("sans", 500, 12)
_SAID = "diagrams.peak_end"


class PeakEndDrawing:
    """The option, its width and its height in pixels; `marks` says where each moment with a score is."""

    def __init__(self, playbook: Playbook, journey: Journey, peak_end: PeakEndMoments, words: Words) -> None:
        self._peak_end, self._words = peak_end, words
        scale, empty = playbook.config.scales.emotion, empty_seats(playbook, journey)
        seats = len(empty) + len(playbook.in_order(journey))
        left = ROOM + NOTES
        column = max(_NARROWEST, min((WIDTH - left - RIGHT) / seats, _WIDEST))
        self._peak_above = peak_end.scores[peak_end.peaks[0]] >= scale.centre
        self._peak, self._end = self._captions(column * seats)
        above, below = (self._peak, self._end) if self._peak_above else (self._end, self._peak)
        top = HEIGHT + (len(above) * _LINE + _LEADER if above else 0)
        self._plot = EmotionPlot(scale, column, seats, left, RIGHT, top, _PLOT)
        self.width = round(self._plot.width)
        self.height = round(self._plot.bottom + (len(below) * _LINE + _LEADER + 2 if below else 6))
        before: list[RectChart] = [
            *ground(peak_end.moments, self._plot, empty),
            *phases(playbook, journey, self._plot, words),
            neutral_line(self._plot),
            *curve(peak_end.moments, self._plot, words),
            *level_notes(*levels(peak_end, words), self._plot),
            *self._caption("peak", self._peak, peak_end.peaks, self._peak_above),
            *self._caption("end", self._end, (peak_end.end,), not self._peak_above),
        ]
        points, self.marks = moment_points(peak_end, self._plot, words, len(before))
        axes = level_axes(plot_axes(self._plot), self._plot)
        self.option: Mapping[str, Any] = framed([*before, *points], self._plot, words, axes)

    def apart(self, numbers: Sequence[int]) -> list[int]:
        """Return which of these moments stand so far apart that a finger hits one alone; of two too near the later."""
        kept: list[int] = []
        for number in reversed(numbers):
            if not kept or (self._x(kept[-1]) - self._x(number)) * self._plot.column >= _FINGER:
                kept.append(number)
        return kept[::-1]

    def _x(self, number: int) -> float:
        """Where a moment stands, in columns from the left."""
        return self._peak_end.moments[number].seat + 0.5

    def _captions(self, room: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The peak's and the end's titles in lines; where they are one moment the end has none."""
        peak_end, words = self._peak_end, self._words
        touchpoints = [column.touchpoint for column in peak_end.moments]
        scores = [words.score(peak_end.scores[number]) for number in (peak_end.peaks[0], peak_end.end)]
        titles = [named([touchpoints[n] for n in peak_end.peaks], words), named([touchpoints[peak_end.end]], words)]
        both = peak_end.peaks == (peak_end.end,)
        form = "both" if both else "one" if len(peak_end.peaks) == 1 else "other"
        peak = words.say(f"{_SAID}.caption.{form}", titles=titles[0], score=scores[0])
        end = words.say(f"{_SAID}.caption.end", titles=titles[1], score=scores[1])
        return wrap(peak, _LABEL, room, 5), () if both else wrap(end, _LABEL, room, 3)

    def _caption(self, part: str, lines: tuple[str, ...], numbers: Sequence[int], above: bool) -> list[RectChart]:
        """A title outside the ground, held to its points by thin lines, which nothing of the curve can cross."""
        if not lines:
            return []
        plot, name = self._plot, legend_name(part, self._words)
        edge = plot.ceiling if above else plot.floor
        xs = [self._x(number) for number in numbers]
        leader: list[Any] = [[xs[0], edge], [xs[-1], edge]]
        for number, x in zip(numbers, xs, strict=True):
            leader += [BREAK, [x, self._peak_end.scores[number]], [x, edge]]
        middle = (xs[0] + xs[-1]) / 2
        half, at = max(map(_LABEL.width, lines)) / 2, plot.left + middle * plot.column
        align, place = "center", at
        if at + half > plot.width:
            align, place = "right", plot.width
        elif at - half < plot.left:
            align, place = "left", plot.left
        label = {
            "position": "top" if above else "bottom",
            "distance": _LEADER / 2 if above else _LEADER,
            "offset": [round(place - at, 1), 0],
            "align": align,
            "lineHeight": _LINE,
            **_LABEL.style,
        }
        return [
            line(name, leader, {"color": token("line-strong"), "width": 1}, z=1),
            lettering([{"value": [middle, edge, "\n".join(lines)]}], label, name=name, z=3),
        ]
