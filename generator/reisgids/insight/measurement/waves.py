"""One figure over time: its waves, how sure each is, and whether the last differs from the one before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from reisgids.insight.measurement.difference import mean_difference, score_difference, share_difference
from reisgids.insight.measurement.interval import (
    Interval,
    mean_interval,
    score_interval,
    share_interval,
    widest_score,
)
from reisgids.model.touchpoint import Measurement
from reisgids.model.values.period import Period, period

Kind = Literal["score", "share", "mean", "other"]
Verdict = Literal["higher", "lower", "chance", "unknown"]

_SHARE = re.compile(r"%|top|box|share|aandeel", re.IGNORECASE)
_OTHER = re.compile(r"median", re.IGNORECASE)
_WORD_FOR_MEAN = re.compile(r"mean|gemiddelde|average", re.IGNORECASE)


@dataclass(frozen=True)
class Wave:
    """A figure of one period. `interval` is that of 95% in points of its own scale, or None where it can't be told."""

    measurement: Measurement
    period: Period
    interval: Interval | None


@dataclass(frozen=True)
class Waves:
    """The same figure by the same method, from the first wave to the last.

    `verdict` is about the last two: by the interval of their difference, never by the difference alone. It is
    `unknown` where there is one wave, or where that interval is not to be said.
    """

    waves: tuple[Wave, ...]
    verdict: Verdict

    @property
    def last(self) -> Wave:
        """The wave that ends last."""
        return self.waves[-1]


def kind_of(measurement: Measurement) -> Kind:
    """Return what kind of figure it is: that decides how its interval is found."""
    method = measurement.method or ""
    if measurement.metric == "nps":
        return "score"
    if _OTHER.search(method):
        return "other"
    if measurement.metric in ("csat", "ces") and _SHARE.search(method) and not _WORD_FOR_MEAN.search(method):
        return "share"
    return "mean"


def interval_of(measurement: Measurement) -> Interval | None:
    """Return the 95% interval of a figure in points of its own scale; None where what is published doesn't tell it."""
    n, value = measurement.n, measurement.value
    if n < 1:
        return None
    match kind_of(measurement):
        case "score":
            return score_interval(widest_score(value, n))
        case "share":
            found = share_interval(min(max(value / 100, 0), 1), n)
            return Interval(100 * found.low, 100 * found.high)
        case "mean":
            return mean_interval(value, measurement.spread, n)
        case _:
            return None


def waves_of(measurements: Iterable[Measurement]) -> tuple[Waves, ...]:
    """Return the figures over time, in the order in which each is first written.

    A measurement whose period can't be read has no place in time: it is in none of them.
    """
    found: dict[tuple[str, str], list[Wave]] = {}
    for measurement in measurements:
        when = period(measurement.period)
        if when:
            key = (measurement.metric, (measurement.method or "").casefold())
            found.setdefault(key, []).append(Wave(measurement, when, interval_of(measurement)))
    series = (tuple(sorted(waves, key=lambda wave: wave.period)) for waves in found.values())
    return tuple(Waves(waves, _verdict(waves)) for waves in series)


def _verdict(waves: tuple[Wave, ...]) -> Verdict:
    if len(waves) < 2:
        return "unknown"
    change = change_between(waves[-2].measurement, waves[-1].measurement)
    if change is None:
        return "unknown"
    if change.holds(0):
        return "chance"
    return "higher" if change.low > 0 else "lower"


def change_between(before: Measurement, after: Measurement) -> Interval | None:
    """Return the 95% interval of the change between two figures of one kind, in points of their own scale."""
    if min(before.n, after.n) < 1:
        return None
    match kind_of(after):
        case "score":
            return score_difference(widest_score(before.value, before.n), widest_score(after.value, after.n))
        case "share":
            found = share_difference(before.value / 100, before.n, after.value / 100, after.n)
            return Interval(100 * found.low, 100 * found.high)
        case "mean":
            return mean_difference(before.value, before.spread, before.n, after.value, after.spread, after.n)
        case _:
            return None
