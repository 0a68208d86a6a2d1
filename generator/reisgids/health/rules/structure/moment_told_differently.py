"""One moment that stands in two journeys, with other agreements in the one than in the other, or other scores.

Which moments are the same, and what about them can differ, says `same_moments`. The later journey has the finding.
"""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.journey import Journey

ABOUT = (Journey,)


def judge(journey: Journey, context: RuleContext) -> Iterator[Finding | None]:
    """Yield a verdict for each moment of the journey that stands in an earlier one too."""
    numbers = {touchpoint.id: number for number, touchpoint in enumerate(journey.touchpoints)}
    for each in sorted(context.elsewhere):
        if each.journey == journey.id:
            number = numbers[each.touchpoint]
            yield (
                None
                if not each.differs
                else finding(
                    ("touchpoints", number),
                    touchpoint=each.touchpoint,
                    name=context.title(journey.touchpoints[number].title),
                    other=each.other,
                    journey=each.other_journey,
                    differs=each.differs,
                    period=each.period,
                )
            )
