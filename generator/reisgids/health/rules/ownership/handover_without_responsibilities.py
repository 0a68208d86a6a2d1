"""A hand-over of which not both sides know what they are responsible for."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.journey import Journey

ABOUT = (Journey,)


def judge(journey: Journey, context: RuleContext) -> Iterator[Finding | None]:
    """Yield a verdict for each hand-over; `missing` are the parties without a responsibility, as far as known."""
    for number, touchpoint in enumerate(journey.touchpoints):
        for which, handover in enumerate(touchpoint.handover):
            others = [party for party in handover.responsibilities if party != handover.to]
            giver = touchpoint.giver(handover)
            missing = [] if handover.to in handover.responsibilities else [handover.to]
            if not others and giver:
                missing.insert(0, giver)
            if others and not missing:
                yield None
                continue
            yield finding(
                ("touchpoints", number, "handover", which),
                touchpoint=touchpoint.id,
                name=context.title(touchpoint.title),
                missing=", ".join(missing),
            )
