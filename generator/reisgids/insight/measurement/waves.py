"""One figure over time: its waves, how sure each is, and whether the last differs from the one before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from reisgids.insight.measurement.interval import Interval
from reisgids.insight.measurement.sample import Sample
from reisgids.model.measurement import Measurement
from reisgids.model.values.period import Period, period

Verdict = Literal["higher", "lower", "chance", "unknown"]


@dataclass(frozen=True)
class Wave:
    """A figure of one period. `interval` is that of 95% in points of its own scale, or None where it can't be told."""

    measurement: Measurement
    period: Period
    interval: Interval | None


@dataclass(frozen=True)
class Waves:
    """The same figure by the same method, from the first wave to the last."""

    waves: tuple[Wave, ...]

    @property
    def verdict(self) -> Verdict:
        """What the last two say: by the interval of their difference, never by the difference alone.

        It is `unknown` where there is one wave, or where that interval can't be told.
        """
        if len(self.waves) < 2:
            return "unknown"
        return verdict_between(*self.waves[-2:])


def change_between(before: Wave, after: Wave) -> Interval | None:
    """Return the 95% interval of the change from one wave to another; None where it can't be told."""
    return sample_of(after.measurement).change_from(sample_of(before.measurement))


def verdict_between(before: Wave, after: Wave) -> Verdict:
    """Return whether one wave is higher or lower than another beyond chance; `unknown` where that can't be told."""
    return verdict_of(change_between(before, after))


def verdict_of(change: Interval | None) -> Verdict:
    """Return what the 95% interval of a change says; `unknown` where there is none."""
    if change is None:
        return "unknown"
    if change.holds(0):
        return "chance"
    return "higher" if change.low > 0 else "lower"


def sample_of(measurement: Measurement) -> Sample:
    """Return a measurement as the figure of which can be said how sure it is."""
    promoters, detractors = measurement.promoters, measurement.detractors
    counts = None if promoters is None or detractors is None else (promoters, detractors)
    return Sample(measurement.kind, measurement.value, measurement.n, measurement.spread, counts)


def waves_of(measurements: Iterable[Measurement]) -> tuple[Waves, ...]:
    """Return the figures over time, in the order in which each is first written.

    A measurement whose period can't be read has no place in time: it is in none of them.
    """
    found: dict[tuple[str, ...], list[Wave]] = {}
    for measurement in measurements:
        if when := period(measurement.period):
            wave = Wave(measurement, when, sample_of(measurement).interval)
            found.setdefault(measurement.measured, []).append(wave)
    return tuple(Waves(tuple(sorted(waves, key=lambda wave: wave.period))) for waves in found.values())
