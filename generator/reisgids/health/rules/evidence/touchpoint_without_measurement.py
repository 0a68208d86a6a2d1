"""A touchpoint of which nobody knows how customers rate it."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.journey import Journey

ABOUT = (Journey,)
TOGETHER = True


def judge(journey: Journey, context: RuleContext) -> Iterator[Finding | None]:
    """Yield a verdict for each moment of contact. What is yet to be can't be measured."""
    if journey.state == "to-be":
        return
    for number, touchpoint in enumerate(journey.touchpoints):
        if touchpoint.is_contact:
            at = ("touchpoints", number)
            name = context.title(touchpoint.title)
            yield None if touchpoint.measurements else finding(at, touchpoint=touchpoint.id, name=name)
