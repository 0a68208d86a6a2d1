"""Playbooks to draw: a machine builder's journey of fourteen moments, and journeys of any length."""

from __future__ import annotations

import datetime as dt
from typing import Any

from reisgids.model.config import SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action, Channel, Party

PARTIES = {
    "verlinde": ("own", "Verlinde", "Verlinde"),
    "transport": ("partner", "Transport Zuid", "Transport Zuid"),
    "servicepartner": ("partner", "ServicePunt Noord", "ServicePunt Noord"),
    "boekhouding": ("partner", "Factuurkantoor", "Invoice bureau"),
}
CHANNELS = {
    "fair": ("Beurs", "Trade fair"),
    "website": ("Website", "Website"),
    "on-site": ("Op locatie", "On site"),
    "email": ("E-mail", "E-mail"),
    "portal": ("Klantportaal", "Customer portal"),
    "phone": ("Telefoon", "Phone"),
    "invoice": ("Factuur", "Invoice"),
    "review": ("Beoordeling", "Review"),
}


ACTIONS: dict[str, dict[str, Any]] = {
    "tijdvak": {
        "title": {"nl": "Tijdvak per sms", "en": "Time slot by text message"},
        "about": {"nl": "Een dag vooraf.", "en": "One day ahead."},
        "owner": "transport", "term": "short", "impact": "high", "status": "doing", "quick_win": True,
    },
    "regels": {
        "title": {"nl": "Offerteregels overnemen in order en factuur", "en": "Carry quotation lines into the invoice"},
        "owner": "boekhouding", "term": "short", "impact": "high", "status": "planned", "due": "2027-03-31",
    },
    "nabellen": {
        "title": {"nl": "Nabellen na twee weken", "en": "A call after two weeks"},
        "owner": "verlinde", "term": "short", "impact": "low", "status": "done",
    },
    "rekenhulp": {
        "title": {"nl": "Rekenhulp kosten per verpakking", "en": "Cost-per-pack calculator"},
        "term": "long", "impact": "high", "status": "idea",
    },
}  # fmt: skip
"""Actions as their register has them; none is long-term with a low impact."""

SCORES = {
    "website": (4, 3, 2.9),
    "adviesgesprek": (5, 5, 4.5),
    "offerte": (5, 4, 3.1),
    "levering": (5, 2, 2.4),
    "inbedrijfstelling": (5, 4, 4.4),
    "factuur": (4, 2, 2.1),
    "onderhoud": (2, 4, 3.8),
    "service": (2, None, 2.5),
    "aanbeveling": (4, 4, None),
}
"""Importance to the customer and to the organisation, and satisfaction."""


def touchpoint(id: str, nl: str, en: str, phase: str, score: float | None = None, **more: Any) -> dict[str, Any]:
    """Return a touchpoint as its YAML gives it."""
    feels = {} if score is None else {"feels": {"score": score}}
    return {"id": id, "title": {"nl": nl, "en": en}, "phase": phase, **feels, **more}


MACHINE = (
    touchpoint("storing", "Storing op eigen lijn", "Own line breaks down", "awareness", -1, kind="customer-moment"),
    touchpoint(
        "vakbeurs", "Vakbeurs", "Trade fair", "awareness", 1,
        channel="fair", delivered_by="verlinde", delight="Ziet machines draaien.", evidence="observed",
    ),
    touchpoint(
        "website", "Website en whitepaper", "Website and white paper", "consideration", -1,
        channel="website", delivered_by="verlinde", pain="Geen prijsindicatie.", evidence="observed",
    ),
    touchpoint(
        "adviesgesprek", "Adviesgesprek", "Advisory visit", "consideration", 2,
        channel="on-site", delivered_by="verlinde", delight="Iemand die meedenkt.", evidence="observed",
    ),
    touchpoint(
        "offerte", "Offerte ontvangen", "Quotation received", "consideration", -1,
        channel=["email", "portal"], delivered_by="verlinde", evidence="observed", next=["directie", "website"],
    ),
    touchpoint(
        "directie", "Besluit in de directie", "Board decides", "purchase", 0,
        kind="customer-moment", moment_of_truth="De businesscase geeft de doorslag.",
    ),
    touchpoint("contract", "Contract tekenen", "Signing the contract", "purchase", 1,
               channel="portal", delivered_by="verlinde", evidence="observed",
               handover={"to": "transport", "agreement": "Levertijd in het contract"}),
    touchpoint(
        "levering", "Levering en plaatsing", "Delivery and installation", "initiate", -2,
        channel="on-site", delivered_by="transport", evidence="observed",
        moment_of_truth="Eerste dag met de machine.", pain={"text": "Te laat.", "owner": "transport"},
    ),
    touchpoint("inbedrijfstelling", "Inbedrijfstelling", "Commissioning", "initiate", 2,
               channel="on-site", delivered_by="servicepartner", evidence="observed", delight="Draait meteen."),
    touchpoint("factuur", "Eerste factuur", "First invoice", "initiate", -2,
               channel="invoice", delivered_by="boekhouding", evidence="observed", pain="Klopt niet.",
               next=["onderhoud", "vraag-factuur"]),
    touchpoint("vraag-factuur", "Vraag over de factuur", "Question on the invoice", "initiate", None,
               channel="phone", delivered_by="verlinde", next=["factuur"]),
    touchpoint("onderhoud", "Onderhoudscontract", "Maintenance contract", "engage", 0,
               channel="email", delivered_by="verlinde", evidence="observed"),
    touchpoint("service", "Servicebezoek", "Service visit", "engage", 1,
               channel="on-site", delivered_by="servicepartner", evidence="observed", next=["service", "aanbeveling"]),
    touchpoint("aanbeveling", "Beveelt aan bij collega", "Recommends to a peer", "advocacy", 2,
               channel="review", delivered_by="verlinde", delight="Trots op de lijn."),
)  # fmt: skip


