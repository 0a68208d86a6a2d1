"""What can go wrong at a hand-over: the customer's emotion drops below neutral, or what was agreed isn't written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reisgids.insight.chain.handover_chain import ChainHandover
from reisgids.model.touchpoint import Handover

RiskKind = Literal["emotion", "agreement", "responsibilities", "description"]
"""The emotion drops below neutral; there is no agreement; a side has no responsibility; it isn't described."""


@dataclass(frozen=True)
class Risk:
    """One risk. `before` and `after` are the scores around a drop.

    `sides` are the parties of which no responsibility is known; None among them is a giver that nothing names.
    """

    kind: RiskKind
    before: float = 0
    after: float = 0
    sides: tuple[str | None, ...] = ()


def risks(handover: ChainHandover, neutral: float) -> tuple[Risk, ...]:
    """Return the risks of a hand-over, as far as is known. Who is a little less happy, but happy, is at no risk."""
    before, after = handover.before, handover.after
    drops = before is not None and after is not None and after < min(before, neutral)
    return (*((Risk("emotion", before or 0, after or 0),) if drops else ()), *unsettled(handover))


def unsettled(handover: ChainHandover) -> tuple[Risk, ...]:
    """Return what isn't agreed or described, as far as is known: what is withheld isn't therefore missing."""
    found = []
    if handover.description is None:
        found += [] if handover.at.partly else [Risk("description")]
        return tuple(found)
    if handover.description.lacks("agreement"):
        found.append(Risk("agreement"))
    if sides := _without_responsibilities(handover, handover.description):
        found.append(Risk("responsibilities", sides=sides))
    return tuple(found)


def is_settled(handover: ChainHandover) -> bool:
    """Return whether there is an agreement and both parties know what they are responsible for, as far as is known."""
    return not unsettled(handover)


def _without_responsibilities(handover: ChainHandover, description: Handover) -> tuple[str | None, ...]:
    """Of a touchpoint in part, who gives may be withheld, with all that they are responsible for."""
    sides: list[str | None] = []
    named = [party for party in description.responsibilities if party != handover.receiver]
    if not named and not handover.at.partly:
        sides.append(handover.giver)
    if not description.partly and handover.receiver not in description.responsibilities:
        sides.append(handover.receiver)
    return tuple(sides)
