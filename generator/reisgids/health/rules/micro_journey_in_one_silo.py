"""A micro journey in which one party delivers everything: the map may cover only its maker's part of the process."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.around import Around
from reisgids.health.finding import Finding, finding
from reisgids.model.journey import Journey

ABOUT = (Journey,)


def judge(journey: Journey, around: Around) -> Iterator[Finding | None]:
    """Yield one verdict for a micro journey that says who delivers; a hand-over brings a second party in."""
    delivered = [(n, t.delivered_by) for n, t in enumerate(journey.touchpoints) if t.delivered_by]
    if not around.micro or not delivered:
        return
    parties = {party for _, party in delivered} | {h.to for t in journey.touchpoints for h in t.handover}
    first, party = delivered[0]
    yield None if len(parties) > 1 else finding(("touchpoints", first, "delivered_by"), party=party)
