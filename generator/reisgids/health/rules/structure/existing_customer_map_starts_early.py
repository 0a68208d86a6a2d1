"""A map of existing customers that starts before the contract or the first delivery."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.journey import Journey

ABOUT = (Journey,)


def judge(journey: Journey, context: RuleContext) -> Iterator[Finding | None]:
    """Yield one verdict for a map of existing customers: by its definition, or because it shows nobody else.

    With `existing_customers_only` an early phase can't be shown at all and is an error already. Phases of which none
    is marked as of existing customers leave the question open.
    """
    definition = journey.definition or context.config.definition
    if not context.existing or not (definition == "customer" or journey.existing_customers_only):
        return
    early = [n for n, touchpoint in enumerate(journey.touchpoints) if touchpoint.phase not in context.existing]
    if not early or journey.existing_customers_only:
        yield None
        return
    first = journey.touchpoints[early[0]]
    yield finding(
        ("touchpoints", early[0], "phase"),
        touchpoint=first.id,
        name=context.title(first.title),
        phase=first.phase,
        count=len(early),
    )
