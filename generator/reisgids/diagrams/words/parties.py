"""Who delivers: names of parties as the page prints them."""

from __future__ import annotations

from reisgids.model.playbook import Playbook
from reisgids.model.registers import Party
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.text import Reading


def is_own(playbook: Playbook, ref: str) -> bool:
    """Return whether the party is the organisation whose playbook it is, or is marked as such."""
    party = playbook.parties.get(ref)
    return ref == playbook.config.organisation.party or (party is not None and party.kind == "own")


def is_partner(playbook: Playbook, ref: str | None) -> bool:
    """Return whether the party is another organisation than the own one and the customer's."""
    party = None if ref is None else playbook.parties.get(ref)
    return party is not None and party.kind == "partner" and not is_own(playbook, party.id)


def party_name(playbook: Playbook, ref: str, language: str) -> Reading:
    """Return a party's name as the register has it; the own organisation's also when the register lacks it."""
    party: Party | None = playbook.parties.get(ref)
    if party is not None:
        return party.name.read(language)
    organisation = playbook.config.organisation
    return Reading(organisation.name if ref == organisation.party else ref, language)


def may_be_named(playbook: Playbook, ref: str) -> bool:
    """Return whether there is a name for the party; an edition may have kept the party from its readers."""
    return ref in playbook.parties or ref == playbook.config.organisation.party


def with_partners(playbook: Playbook, touchpoints: tuple[Touchpoint, ...]) -> bool:
    """Return whether a partner delivers any of the touchpoints."""
    return any(is_partner(playbook, touchpoint.delivered_by) for touchpoint in touchpoints)
