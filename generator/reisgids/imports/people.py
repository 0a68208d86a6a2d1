"""Who is the customer among the people that take part, and who serves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reisgids.imports.draft import PEOPLE, JourneyDraft
from reisgids.imports.playbook_names import PlaybookNames

_CUSTOMER = re.compile(
    r"(?:klant|gebruiker|bezoeker|koper|consument|cli[eë]nt|pati[eë]nt|bewoner|burger|reiziger|gast|lid|deelnemer|huurder"
    r"|student|leerling|inkoper|opdrachtgever|ik|customer|user|visitor|buyer|consumer|client|patient|resident|citizen"
    r"|guest|member|participant|tenant|shopper|me|persona)(?:e?n|s)?\b",
    re.IGNORECASE,
)
_SERVES = re.compile(r"klanten?(?:service|contact|dienst)|customer\s*(?:service|care|support|success)", re.IGNORECASE)


def customers_of(draft: JourneyDraft, names: PlaybookNames) -> frozenset[str]:
    """Return who of the people in a draft are the customer, in small letters: as it says, or else as it seems."""
    people = [each.text for touchpoint in draft.touchpoints for each in touchpoint.names.get(PEOPLE, ())]
    return frozenset(name.casefold() for name in draft.customers) or likely_customers(people, names)


def likely_customers(people: Sequence[str], names: PlaybookNames) -> frozenset[str]:
    """Return who of the people, named as often as they take part, are the customer, in small letters.

    It is a persona of the playbook, or who is called so; else the one that takes part most.
    """
    found = {name.casefold() for name in people if is_called_customer(name)}
    found |= {name.casefold() for name in people if names.known_as("personas", name)}
    strangers = [name.casefold() for name in people if not names.known_as("parties", name)]
    if found or not strangers:
        return frozenset(found)
    return frozenset({Counter(strangers).most_common(1)[0][0]})


def is_called_customer(name: str) -> bool:
    """Return whether somebody's name says that it is the customer: `Klant`, `User 2`; not so `Klantenservice`."""
    return _CUSTOMER.match(name) is not None and _SERVES.match(name) is None
