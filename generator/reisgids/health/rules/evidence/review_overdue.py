"""A journey that should have been reviewed by now."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.journey import Journey

ABOUT = (Journey,)


def judge(journey: Journey, context: RuleContext) -> Iterator[Finding | None]:
    """Yield one verdict for a journey with a review date; on the day itself there is still time."""
    if journey.review_by:
        late = journey.review_by < context.day
        yield finding(("review_by",), day=journey.review_by.isoformat()) if late else None
