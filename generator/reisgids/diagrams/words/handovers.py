"""A journey's hand-overs between parties that may be named."""

from __future__ import annotations

from reisgids.diagrams.words.parties import may_be_named
from reisgids.insight.chain.handover_chain import ChainHandover, handover_chain
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook


def handovers_of(playbook: Playbook, journey: Journey) -> tuple[ChainHandover, ...]:
    """Return the journey's hand-overs in order, between parties that may be named."""

    def provides(ref: str) -> bool:
        party = playbook.parties.get(ref)
        return may_be_named(playbook, ref) and (party is None or party.kind != "customer")

    order = playbook.in_order(journey)
    if len({t.delivered_by for t in order} - {None}) < 2 and not any(t.handover for t in order):
        return ()
    # A reader who sees only a part of it must not read that a hand-over isn't described.
    return handover_chain(order, provides, undescribed=not journey.partly)
