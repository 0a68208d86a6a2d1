"""Which series changed more than chance explains, and how many would stand out by chance alone."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from reisgids.insight.measurement.interval import Interval
from reisgids.insight.measurement.series import Series, series_of
from reisgids.insight.measurement.waves import Verdict, change_between, verdict_of
from reisgids.model.playbook import Playbook

Turn = Literal["worse", "better", ""]

_BY_CHANCE = 0.05
"""What a 95% interval leaves out: so many series stand out where nothing changed."""
_ORDER = {"lower": 0, "higher": 1, "chance": 2, "unknown": 3}


@dataclass(frozen=True)
class SeriesChange:
    """A series with how its last wave lies to the one before: the verdict, and the interval that it rests on."""

    series: Series
    verdict: Verdict
    interval: Interval | None

    @property
    def distance(self) -> float:
        """How far the change lies from none, in half widths of its interval: by chance it is 1 or less."""
        if self.interval is None:
            return 0.0
        middle, half = (self.interval.low + self.interval.high) / 2, (self.interval.high - self.interval.low) / 2
        return abs(middle) / half if half else math.inf if middle else 0.0

    @property
    def turn(self) -> Turn:
        """What the change means for the customer; empty where nothing is said, and of importance, which has no good."""
        if self.verdict not in ("higher", "lower") or self.series.metric == "importance":
            return ""
        return "better" if (self.verdict == "lower") is self.series.lower_is_better else "worse"


@dataclass(frozen=True)
class Standouts:
    """All series of a playbook: those that fell first, then those that rose, each the farthest beyond chance first.

    After them come those whose difference may be chance, those that can't be compared, and those of one wave.
    """

    changes: tuple[SeriesChange, ...]

    @property
    def compared(self) -> int:
        """Of how many series the last two waves can be compared."""
        return sum(each.verdict != "unknown" for each in self.changes)

    @property
    def beyond(self) -> tuple[SeriesChange, ...]:
        """Those that changed more than chance explains, the farthest first."""
        found = (each for each in self.changes if each.verdict in ("higher", "lower"))
        return tuple(sorted(found, key=lambda each: -each.distance))

    @property
    def by_chance(self) -> float:
        """How many would be among those if nothing had changed: one in twenty of what is compared."""
        return _BY_CHANCE * self.compared


def standouts(view: Playbook) -> Standouts:
    """Return every series of the organisation's own journeys with how it changed."""
    return Standouts(tuple(sorted(map(_change, series_of(view.own_journeys)), key=_place)))


def _change(series: Series) -> SeriesChange:
    change = change_between(series.before, series.last) if series.before else None
    return SeriesChange(series, verdict_of(change), change)


def _place(change: SeriesChange) -> tuple[int, bool, float]:
    return _ORDER[change.verdict], change.series.before is None, -change.distance
