"""What can go wrong at a hand-over: the customer's emotion drops after it, or what was agreed isn't written down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reisgids.insight.chain.handover_chain import Transfer
from reisgids.model.touchpoint import Handover

RiskKind = Literal["emotion", "agreement", "responsibilities", "description"]
RISKS: tuple[RiskKind, ...] = ("emotion", "agreement", "responsibilities", "description")
"""The emotion drops; there is no agreement; a side isn't responsible for anything; the hand-over isn't described."""


@dataclass(frozen=True)
class Risk:
    """One risk. `before` and `after` are the scores around a drop.

    `sides` are the parties of which no responsibility is known; None among them is a giver that nothing names.
    """

    kind: RiskKind
    before: float = 0
    after: float = 0
    sides: tuple[str | None, ...] = ()


def risks(transfer: Transfer) -> tuple[Risk, ...]:
    """Return the risks of a transfer, as far as is known: what is withheld isn't therefore missing."""
    found = []
    if transfer.before is not None and transfer.after is not None and transfer.after < transfer.before:
        found.append(Risk("emotion", transfer.before, transfer.after))
    if transfer.handover is None:
        found += [] if transfer.at.partly else [Risk("description")]
        return tuple(found)
    if transfer.handover.lacks("agreement"):
        found.append(Risk("agreement"))
    if sides := _without_responsibilities(transfer, transfer.handover):
        found.append(Risk("responsibilities", sides=sides))
    return tuple(found)


def is_settled(transfer: Transfer) -> bool:
    """Return whether there is an agreement and both parties know what they are responsible for, as far as is known."""
    return all(risk.kind == "emotion" for risk in risks(transfer))


def _without_responsibilities(transfer: Transfer, handover: Handover) -> tuple[str | None, ...]:
    """Of a touchpoint in part, who gives may be withheld, with all that they are responsible for."""
    sides: list[str | None] = []
    named = [party for party in handover.responsibilities if party != transfer.receiver]
    if not named and not transfer.at.partly:
        sides.append(transfer.giver)
    if not handover.partly and transfer.receiver not in handover.responsibilities:
        sides.append(transfer.receiver)
    return tuple(sides)
