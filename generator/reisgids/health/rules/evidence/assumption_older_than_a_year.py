"""An assumption that nobody checked with customers for a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.journey import Journey

ABOUT = (Journey,)


def judge(journey: Journey, context: RuleContext) -> Iterator[Finding | None]:
    """Yield a verdict for each assumption with a date; what was observed or measured since is none any more."""
    for number, touchpoint in enumerate(journey.touchpoints):
        if touchpoint.assumed_on and touchpoint.rests_on == "assumed":
            old = _a_year_later(touchpoint.assumed_on) < (context.day.year, context.day.month, context.day.day)
            at = ("touchpoints", number, "assumed_on")
            name, day = context.title(touchpoint.title), touchpoint.assumed_on.isoformat()
            yield finding(at, touchpoint=touchpoint.id, name=name, day=day) if old else None


def _a_year_later(day: dt.date) -> tuple[int, int, int]:
    """Return the same day next year, which for 29 February needn't exist."""
    return day.year + 1, day.month, day.day
