"""The emotion curve with the room between moments as long as the time between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.diagram import Diagram, Sentence
from reisgids.diagrams.drawing.lettering import SANS, Face, wrap
from reisgids.diagrams.drawing.narrow import WIDTH as NARROW
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import chart, lettering, line, parted
from reisgids.diagrams.echarts.option import plain_option, zoomable
from reisgids.diagrams.kinds.emotion_curve.diagram import KIND, Drawn, emotion_diagram
from reisgids.diagrams.kinds.emotion_curve.drawing import beside_curve, curve_on_ground
from reisgids.diagrams.kinds.emotion_curve.narrow import upright_drawing
from reisgids.diagrams.layout.columns import TITLE, Column, columns_of, empty_seats
from reisgids.diagrams.layout.emotion_chart import ground, points
from reisgids.diagrams.layout.emotion_frame import RIGHT, ROOM, WIDTH, phases, plot_axes, scale_names
from reisgids.diagrams.layout.in_time import Places, marks, places
from reisgids.diagrams.layout.measured_curve import curve_name
from reisgids.diagrams.layout.phase_header import HEIGHT
from reisgids.diagrams.layout.score_plot import MARGIN, EmotionPlot
from reisgids.diagrams.layout.upright_curve import (
    NAMES,
    named,
    row_height,
)  # fmt: skip
from reisgids.diagrams.layout.upright_plot import UprightPlot
from reisgids.diagrams.words.durations import duration_words
from reisgids.diagrams.words.finding import numeral
from reisgids.insight.metrics.time_line import TimeLine, time_line
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.stretch import seats
from reisgids.model.values.duration import duration, together

_SAY = "diagrams.emotion_curve.time"
_APART = 26
"""Pixels between two moments at least: so much a slanting title takes."""
_SLANT, _TITLE, _BELOW = 40, 132, 26
_LEFT = ROOM + 24
"""Pixels left of the ground: the first title slants into them."""
_TICK = Face("sans", 400, 11)
_TICKS_APART = 64
_HEAD = 44
_NAMED = 72
"""Pixels that the name of a phase takes at least."""
_STRETCH = 1.7
"""How much longer than its rows need a narrow drawing is, for time to show."""
_FEWEST = 160


@dataclass(frozen=True)
class TimedPlot(EmotionPlot):
    """A plot that is counted in pixels, of which every seat has its own place."""

    places: Places | None = None

    def across(self, seat: int) -> float:
        """Where a seat begins."""
        return self._places.begins[seat]

    def middle(self, seat: int) -> float:
        """Where the point of a seat stands."""
        return self._places.middles[seat]

    def end(self, seat: int) -> float:
        """Where a seat ends."""
        return self._places.ends[seat]

    @property
    def _places(self) -> Places:
        assert self.places is not None
        return self.places


@dataclass(frozen=True)
class TimedUprightPlot(TimedPlot, UprightPlot):
    """The same with time running down."""

    @property
    def head(self) -> float:
        """How many pixels a heading takes."""
        return _HEAD

    @property
    def rows(self) -> float:
        """How many pixels there are."""
        return ceil(self._places.length)


def timed_diagram(playbook: Playbook, journey: Journey, words: Words) -> Diagram | None:
    """Return the journey's emotion curve in time.

    None where no touchpoint has a score, or of none is known how long it takes.
    """
    columns = columns_of(playbook, journey, words.language)
    line = time_line([column.touchpoint for column in columns])
    if line is None or all(column.touchpoint.score is None for column in columns):
        return None
    wide, apart = _wide(playbook, journey, columns, line, words)
    narrow = _narrow(playbook, journey, columns, line, words)
    made = emotion_diagram(playbook, journey, columns, words, wide, narrow)
    said = Sentence(" ".join(_finding(columns, line, words, apart=apart)))
    return replace(
        made,
        id=f"dia-{journey.id}-{KIND}-time",
        title=words.say(f"{_SAY}.title"),
        alternative=f"{said.words} {made.alternative}",
        sentences=(said, *made.sentences),
    )


def _finding(columns: Sequence[Column], line: TimeLine, words: Words, *, apart: bool) -> list[str]:
    """How long it all takes, what counts where that isn't known, and where the drawing isn't true to time."""
    written = [each for column in columns for each in (column.touchpoint.waiting, column.touchpoint.duration) if each]
    guessed = [line.instead] * len(line.guessed)
    whole = together([*(known for each in written if (known := duration(each))), *guessed])
    said = [words.say(f"{_SAY}.whole", whole=duration_words(whole, words) if whole else "")]
    if line.guessed:
        n, instead = len(line.guessed), duration_words(line.instead, words)
        said.append(words.say(f"{_SAY}.guessed.{'one' if n == 1 else 'other'}", n=numeral(words, n), instead=instead))
    if apart:
        said.append(words.say(f"{_SAY}.apart"))
    return said


def _taken(playbook: Playbook, journey: Journey) -> list[bool]:
    return [bool(each.touchpoints) for each in seats(playbook, journey) for _ in range(each.first, each.end)]


def _wide(
    playbook: Playbook, journey: Journey, columns: Sequence[Column], line: TimeLine, words: Words
) -> tuple[Drawn, bool]:
    stand = places(line, _taken(playbook, journey), (), room=WIDTH - _LEFT - RIGHT, least=_APART)
    scale = playbook.config.scales.emotion
    plot = TimedPlot(scale, 1, stand.length, _LEFT, RIGHT, HEIGHT, places=stand)
    name = curve_name(columns, words)
    before: list[RectChart] = [
        *ground(columns, plot, empty_seats(playbook, journey)),
        *phases(playbook, journey, plot, words, least=_NAMED),
        *_axis(stand, line, plot, words),
        *curve_on_ground(columns, plot, words, name),
        _titles(columns, plot),
    ]
    marked, at = points(columns, plot, words, len(before), name=name)
    later = beside_curve(playbook, journey, columns, plot, words)
    made = chart([*before, *marked, *later], **plot_axes(plot), graphic=scale_names(plot, words))
    deepest = max(TITLE.width(_short(column)) for column in columns)
    height = plot.bottom + _BELOW + round(deepest * 0.65) + 22
    return (zoomable(plain_option(made), (0, 1), _FEWEST), round(plot.width), height, at), stand.apart


def _short(column: Column) -> str:
    return wrap(column.title.words, TITLE, _TITLE, 1)[0]


def _titles(columns: Sequence[Column], plot: EmotionPlot) -> RectChart:
    """The touchpoints' titles below the curve, slanting up to their moments."""
    data: list[dict[str, Any]] = []
    for column in columns:
        item: dict[str, Any] = {"value": [plot.middle(column.seat), plot.floor, _short(column)]}
        if column.touchpoint.kind == "customer-moment":
            item["label"] = {"color": token("soft")}
        data.append(item)
    place = {"position": "bottom", "distance": _BELOW, "rotate": _SLANT, "align": "right", "verticalAlign": "top"}
    face = {"fontSize": TITLE.size, "fontWeight": TITLE.weight, "fontFamily": SANS}
    return lettering(data, {**place, "color": token("ink"), **face}, z=3)


