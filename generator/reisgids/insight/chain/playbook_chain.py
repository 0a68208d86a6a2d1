"""The chain of the whole playbook: which party hands over to which, how often, and at what risk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reisgids.insight.chain.handover_risk import RiskKind, risks
from reisgids.insight.chain.journey_handovers import JourneyHandover
from reisgids.insight.chain.party_parts import PartyPart
from reisgids.insight.journeys.without_to_be_twins import without_to_be_twins
from reisgids.model.playbook import Playbook


@dataclass(frozen=True)
class PairHandovers:
    """All hand-overs from one party to another, in the order of the journeys."""

    giver: str
    receiver: str
    handovers: tuple[JourneyHandover, ...]
    risks: tuple[tuple[RiskKind, int], ...]
    """How many of them are at each kind of risk."""

    @property
    def journeys(self) -> tuple[str, ...]:
        """The ids of the journeys in which it happens."""
        return tuple(dict.fromkeys(handover.journey.id for handover in self.handovers))


def playbook_chain(view: Playbook, parts: Mapping[str, PartyPart]) -> tuple[PairHandovers, ...]:
    """Return the links between the parties of which both sides are known, by the giver's place in the register.

    A journey as it is to be counts only where it isn't there as it is, and a case not at all.
    """
    counted = {journey.id for journey in without_to_be_twins(view.own_journeys)}
    neutral = view.config.scales.emotion.centre
    found = []
    for giver in view.parties:
        passed: dict[str, list[JourneyHandover]] = {}
        for handover in parts[giver].handed_on:
            if handover.journey.id in counted:
                passed.setdefault(handover.receiver, []).append(handover)
        found += [_link(giver, receiver, tuple(handovers), neutral) for receiver, handovers in passed.items()]
    return tuple(found)


def _link(giver: str, receiver: str, handovers: tuple[JourneyHandover, ...], neutral: float) -> PairHandovers:
    counted: dict[RiskKind, int] = {}
    for handover in handovers:
        for risk in risks(handover.link, neutral) if handover.link else ():
            counted[risk.kind] = counted.get(risk.kind, 0) + 1
    return PairHandovers(giver, receiver, handovers, tuple(counted.items()))
