"""A journey's hand-overs as far as this edition may tell of them."""

from __future__ import annotations

from reisgids.diagrams.words.parties import may_be_named
from reisgids.insight.chain.handover_chain import Transfer, handover_chain
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.values.base import Audience


def transfers_of(playbook: Playbook, journey: Journey) -> tuple[Transfer, ...]:
    """Return the journey's transfers of responsibility in order, between parties that may be named."""

    def provides(ref: str) -> bool:
        party = playbook.parties.get(ref)
        return may_be_named(playbook, ref) and (party is None or party.kind != "customer")

    order = playbook.in_order(journey)
    if len({t.delivered_by for t in order} - {None}) < 2 and not any(t.handover for t in order):
        return ()
    # Whoever sees only a part of it must not read that a hand-over isn't described.
    told_all = playbook.edition.audience is Audience.INTERNAL
    return handover_chain(order, provides, undescribed=told_all)
