"""What was measured in one place over time: the last wave, how it differs from the one before, and a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reisgids.insight.measurement.waves import Wave, Waves, waves_of
from reisgids.model.measurement import Measurement
from reisgids.model.playbook import Playbook
from reisgids.model.values.period import period
from reisgids.pages.shared.svg_path import svg_path
from reisgids.pages.touchpoint.measured import Measured, measured
from reisgids.pages.wording.reader import Reader

_WIDTH, _HEIGHT, _EDGE = 96, 28, 4


@dataclass(frozen=True)
class TrendPicture:
    """The waves in an SVG of 96 by 28: a line, the last point, and the intervals as an area where all are known."""

    line: str
    area: str
    last: tuple[float, float]


@dataclass(frozen=True)
class Trend:
    """A figure over time. `before` are the earlier waves, the newest first; `verdict` compares with the first of them.

    `verdict` and `picture` are empty and None where there is one wave. `all` is where every series of its place stands,
    at the last one that does.
    """

    figure: Measured
    before: tuple[Measured, ...] = ()
    verdict: str = ""
    picture: TrendPicture | None = None
    all: str = ""


def trends(measurements: Sequence[Measurement], view: Playbook, reader: Reader) -> tuple[Trend, ...]:
    """Return the figures of one place over time, and those without a place in time after them."""
    alone = (each for each in measurements if period(each.period) is None)
    return (
        *(trend(waves, view, reader) for waves in waves_of(measurements)),
        *(Trend(measured(each, view, reader)) for each in alone),
    )


def trend(waves: Waves, view: Playbook, reader: Reader) -> Trend:
    """Return one figure over time."""
    last, *before = [measured(wave.measurement, view, reader) for wave in reversed(waves.waves)]
    if not before:
        return Trend(last)
    key = "same" if last.value == before[0].value and waves.verdict == "chance" else waves.verdict
    verdict = reader.say(f"waves.{key}", period=before[0].period, value=before[0].value)
    return Trend(last, tuple(before), verdict, _picture(waves.waves))


def _picture(waves: Sequence[Wave]) -> TrendPicture:
    around = [wave.interval for wave in waves if wave.interval]
    values = [wave.measurement.value for wave in waves]
    low = min(values + [interval.low for interval in around])
    high = max(values + [interval.high for interval in around])
    step = (_WIDTH - 2 * _EDGE) / (len(waves) - 1)

    def at(number: int, value: float) -> tuple[float, float]:
        share = (value - low) / (high - low) if high > low else 0.5
        return round(_EDGE + number * step, 1), round(_HEIGHT - _EDGE - share * (_HEIGHT - 2 * _EDGE), 1)

    places = [at(number, value) for number, value in enumerate(values)]
    area: list[tuple[float, float]] = []
    if len(around) == len(waves):
        area = [at(number, interval.high) for number, interval in enumerate(around)]
        area += [at(number, around[number].low) for number in reversed(range(len(around)))]
    return TrendPicture(svg_path(places), f"{svg_path(area)}Z" if area else "", places[-1])
