"""By when a next wave should have been measured, by the rhythm of its metric."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from reisgids.model.measurement import Rhythm

_MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
_WEEK = timedelta(days=7)
MISSED = 2
"""So many rhythms may pass after a wave: one that is counted up, while the next one runs."""


def wave_due(last: date, rhythm: Rhythm) -> date:
    """Return the last day on which a wave that ended on `last` is not overdue: two rhythms later.

    The figures of a quarter are there in the next one: only when that has passed too without a wave, one was missed.
    """
    return after(last, rhythm, MISSED)


def after(day: date, rhythm: Rhythm, times: int) -> date:
    """Return the day so many rhythms later; of the last day of a month also the last day of one."""
    if rhythm == "week":
        return day + times * _WEEK
    months = day.year * 12 + day.month - 1 + times * _MONTHS[rhythm]
    year, month = divmod(months, 12)
    last = monthrange(year, month + 1)[1]
    at_the_end = day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, last if at_the_end else min(day.day, last))
