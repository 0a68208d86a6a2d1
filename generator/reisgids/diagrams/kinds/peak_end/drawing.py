"""Peak and end as an ECharts option: the curve in miniature, and beside it a scale with what is remembered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reisgids.diagrams.drawing.curve import as_path
from reisgids.diagrams.drawing.evidence_line import evidence_line
from reisgids.diagrams.drawing.graphics import Element, path, rectangle, rule
from reisgids.diagrams.drawing.graphics import words as written
from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.mark_series import MarkSeries
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.peak_end.remembered_moments import PeakEndMoments
from reisgids.diagrams.layout.score_plot import EmotionPlot
from reisgids.diagrams.words.finding import named
from reisgids.labels.words import Words
from reisgids.model.config import Scale

_LEFT = 72
_ROOM = 460
_COLUMN = (12, 110)
_PLOT = 118
_GUTTER = 96
_WORDS = 236
_LINE = 16
_LEADER = 8
_FINGER = 24
_DOT = 6
_AXIS = Face("sans", 400, 12)
_SMALL = Face("sans", 500, 11)
_LABEL = Face("sans", 500, 12)
_REMEMBERED = Face("serif", 600, 14)
_SAID = "diagrams.peak_end"
_CIRCLE = "M0 5A5 5 0 1 1 10 5A5 5 0 1 1 0 5Z"
_TICK = "M0 0H10V3H0Z"
_DOTTED = {"fill": "none", "stroke": token("neutral"), "lineWidth": 1.2, "lineDash": [1, 4], "lineCap": "round"}


class PeakEndDrawing:
    """The option, its width and its height in pixels; series 0 begins with the moments that have a score, in order."""

    def __init__(self, peak_end: PeakEndMoments, scale: Scale, words: Words) -> None:
        self._peak_end, self._words = peak_end, words
        moments = peak_end.moments
        column = max(_COLUMN[0], min(_ROOM / len(moments), _COLUMN[1]))
        bare = EmotionPlot(scale, column, len(moments), left=_LEFT, plot=_PLOT)
        self._peak_above = peak_end.scores[peak_end.peaks[0]] >= scale.centre
        self._peak, self._end = self._captions(bare.width - _LEFT)
        above, below = (self._peak, self._end) if self._peak_above else (self._end, self._peak)
        top = len(above) * _LINE + _LEADER if above else 0
        self._plot = EmotionPlot(scale, column, len(moments), left=_LEFT, top=top, plot=_PLOT)
        self._places = [self._plot.place(n, score) for n, score in enumerate(peak_end.scores)]
        self._scale_x = self._plot.width + _GUTTER
        self.width = round(self._scale_x + 22 + _WORDS)
        self.height = round(self._plot.bottom + (len(below) * _LINE + _LEADER + 2 if below else 6))
        self.option = plain_option(self._chart())

    def apart(self, numbers: Sequence[int]) -> list[int]:
        """Return which of these moments stand so far apart that a finger hits one alone; of two too near the later."""
        kept: list[int] = []
        for number in reversed(numbers):
            if not kept or self._places[kept[-1]][0] - self._places[number][0] >= _FINGER:
                kept.append(number)
        return kept[::-1]

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
        width = max(room, 200)
        return wrap(peak, _LABEL, width, 5), () if both else wrap(end, _LABEL, width, 3)

    def _chart(self) -> MarkSeries:
        chart = MarkSeries(
            self._looks(),
            [
                *self._ground(),
                *self._line(),
                *self._caption(self._peak, self._peak_end.peaks, self._peak_above),
                *self._caption(self._end, (self._peak_end.end,), not self._peak_above),
                *self._projection(),
                *self._labels(),
            ],
            face=_AXIS.style,
            label=_LABEL.style,
        )
        peak_end = self._peak_end
        for number, place in enumerate(self._places):
            name = "peak" if number in peak_end.peaks else "end" if number == peak_end.end else "moment"
            chart.add(place, f"{name}-assumed" if peak_end.assumed[number] else name)
        chart.add((self._scale_x, self._plot.height_of(peak_end.mean)), "mean")
        remembered = (self._scale_x, self._plot.height_of(peak_end.remembered))
        chart.add(remembered, "remembered-assumed" if peak_end.uncertain else "remembered")
        return chart

    def _looks(self) -> dict[str, dict[str, Any]]:
        looks: dict[str, dict[str, Any]] = {}
        marks = {
            "peak": (self._tone, 13),
            "end": ("ink", 13),
            "remembered": ("accent", 16),
            "moment": ("neutral", _DOT),
        }
        for name, (colour, size) in marks.items():
            silent = {"silent": True} if name in ("remembered", "moment") else {}
            look = {"path": _CIRCLE, "size": [size, size], **silent}
            looks[name] = {**look, "fill": token(colour), "stroke": token("card"), "lineWidth": 1.2}
            hollow = {"fill": token("card"), "stroke": token(colour), "lineWidth": 1.2 if size == _DOT else 2}
            looks[f"{name}-assumed"] = {**look, **hollow} if size == _DOT else {**look, **hollow, "lineDash": [3, 2]}
        looks["mean"] = {"path": _TICK, "size": [18, 4], "fill": token("soft"), "silent": True}
        return looks

    @property
    def _tone(self) -> str:
        score = self._peak_end.scores[self._peak_end.peaks[0]]
        centre = self._plot.scale.centre
        return "negative" if score < centre else "positive" if score > centre else "neutral"

    def _ground(self) -> list[Element]:
        plot, scale = self._plot, self._plot.scale
        neutral = plot.height_of(scale.centre)
        elements = [
            rectangle(_LEFT, plot.top, plot.width - _LEFT, plot.bottom - plot.top, token("card"), -1),
            rule((_LEFT, neutral), (plot.width, neutral), token("line-strong")),
        ]
        for value, text in ((scale.max, scale.high), (scale.centre, scale.middle), (scale.min, scale.low)):
            said = "" if text is None else f"{text.read(self._words.language).words} "
            lines = wrap(f"{said}{self._words.score(value)}", _AXIS, _LEFT - 12, 2)
            place = (0, plot.height_of(value))
            elements.append(written("\n".join(lines), _AXIS, token("soft"), place, line=15, verticalAlign="middle"))
        return elements

    def _line(self) -> list[Element]:
        """The curve through the moments that have a score, dashed where it is assumed."""
        line = evidence_line(self._places, self._peak_end.assumed)
        ink = {"fill": "none", "stroke": token("neutral"), "lineWidth": 1.6}
        drawn = ((as_path(line.supported), ink), (as_path(line.assumed), {**ink, "lineDash": [4, 3]}))
        return [path(d, style, 1) for d, style in drawn if d]

    def _caption(self, lines: tuple[str, ...], numbers: Sequence[int], above: bool) -> list[Element]:
        """A title outside the ground, held to its points by thin lines, which nothing of the curve can cross."""
        if not lines:
            return []
        edge = self._plot.top if above else self._plot.bottom
        drawn = "".join(f"M{self._places[n][0]:g} {self._places[n][1]:g}V{edge:g}" for n in numbers)
        left, right = self._places[numbers[0]][0], self._places[numbers[-1]][0]
        if left != right:
            drawn += f"M{left:g} {edge:g}H{right:g}"
        half = max(_LABEL.width(line) for line in lines) / 2
        most = max(self._plot.width - half, half)
        x = min(max((left + right) / 2, min(_LEFT + half, most)), most)
        place = (x, edge - _LEADER / 2 if above else edge + _LEADER)
        side = "bottom" if above else "top"
        return [
            path(drawn, {"fill": "none", "stroke": token("line-strong"), "lineWidth": 1}),
            written("\n".join(lines), _LABEL, token("ink"), place, line=_LINE, align="center", verticalAlign=side),
        ]

    def _projection(self) -> list[Element]:
        """Peak and end carried over to the scale, what lies between them there, and their names on the way."""
        plot, peak_end, x = self._plot, self._peak_end, self._scale_x
        peak_y, end_y = self._places[peak_end.peaks[0]][1], self._places[peak_end.end][1]
        level = f"M{self._places[peak_end.end][0] + 10:g} {end_y:g}H{x - 10:g}"
        if peak_y != end_y:
            level += f"M{plot.width + 4:g} {peak_y:g}H{x - 10:g}"
        names = [self._words.say(f"{_SAID}.{name}") for name in ("peak", "end")]
        if peak_y == end_y:
            placed = [(self._words.say(f"{_SAID}.both"), end_y, True)]
        else:
            placed = [(names[0], peak_y, peak_y < end_y), (names[1], end_y, end_y < peak_y)]
        return [
            rule((x, plot.height_of(plot.scale.max)), (x, plot.height_of(plot.scale.min)), token("line-strong")),
            path(level, _DOTTED),
            rectangle(x - 2, min(peak_y, end_y), 4, abs(peak_y - end_y), token("accent")),
            *(
                written(
                    name,
                    _SMALL,
                    token("soft"),
                    (x - 12, y - 4 if above else y + 4),
                    align="right",
                    verticalAlign="bottom" if above else "top",
                )
                for name, y, above in placed
            ),
        ]

    def _labels(self) -> list[Element]:
        """What is remembered and the plain mean, beside the scale and clear of each other."""
        peak_end, words, plot = self._peak_end, self._words, self._plot
        texts = (
            (
                words.say(f"{_SAID}.remembered", score=words.score(peak_end.remembered)),
                _REMEMBERED,
                peak_end.remembered,
            ),
            (
                words.say(f"{_SAID}.mean", score=words.score(peak_end.mean), n=len(peak_end.moments)),
                _AXIS,
                peak_end.mean,
            ),
        )
        (first, first_face, _), (second, second_face, _) = texts
        lettered = (wrap(first, first_face, _WORDS, 3), wrap(second, second_face, _WORDS, 3))
        ys = [plot.height_of(score) for _, _, score in texts]
        apart = (len(lettered[0]) * 18 + len(lettered[1]) * _LINE) / 2 + 4
        if abs(ys[0] - ys[1]) < apart:
            middle, way = sum(ys) / 2, 1 if ys[0] <= ys[1] else -1
            ys = [middle - way * apart / 2, middle + way * apart / 2]
        x = self._scale_x + 20
        return [
            written("\n".join(lines), face, token(colour), (x, y), line=line, verticalAlign="middle")
            for lines, y, (face, colour, line) in zip(
                lettered, ys, ((_REMEMBERED, "ink", 18), (_AXIS, "soft", _LINE)), strict=True
            )
        ]
