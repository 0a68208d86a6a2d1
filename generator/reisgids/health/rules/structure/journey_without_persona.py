"""A map is made for somebody, never for "all customers"."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.journey import Journey

ABOUT = (Journey,)


def judge(journey: Journey, context: RuleContext) -> Iterator[Finding | None]:
    """Yield one verdict: whether the journey names the personas that it is made for."""
    yield None if journey.personas else finding((), name=context.title(journey.title))
