"""Peak and end as an ECharts option: notes on the emotion curve, and what is remembered as a level across it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import BREAK, lettering, line, scatter
from reisgids.diagrams.kinds.peak_end.levels import ROOM as NOTES
from reisgids.diagrams.kinds.peak_end.levels import Level, level_axes, level_notes
from reisgids.diagrams.kinds.peak_end.remembered_moments import PeakEndMoments
from reisgids.diagrams.layout.columns import empty_seats
from reisgids.diagrams.layout.emotion_chart import Marks, curve, ground, neutral_line
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
            *self._levels(),
            *self._caption("peak", self._peak, peak_end.peaks, self._peak_above),
            *self._caption("end", self._end, (peak_end.end,), not self._peak_above),
        ]
        points, self.marks = self._points(len(before))
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

    def _legend(self, part: str) -> str:
        return self._words.say(f"{_SAID}.legend.peak-end-{part}")

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

    def _points(self, first: int) -> tuple[list[RectChart], Marks]:
        """A series each for the peaks, the end and the moments between, hollow where assumed; `first` stand before."""
        peak_end = self._peak_end
        looks = {"moment": ("", 7, "neutral"), "end": (self._legend("end"), 13, "ink")}
        looks["peak"] = (self._legend("peak"), 13, self._tone)
        data: dict[str, list[dict[str, Any]]] = {part: [] for part in looks}
        places: dict[str, tuple[str, int]] = {}
        for number, column in enumerate(peak_end.moments):
            part = "peak" if number in peak_end.peaks else "end" if number == peak_end.end else "moment"
            item: dict[str, Any] = {"id": column.touchpoint.id, "name": column.title.words}
            item["value"] = [self._x(number), peak_end.scores[number]]
            if peak_end.assumed[number]:
                dashes = {} if part == "moment" else {"borderType": [3, 2], "borderWidth": 2}
                item["itemStyle"] = {"color": token("card"), "borderColor": token(looks[part][2]), **dashes}
            places[column.touchpoint.id] = (part, len(data[part]))
            data[part].append(item)
        used = [part for part in looks if data[part]]
        parts: list[RectChart] = []
        for part in used:
            name, size, colour = looks[part]
            style = {"color": token(colour), "borderColor": token("card"), "borderWidth": 1.2, "opacity": 1}
            parts.append(scatter(name, data[part], {"symbol": "circle", "symbolSize": size, "itemStyle": style}, z=3))
        return parts, {id: (first + used.index(part), index) for id, (part, index) in places.items()}

    @property
    def _tone(self) -> str:
        score = self._peak_end.scores[self._peak_end.peaks[0]]
        centre = self._plot.scale.centre
        return "negative" if score < centre else "positive" if score > centre else "neutral"

    def _caption(self, part: str, lines: tuple[str, ...], numbers: Sequence[int], above: bool) -> list[RectChart]:
        """A title outside the ground, held to its points by thin lines, which nothing of the curve can cross."""
        if not lines:
            return []
        plot, name = self._plot, self._legend(part)
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

    def _levels(self) -> list[RectChart]:
        """What is remembered and the plain mean: levels across the curve, each with its name left of it."""
        peak_end, words = self._peak_end, self._words
        said = {
            "remembered": words.say(f"{_SAID}.remembered", score=words.score(peak_end.remembered)),
            "mean": words.say(f"{_SAID}.mean", score=words.score(peak_end.mean), n=len(peak_end.moments)),
        }
        remembered = self._legend("remembered")
        main = Level(remembered, said["remembered"], peak_end.remembered, "accent", peak_end.uncertain)
        return level_notes(main, Level(self._legend("mean"), said["mean"], peak_end.mean, "neutral"), self._plot)
