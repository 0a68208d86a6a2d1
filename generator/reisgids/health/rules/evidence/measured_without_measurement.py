"""A touchpoint that says it is measured, and has no measurement."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.journey import Journey

ABOUT = (Journey,)


def judge(journey: Journey, context: RuleContext) -> Iterator[Finding | None]:
    """Yield a verdict for each touchpoint that says so."""
    for number, touchpoint in enumerate(journey.touchpoints):
        if touchpoint.evidence == "measured":
            at = ("touchpoints", number, "evidence")
            name = context.title(touchpoint.title)
            yield None if touchpoint.measurements else finding(at, touchpoint=touchpoint.id, name=name)