def playbook(*journeys: Journey, **config: Any) -> Playbook:
    """Return a playbook of these journeys with the parties and channels above."""
    settings = {
        "name": {"nl": "Playbook", "en": "Playbook"},
        "organisation": {"name": "Verlinde Verpakking", "party": "verlinde"},
        **config,
    }
    parties = {
        id: Party.model_validate({"id": id, "kind": kind, "name": {"nl": nl, "en": en}})
        for id, (kind, nl, en) in PARTIES.items()
    }
    channels = {
        id: Channel.model_validate({"id": id, "name": {"nl": nl, "en": en}}) for id, (nl, en) in CHANNELS.items()
    }
    return Playbook(
        SiteConfig.model_validate(settings),
        dt.date(2026, 11, 3),
        journeys,
        parties=parties,
        channels=channels,
        actions={id: Action.model_validate({"id": id, **action}) for id, action in ACTIONS.items()},
    )


def journey(*touchpoints: dict[str, Any], id: str = "verpakkingsmachine", **head: Any) -> Journey:
    """Return a journey of these touchpoints."""
    title = {"nl": "Een verpakkingsmachine kopen", "en": "Buying a packaging machine"}
    return Journey.model_validate({"id": id, "title": title, "touchpoints": list(touchpoints), **head})


def machine() -> Journey:
    """Return the machine builder's journey: six phases, branches, loops, hand-overs and a moment without a score."""
    return journey(*(touchpoint | _scores(touchpoint["id"]) for touchpoint in MACHINE), actions=list(ACTIONS))


def _scores(id: str) -> dict[str, Any]:
    if id not in SCORES:
        return {}
    customer, organisation, satisfaction = SCORES[id]
    actions = {"levering": ["tijdvak"], "factuur": ["regels", "nabellen"]}.get(id, [])
    return {
        "importance": {"customer": customer, "organisation": organisation},
        "satisfaction": satisfaction,
        "actions": actions,
    }


def long_journey(n: int) -> Journey:
    """Return a journey of n touchpoints in six phases, with long Dutch words, eight channels and four parties."""
    phases = ["awareness", "consideration", "purchase", "initiate", "engage", "advocacy"]
    titles = (
        "Inbedrijfstellingsprotocol",
        "Offerte",
        "Klanttevredenheidsonderzoek invullen",
        "Servicebezoek ter plaatse",
    )
    return journey(
        *(
            touchpoint(
                f"t{i}",
                f"{titles[i % 4]} {i + 1}",
                f"Touchpoint {i + 1}",
                phases[i * 6 // n],
                [-2, 1, 0, 2, -1, 1.5][i % 6],
                channel=list(CHANNELS)[i % 8],
                delivered_by=list(PARTIES)[i // 3 % 4],
                evidence=["observed", "observed", "assumed"][i // 4 % 3],
                importance={"customer": [5, 4, 2, 5, 3][i % 5], "organisation": [3, 4, 1][i % 3]},
                satisfaction=[2.4, 4.5, 3.1, 1, 5, 2.9, 4][i % 7],
                actions=[list(ACTIONS)[i % 4]],
                **({"pain": "Pijn"} if i % 6 == 0 else {}),
                **({"moment_of_truth": "Telt"} if i % 9 == 0 else {}),
            )
            for i in range(n)
        ),
        id=f"lang-{n}",
    )
