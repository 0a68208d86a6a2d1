"""A point of pain that nobody has to do something about."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.journey import Journey

ABOUT = (Journey,)


def judge(journey: Journey, context: RuleContext) -> Iterator[Finding | None]:
    """Yield a verdict for each point of pain."""
    for number, touchpoint in enumerate(journey.touchpoints):
        if touchpoint.pain:
            at = ("touchpoints", number, "pain")
            name = context.title(touchpoint.title)
            yield None if touchpoint.pain.owner else finding(at, touchpoint=touchpoint.id, name=name)
