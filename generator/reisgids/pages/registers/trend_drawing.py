"""The drawing of a figure over time: places in pixels for what the template writes as SVG."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reisgids.insight.measurement.interval import Interval
from reisgids.pages.registers.trend_axes import Axes, TrendRoom, apart, axes, with_room
from reisgids.pages.shared.svg_path import svg_path

_MARK = 18.0
"""How far the numbers of actions stand apart."""
_CLEAR = 7.0
_LINE = 14.0
_GAP = 16.0
_NO_MARKS = 16.0
"""Where the plot begins when no action stands above it."""
_LETTER = 6.3
"""How wide a letter of a label is, about."""


@dataclass(frozen=True)
class WavePoint:
    """A wave around a day; `few` means that it rests on too few answers."""

    day: date
    value: float
    interval: Interval | None
    period: str
    n: str
    few: bool


@dataclass(frozen=True)
class ActionMark:
    """An action by its number, on the day on which it was done or is due."""

    day: date
    number: int
    done: bool


@dataclass(frozen=True)
class Trending:
    """What is drawn: the waves, one at least; the baseline and the target, each with its day where that is known."""

    points: Sequence[WavePoint]
    baseline: float | None
    baseline_on: date | None
    baseline_name: str
    target: float | None
    target_on: date | None
    target_name: str
    marks: Sequence[ActionMark]
    scale: tuple[float, float] | None
    written: Callable[[float], str]


@dataclass(frozen=True)
class DrawnWave:
    """A wave; `low` and `high` are the ends of its whisker. `label` is whether there is room for its period."""

    x: float
    y: float
    low: float | None
    high: float | None
    few: bool
    label: bool
    period: str
    n: str


@dataclass(frozen=True)
class Name:
    """A label with its place; `anchor` is where its x is: at its start, its middle or its end."""

    text: str
    x: float
    y: float
    anchor: str


@dataclass(frozen=True)
class DrawnLevel:
    """A horizontal line at a value, from the left to `x`; `dated` is whether its day lies there."""

    y: float
    x: float
    dated: bool
    name: Name


@dataclass(frozen=True)
class DrawnMark:
    """An action: its number stands at `at`, its day lies at `x`."""

    x: float
    at: float
    number: int
    done: bool


@dataclass(frozen=True)
class TrendDrawing:
    """Everything in pixels; `bands` and `line` are paths."""

    room: TrendRoom
    ticks: tuple[tuple[float, str], ...]
    bands: tuple[str, ...]
    line: str
    points: tuple[DrawnWave, ...]
    baseline: DrawnLevel | None
    target: DrawnLevel | None
    marks: tuple[DrawnMark, ...]

    @property
    def top(self) -> float:
        """Where the plot begins, from above."""
        return self.room.top

    @property
    def bottom(self) -> float:
        """Where it ends: the line under the waves."""
        return self.room.height - self.room.bottom


def trend_drawing(of: Trending, room: TrendRoom) -> TrendDrawing:
    """Return the drawing for a room."""
    if not of.marks:
        room = replace(room, top=_NO_MARKS, height=room.height - room.top + _NO_MARKS)
    on = axes(room, _days(of), _values(of), of.scale)
    points = _points(of.points, on)
    target = _target(of, on)
    return TrendDrawing(
        room,
        tuple((on.y(tick), of.written(round(tick, 6))) for tick in on.ticks),
        tuple(_bands(points)),
        svg_path([(point.x, point.y) for point in points]) if len(points) > 1 else "",
        points,
        _baseline(of, on, points, target),
        target,
        _marks(of.marks, on),
    )


def _days(of: Trending) -> list[date]:
    days = [point.day for point in of.points] + [mark.day for mark in of.marks]
    return days + [day for day in (of.baseline_on, of.target_on) if day]


def _values(of: Trending) -> list[float]:
    values = [point.value for point in of.points]
    values += [end for point in of.points if point.interval for end in (point.interval.low, point.interval.high)]
    return values + [value for value in (of.baseline, of.target) if value is not None]


def _points(points: Sequence[WavePoint], on: Axes) -> tuple[DrawnWave, ...]:
    places = [on.x(point.day) for point in points]
    labelled = with_room(
        places, max(len(text) for point in points for text in (point.period, point.n)) * _LETTER + _GAP
    )
    return tuple(
        DrawnWave(
            x,
            on.y(point.value),
            on.y(point.interval.low) if point.interval else None,
            on.y(point.interval.high) if point.interval else None,
            point.few,
            number in labelled,
            point.period,
            point.n,
        )
        for number, (x, point) in enumerate(zip(places, points, strict=True))
    )


def _bands(points: Sequence[DrawnWave]) -> list[str]:
    """Return the area between the intervals of each row of waves of which all intervals are known."""
    runs: list[list[DrawnWave]] = [[]]
    for point in points:
        if point.low is None or point.high is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [
        f"{svg_path([(p.x, p.high or 0) for p in run] + [(p.x, p.low or 0) for p in reversed(run)])}Z"
        for run in runs
        if len(run) > 1
    ]


def _target(of: Trending, on: Axes) -> DrawnLevel | None:
    if of.target is None:
        return None
    left, right = on.room.ends
    y, x = on.y(of.target), on.x(of.target_on) if of.target_on else right
    wide = len(of.target_name) * _LETTER
    start = x - wide < left
    name = Name(of.target_name, left + 4 if start else x, round(y - _CLEAR, 1), "start" if start else "end")
    return DrawnLevel(y, x, of.target_on is not None, name)


def _baseline(of: Trending, on: Axes, points: Sequence[DrawnWave], target: DrawnLevel | None) -> DrawnLevel | None:
    """Return the line at the baseline, its name on the side where the target's isn't."""
    if of.baseline is None:
        return None
    _, right = on.room.ends
    y = on.y(of.baseline)
    below = target is not None and target.y <= y
    at = y + _LINE if below else y - _CLEAR
    bottom = on.room.height - on.room.bottom
    if at > bottom - 2:
        at = y - _CLEAR
    x = on.x(of.baseline_on) if of.baseline_on else points[0].x
    return DrawnLevel(y, x, of.baseline_on is not None, Name(of.baseline_name, right, round(at, 1), "end"))


def _marks(marks: Sequence[ActionMark], on: Axes) -> tuple[DrawnMark, ...]:
    ordered = sorted(marks, key=lambda mark: (mark.day, mark.number))
    places = [on.x(mark.day) for mark in ordered]
    ends = on.room.ends[0] + _MARK / 2, on.room.width - _MARK / 2
    return tuple(
        DrawnMark(x, at, mark.number, mark.done)
        for mark, x, at in zip(ordered, places, apart(places, _MARK, ends), strict=True)
    )
