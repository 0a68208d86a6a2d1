"""A micro journey that lies wholly inside one party: the map may cover only its maker's part of the process."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.journey import Journey

ABOUT = (Journey,)


def judge(journey: Journey, context: RuleContext) -> Iterator[Finding | None]:
    """Yield one verdict for a micro journey that names who delivers.

    A hand-over brings a second party in, on either side of it. The customer is no party of the chain.
    """
    named = ((n, t.delivered_by) for n, t in enumerate(journey.touchpoints))
    delivered = [(n, party) for n, party in named if party and party not in context.customers]
    if not context.micro or not delivered:
        return
    handovers = [handover for touchpoint in journey.touchpoints for handover in touchpoint.handover]
    parties = {party for _, party in delivered}
    parties |= {party for handover in handovers for party in (handover.to, *handover.responsibilities)}
    parties -= context.customers
    first, party = delivered[0]
    yield None if len(parties) > 1 else finding(("touchpoints", first, "delivered_by"), party=party)
