"""The small multiple of a series: its waves on a line with the interval around it, on the scale of all of its kind."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reisgids.insight.measurement.series import Series
from reisgids.insight.measurement.waves import Wave
from reisgids.model.config import Scales
from reisgids.pages.shared.svg_path import svg_path

Measure = tuple[str, str, bool]
"""What series have in common that stand on one scale: the metric, the kind of figure, and which way is up."""

_LEFT, _RIGHT = 4.0, 96.0
_BAND = 4
"""From so many waves on the intervals are a band; before that, whiskers."""
_SIGN, _BETWEEN = 2.5, 3.0
"""How wide a sign below the drawing is at most, and the least that is left between two figures, in per cents."""
_STEPS = (1, 2, 2.5, 5, 10)
_LIMITS: Mapping[tuple[str, str], tuple[float, float]] = {
    ("nps", "score"): (-100, 100),
    ("csat", "share"): (0, 100),
    ("ces", "share"): (0, 100),
    ("csat", "mean"): (1, 5),
    ("ces", "mean"): (1, 7),
}


@dataclass(frozen=True)
class Domain:
    """The part of a scale that is drawn: from `low` to `high`, with a line at each `step`."""

    low: float
    high: float
    step: float

    def height(self, value: float) -> float:
        """Return where a value stands in a drawing of 100 high, counted from the top."""
        return round(100 * (self.high - value) / (self.high - self.low), 1)

    @property
    def lines(self) -> tuple[float, ...]:
        """Where the lines stand, from low to high: at both ends, and at every step between them."""
        first, last = math.floor(self.low / self.step) + 1, math.ceil(self.high / self.step) - 1
        return (self.low, *(round(n * self.step, 6) for n in range(first, last + 1)), self.high)


@dataclass(frozen=True)
class WaveMark:
    """Words below a wave: at which per cent of the width, and how they hang there (`start`, `middle` or `end`)."""

    x: float
    anchor: str
    words: str


@dataclass(frozen=True)
class Multiple:
    """A drawing of 100 by 100 that is stretched; all parts but the marks are paths of an SVG.

    `rules` are the lines of the scale and `zero` that of zero, where it lies between its ends. `dots` are the waves of
    enough answers, `few` the others, and `last` is the newest. `at` are the places of the waves from left to right.
    Of one wave there is no course to draw: it lies on the scale itself, from left to right (`lying`), without marks.
    """

    lying: bool

    rules: str
    zero: str
    band: str
    whiskers: str
    line: str
    dots: str
    few: str
    last: str
    at: tuple[float, ...]
    counts: tuple[WaveMark, ...]
    periods: tuple[WaveMark, ...]


def measure_of(series: Series) -> Measure:
    """Return what tells on which scale a series stands."""
    return series.metric, series.last.measurement.kind, series.lower_is_better


def domains(all_series: Iterable[Series], scales: Scales, least: int) -> Mapping[Measure, Domain]:
    """Return one domain for the series of each measure, so that a reader can hold them against each other.

    It holds every value, and the interval of each wave of `least` answers or more: one of very few says so little that
    it would make all others flat. Such a one is cut off at the ends. A scale with a value beyond its usual ends, as of
    satisfaction from 1 to 10, has none that are known.
    """
    known: dict[Measure, list[float]] = {}
    ends: dict[Measure, list[float]] = {}
    for series in all_series:
        measure = measure_of(series)
        for wave in series.waves.waves:
            known.setdefault(measure, []).append(wave.measurement.value)
            if wave.interval and wave.measurement.n >= least:
                ends.setdefault(measure, []).extend((wave.interval.low, wave.interval.high))
    return {
        measure: _domain([*values, *ends.get(measure, ())], _limits(measure, scales, values))
        for measure, values in known.items()
    }


def multiple(series: Series, domain: Domain, least: int, counted: Sequence[str]) -> Multiple:
    """Return the drawing of a series; `counted` is the n of each wave in words."""
    waves = series.waves.waves
    if len(waves) == 1:
        return _lying(waves[0], domain, few=waves[0].measurement.n < least)
    places = _places(waves)
    height = domain.height
    points = [(x, height(wave.measurement.value)) for x, wave in zip(places, waves, strict=True)]
    around = [
        (x, height(wave.interval.high), height(wave.interval.low))
        for x, wave in zip(places, waves, strict=True)
        if wave.interval
    ]
    whole = len(around) == len(waves) >= _BAND
    few = [point for point, wave in zip(points, waves, strict=True) if wave.measurement.n < least]
    return Multiple(
        lying=False,
        rules="".join(f"M0 {height(at):g}H100" for at in domain.lines if at or not domain.low < 0 < domain.high),
        zero=f"M0 {height(0):g}H100" if domain.low < 0 < domain.high else "",
        band=_band(around) if whole else "",
        whiskers="" if whole else "".join(f"M{x:g} {top:g}V{bottom:g}" for x, top, bottom in around),
        line=svg_path(points),
        dots=_dots(point for point in points[:-1] if point not in few),
        few=_dots(few),
        last="" if points[-1] in few else _dots(points[-1:]),
        at=tuple(places),
        counts=_marks(places, counted),
        periods=_ends([wave.measurement.period for wave in waves]),
    )


def _lying(wave: Wave, domain: Domain, *, few: bool) -> Multiple:
    at = round(100 - domain.height(wave.measurement.value), 1)
    around = [100 - domain.height(end) for end in (wave.interval.low, wave.interval.high)] if wave.interval else []
    dot = _dots([(at, 50)])
    return Multiple(
        lying=True,
        rules="M0 50H100",
        zero=f"M{100 - domain.height(0):g} 20V80" if domain.low < 0 < domain.high else "",
        band="",
        whiskers=f"M{around[0]:g} 50H{around[1]:g}" if around else "",
        line="",
        dots="",
        few=dot if few else "",
        last="" if few else dot,
        at=(at,),
        counts=(),
        periods=(),
    )


def _limits(measure: Measure, scales: Scales, values: Sequence[float]) -> tuple[float, float]:
    """Return the ends of a scale, where all values lie between them."""
    low, high = _ends_of_scale(measure, scales)
    return (low, high) if low <= min(values) and max(values) <= high else (-math.inf, math.inf)


def _ends_of_scale(measure: Measure, scales: Scales) -> tuple[float, float]:
    metric, kind, first_ces = measure
    if first_ces and kind == "mean":
        return 1, 5
    if kind == "mean" and (scale := scales.of(metric)):
        return scale.min, scale.max
    return _LIMITS.get((metric, kind), (-math.inf, math.inf))


def _domain(values: Sequence[float], limits: tuple[float, float]) -> Domain:
    low, high = (max(min(values), limits[0]), min(max(values), limits[1]))
    if high <= low:
        low, high = min(values) - 1, max(values) + 1
    rough = (high - low) / 4
    unit = 10.0 ** math.floor(math.log10(rough))
    step = next(each * unit for each in _STEPS if each * unit >= rough)
    low, high = math.floor(low / step) * step, math.ceil(high / step) * step
    return Domain(round(max(low, limits[0]), 6), round(min(high, limits[1]), 6), step)


def _places(waves: Sequence[Wave]) -> list[float]:
    """Return where the waves stand, by the day on which each ended."""
    days = [wave.period.last.toordinal() for wave in waves]
    span = days[-1] - days[0]
    if not span:
        step = (_RIGHT - _LEFT) / (len(waves) - 1)
        return [round(_LEFT + n * step, 1) for n in range(len(waves))]
    return [round(_LEFT + (_RIGHT - _LEFT) * (day - days[0]) / span, 1) for day in days]


def _band(around: Sequence[tuple[float, float, float]]) -> str:
    there = [(x, top) for x, top, _ in around]
    back = [(x, bottom) for x, _, bottom in reversed(around)]
    return f"{svg_path(there + back)}Z"


def _dots(points: Iterable[tuple[float, float]]) -> str:
    """Return lines of no length: with round ends they are dots, however the drawing is stretched."""
    return "".join(f"M{x:g} {y:g}h0" for x, y in points)


def _marks(places: Sequence[float], words: Sequence[str]) -> tuple[WaveMark, ...]:
    """Return the words of as many waves as there is room for, the newest first of all; at the ends they stay within."""
    found: list[WaveMark] = []
    taken = 100 + _BETWEEN
    for x, said in zip(reversed(places), reversed(words), strict=True):
        wide = _SIGN * len(said)
        left = min(max(x - wide / 2, 0), 100 - wide)
        if left + wide <= taken - _BETWEEN:
            found.append(_mark(x, left, wide, said))
            taken = left
    return tuple(reversed(found))


def _mark(x: float, left: float, wide: float, said: str) -> WaveMark:
    if left == 100 - wide:
        return WaveMark(100, "end", said)
    return WaveMark(x, "middle", said) if left else WaveMark(0, "start", said)


def _ends(words: Sequence[str]) -> tuple[WaveMark, ...]:
    return WaveMark(0, "start", words[0]), WaveMark(100, "end", words[-1])
