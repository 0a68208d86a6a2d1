"""Playbooks of nine journeys, or of any number: shared touchpoints, micro journeys, a journey as it should be."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Channel, LibraryTouchpoint
from tests.diagrams.playbooks import journey, playbook, touchpoint

LIBRARY = {
    "contactcentrum": ("Contactcentrum", "Contact centre", "service"),
    "factuur": ("Factuur", "Invoice", "administration"),
    "levering": ("Levering op locatie", "Delivery on site", "service"),
    "showroom": ("Showroom of winkel", "Showroom or shop", "visit"),
    "website": ("Website", "Website", "campaign"),
    "opzeggen": ("Opzeggen of wijzigen", "Ending or changing", "administration"),
    "aanbeveling": ("Aanbeveling", "Recommendation", None),
}
TITLES = (
    ("Een verpakkingsmachine kopen", "Buying a packaging machine", "b2b"),
    ("Met het vliegtuig op vakantie", "Flying off on holiday", "b2c"),
    ("Overstappen naar een andere telefoonaanbieder", "Switching to another telecom provider", "b2c"),
    ("Storing aan de lijn verhelpen", "Mending a line that broke down", "b2b"),
    ("Een onderhoudscontract verlengen", "Renewing a maintenance contract", "b2b"),
    ("Een keuken laten plaatsen", "Having a kitchen fitted", "b2c"),
    ("Overstappen zoals het moet worden", "Switching as it should be", "b2c"),
    ("Leveren aan huis", "Home delivery", "b2c"),
    ("Inkopen via het klantportaal", "Purchasing through the customer portal", "b2b"),
)
_PHASES = ("awareness", "consideration", "purchase", "initiate", "engage", "advocacy")
_CHANNELS = {"website": ("online", "website"), "phone": ("offline", "phone"), "on-site": ("offline", "on-site")}
_PARTIES = ("verlinde", "transport", "servicepartner")
_SCORES = (-2, 1, 0, 2, -1, 1.5, None)
_HEADS: dict[int, dict[str, Any]] = {
    2: {"counterpart": "reis-6", "status": "published"},
    6: {"counterpart": "reis-2", "state": "to-be"},
    8: {"status": "validated"},
}
_MICRO = {(0, 2): "reis-7", (0, 3): "reis-3", (5, 2): "reis-7", (3, 1): "reis-8"}


def nine() -> Playbook:
    """Return nine journeys, 5 B2C and 4 B2B: three are micro journeys, one of them of two, and one is to-be."""
    return many(9)


def many(n: int) -> Playbook:
    """Return n journeys; the first nine are those of `nine`."""
    made = playbook(*(_journey(number) for number in range(n)))
    return replace(
        made,
        touchpoints={
            id: LibraryTouchpoint.model_validate({"id": id, "title": {"nl": nl, "en": en}, "group": group})
            for id, (nl, en, group) in LIBRARY.items()
        },
        channels={
            id: Channel.model_validate({"id": id, "name": id.capitalize(), "kind": kind, "icon": icon})
            for id, (kind, icon) in _CHANNELS.items()
        },
    )


def _journey(number: int) -> Journey:
    nl, en, market = TITLES[number % 9]
    again = f" {number // 9 + 1}" if number >= 9 else ""
    moments = 4 + number % 3
    return journey(
        *(_moment(number, place, moments) for place in range(moments)),
        id=f"reis-{number}",
        title={"nl": nl + again, "en": en + again},
        market=market,
        personas=["a", "b", "c"] if market == "b2b" else ["a"],
        **_HEADS.get(number, {}),
    )


def _moment(number: int, place: int, moments: int) -> dict[str, Any]:
    library = list(LIBRARY)[(number * 3 + place * 2 + place * place * (number % 2)) % len(LIBRARY)]
    nl, en, _ = LIBRARY[library]
    more: dict[str, Any] = {"micro_journey": _MICRO[number, place]} if (number, place) in _MICRO else {}
    if (number + place) % 4 == 0:
        more["handover"] = {"to": "transport"}
    return touchpoint(
        f"t{place}",
        nl,
        en,
        _PHASES[place * 5 // moments],
        _SCORES[(number * 5 + place * 3) % len(_SCORES)],
        library=library,
        channel=list(_CHANNELS)[(number + place) % 3],
        delivered_by=_PARTIES[number * place % 3],
        **more,
    )
