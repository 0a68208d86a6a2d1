"""When the moments of a journey are: how long the customer waits before each and how long it takes, in a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median_low

from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.duration import Duration, duration


@dataclass(frozen=True)
class TimeLine:
    """The moments in time, in minutes from the beginning by the calendar.

    `moments` has the middle of each, `whole` is how long all of it takes. The ids in `guessed` are of moments of which
    no duration is known: each counts as `instead`, the one in the middle of those that are known.
    """

    moments: tuple[float, ...]
    whole: float
    guessed: tuple[str, ...]
    instead: Duration


def time_line(touchpoints: Sequence[Touchpoint]) -> TimeLine | None:
    """Return when the touchpoints are, in this order; None where of none is known how long it takes.

    Of a span counts its middle. Where no waiting is written there is none.
    """
    takes = [_read(touchpoint.duration) for touchpoint in touchpoints]
    known = sorted((each for each in takes if each), key=_minutes)
    if not known:
        return None
    middle = median_low(map(_minutes, known))
    instead = next(each for each in known if _minutes(each) == middle)
    at, moments = 0.0, []
    for touchpoint, each in zip(touchpoints, takes, strict=True):
        waiting, lasts = _read(touchpoint.waiting), _minutes(each or instead)
        at += _minutes(waiting) if waiting else 0.0
        moments.append(at + lasts / 2)
        at += lasts
    guessed = tuple(touchpoint.id for touchpoint, each in zip(touchpoints, takes, strict=True) if each is None)
    return TimeLine(tuple(moments), at, guessed, instead)


def _read(written: str | None) -> Duration | None:
    return duration(written) if written else None


def _minutes(of: Duration) -> float:
    return sum(of.minutes) / 2
