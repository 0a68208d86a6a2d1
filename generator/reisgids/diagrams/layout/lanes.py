"""Swim lanes: who is at work at each touchpoint, the customer on top and partners below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reisgids.diagrams.words.parties import is_own, party_name
from reisgids.labels.words import Words
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.text import Reading
from reisgids.model.withheld import WITHHELD

Side = Literal["customer", "own", "department", "unknown", "partner"]
_ORDER: tuple[Side, ...] = ("customer", "own", "department", "unknown", "partner")


@dataclass(frozen=True)
class Lane:
    """A lane: whose it is (`party` is empty for the customer's and for what isn't stated) and how it is called."""

    side: Side
    party: str
    name: Reading

    @property
    def provides(self) -> bool:
        """Whether responsibility can be handed over to this lane and from it."""
        return bool(self.party)


def lanes_of(playbook: Playbook, touchpoints: Sequence[Touchpoint], words: Words) -> tuple[Lane, ...]:
    """Return the lane of each touchpoint, in the touchpoints' order."""
    return tuple(_lane(playbook, touchpoint, words) for touchpoint in touchpoints)


def from_top_to_bottom(lanes: Sequence[Lane]) -> tuple[Lane, ...]:
    """Return each lane once: the customer, the own organisation, its departments, unknown, then partners."""
    once = tuple(dict.fromkeys(lanes))
    return tuple(sorted(once, key=lambda lane: _ORDER.index(lane.side)))


def provider_lane(playbook: Playbook, ref: str | None, words: Words, *, partly: bool) -> Lane:
    """Return the lane of a party that delivers.

    Without one it is the lane of what isn't stated; where that may be withheld (`partly`), that of all others.
    """
    if ref is None:
        name = "others" if partly else "unknown"
        return Lane("unknown", "", Reading(words.say(f"diagrams.flow.{name}"), words.language))
    party = playbook.parties.get(ref)
    called = party_name(playbook, ref, words.language)
    if is_own(playbook, ref):
        return Lane("own", ref, called)
    if party is not None and party.kind is WITHHELD:
        return Lane("unknown", ref, called)
    return Lane("department" if party is not None and party.kind == "department" else "partner", ref, called)


def _lane(playbook: Playbook, touchpoint: Touchpoint, words: Words) -> Lane:
    ref = touchpoint.delivered_by
    party = None if ref is None else playbook.parties.get(ref)
    if touchpoint.kind == "customer-moment" or (party is not None and party.kind == "customer"):
        return Lane("customer", "", Reading(words.say("diagrams.flow.customer"), words.language))
    return provider_lane(playbook, ref, words, partly=touchpoint.partly)