def _ticks(stand: Places, line: TimeLine, words: Words, apart: float) -> list[tuple[float, str]]:
    """The marks of the axis that have room for their words: where, and what they say."""
    found: list[tuple[float, str]] = []
    for minutes, n, unit in marks(line):
        at = stand.at(minutes)
        if not found or at - found[-1][0] >= apart:
            found.append((at, words.say(f"{_SAY}.start") if n == 0 else words.count(f"durations.units.{unit}", n)))
    return found


def _axis(stand: Places, line_: TimeLine, plot: EmotionPlot, words: Words) -> list[RectChart]:
    """Thin lines at whole hours, days or weeks, with their names below the ground."""
    ticks = _ticks(stand, line_, words, _TICKS_APART)
    rules = parted([[[at, plot.floor], [at, plot.ceiling]] for at, _ in ticks[1:]])
    label = {"position": "bottom", "distance": 6, "align": "left", "color": token("soft"), **_TICK.style}
    names = lettering([{"value": [at, plot.floor, text]} for at, text in ticks], label, z=3)
    look = {"color": token("line"), "width": 1, "type": [2, 3]}
    return [*([line("", rules, look, z=1)] if rules else []), names]


def _narrow(playbook: Playbook, journey: Journey, columns: Sequence[Column], line_: TimeLine, words: Words) -> Drawn:
    lettered = named(columns)
    row, taken = row_height(lettered), _taken(playbook, journey)
    heads = tuple(each.first for each in seats(playbook, journey))
    room = _STRETCH * row * len(taken) + _HEAD * len(heads)
    stand = places(line_, taken, heads, room=room, least=row, head=_HEAD)
    scale = playbook.config.scales.emotion
    wide = NARROW - NAMES - 2 * MARGIN
    plot = TimedUprightPlot(scale, 1, stand.length, left=NAMES, plot=wide, heads=heads, places=stand)
    between = _axis_down(stand, line_, plot, words)
    return upright_drawing(playbook, journey, columns, lettered, plot, words, between)


def _axis_down(stand: Places, line_: TimeLine, plot: EmotionPlot, words: Words) -> list[RectChart]:
    """The same across the ground, with the names at its right side."""
    ticks = _ticks(stand, line_, words, _TICKS_APART / 2)[1:]
    rules = parted([[[plot.floor, at], [plot.ceiling, at]] for at, _ in ticks])
    label = {
        "position": "left", "distance": 2, "offset": [0, -7], "color": token("soft"), **_TICK.style,
        "textBorderColor": token("card"), "textBorderWidth": 2,
    }  # fmt: skip
    names = lettering([{"value": [plot.ceiling, at, text]} for at, text in ticks], label, z=3)
    look = {"color": token("line-strong"), "width": 1, "type": [2, 3]}
    return [line("", rules, look, z=1), names] if rules else []
