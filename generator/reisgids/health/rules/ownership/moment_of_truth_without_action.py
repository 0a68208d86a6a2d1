"""A moment that can make the customer leave, and nothing is being done about it."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.journey import Journey

ABOUT = (Journey,)


def judge(journey: Journey, context: RuleContext) -> Iterator[Finding | None]:
    """Yield a verdict for each moment of truth."""
    for number, touchpoint in enumerate(journey.touchpoints):
        if touchpoint.moment_of_truth:
            at = ("touchpoints", number, "moment_of_truth")
            name = context.title(touchpoint.title)
            yield None if touchpoint.actions else finding(at, touchpoint=touchpoint.id, name=name)
