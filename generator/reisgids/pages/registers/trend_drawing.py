"""The drawing of a figure over time: places in pixels for what the template writes as SVG."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reisgids.insight.measurement.interval import Interval
from reisgids.pages.registers.free_place import Drawn, TextBox, freest
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
_ASCENT, _DESCENT = 10.0, 3.0
"""How far a label reaches above and below where its letters stand."""
_ROWS, _AWAY = 6, 0.7
"""So many rows of text at most a name stands away from what it names, and what each row costs."""


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
    points, marks = _points(of.points, on), _marks(of.marks, on)
    drawn = _drawn(of, on, points, marks)
    target = _target(of, on, drawn)
    if target:
        drawn = replace(drawn, texts=[_box(target.name)])
    return TrendDrawing(
        room,
        tuple((on.y(tick), of.written(round(tick, 6))) for tick in on.ticks),
        tuple(_bands(points)),
        svg_path([(point.x, point.y) for point in points]) if len(points) > 1 else "",
        points,
        _baseline(of, on, points, drawn),
        target,
        marks,
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


def _drawn(of: Trending, on: Axes, points: Sequence[DrawnWave], marks: Sequence[DrawnMark]) -> Drawn:
    """Return what the names of baseline and target are to leave in sight."""
    left, right = on.room.ends
    bottom = on.room.height - on.room.bottom
    lines = [((p.x, p.high), (p.x, p.low)) for p in points if p.high is not None and p.low is not None]
    lines += [((mark.x, on.room.top), (mark.x, bottom)) for mark in marks]
    lines += [((left, on.y(value)), (right, on.y(value))) for value in (of.baseline, of.target) if value is not None]
    return Drawn([(p.x, p.y) for p in points], lines)


def _target(of: Trending, on: Axes, drawn: Drawn) -> DrawnLevel | None:
    if of.target is None:
        return None
    y, x = on.y(of.target), on.x(of.target_on) if of.target_on else on.room.ends[1]
    return DrawnLevel(y, x, of.target_on is not None, _name(of.target_name, y, x, on, drawn))


def _baseline(of: Trending, on: Axes, points: Sequence[DrawnWave], drawn: Drawn) -> DrawnLevel | None:
    if of.baseline is None:
        return None
    y, right = on.y(of.baseline), on.room.ends[1]
    x = on.x(of.baseline_on) if of.baseline_on else points[0].x
    return DrawnLevel(y, x, of.baseline_on is not None, _name(of.baseline_name, y, right, on, drawn))


def _name(text: str, y: float, end: float, on: Axes, drawn: Drawn) -> Name:
    """Return the name of a line at `y`: near its `end` and close to it, or else where it covers less."""
    left, right = on.room.ends
    highest, lowest = on.room.top + _ASCENT, on.room.height - on.room.bottom - _DESCENT
    wide = len(text) * _LETTER
    ends = [
        min(max(at, left + 4 + wide), right - 2) for at in (end, right - 2, (left + right + wide) / 2, left + 4 + wide)
    ]
    rows = [(at, _AWAY * row) for row in range(_ROWS) for at in (y - _CLEAR - row * _LINE, y + (row + 1) * _LINE)]
    fitting = [(at, away) for at, away in rows if highest <= at <= lowest] or [(min(max(y, highest), lowest), 0.0)]
    box = freest(((_placed(at, below, wide), away) for below, away in fitting for at in ends), drawn)
    return Name(text, round(box.right, 1), round(box.bottom - _DESCENT, 1), "end")


def _placed(end: float, baseline: float, wide: float) -> TextBox:
    return TextBox(end - wide, baseline - _ASCENT, end, baseline + _DESCENT)


def _box(name: Name) -> TextBox:
    return _placed(name.x, name.y, len(name.text) * _LETTER)


def _marks(marks: Sequence[ActionMark], on: Axes) -> tuple[DrawnMark, ...]:
    ordered = sorted(marks, key=lambda mark: (mark.day, mark.number))
    places = [on.x(mark.day) for mark in ordered]
    ends = on.room.ends[0] + _MARK / 2, on.room.width - _MARK / 2
    return tuple(
        DrawnMark(x, at, mark.number, mark.done)
        for mark, x, at in zip(ordered, places, apart(places, _MARK, ends), strict=True)
    )
