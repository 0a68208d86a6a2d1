"""A playbook that asks the most of a page: sixty touchpoints, eight partners, every field filled with long words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from reisgids.model.health import Health

TOUCHPOINTS = 60
JOURNEY = "levensloop"
"""The journey with all of them."""
PHASES = ("awareness", "consideration", "purchase", "initiate", "engage", "advocacy")

_OBJECTS = (
    ("Verpakkingsmachineonderhoud", "Packaging machine maintenance"),
    ("Offerte", "Quotation"),
    ("Leveringstijdvak", "Delivery time slot"),
    ("Inbedrijfstelling", "Commissioning"),
    ("Arbeidsongeschiktheidsverzekering", "Occupational disability insurance"),
    ("Factuur", "Invoice"),
    ("Klanttevredenheidsonderzoek", "Customer satisfaction survey"),
    ("Reserveonderdelen", "Spare parts"),
    ("Werkplekvoorbereiding", "Workplace preparation"),
    ("Storing", "Breakdown"),
)
_DEEDS = (
    ("aanvragen", "requested"),
    ("met de directie bespreken", "discussed with the board"),
    ("vergelijken", "compared"),
    ("laten wijzigen", "changed"),
    ("controleren op de bedrijfslocatie", "checked at the company's site"),
    ("ontvangen", "received"),
)
_SENTENCES = (
    (
        "Legt de leveringsvoorwaarden naast die van twee andere leveranciers en mist de doorlooptijd van de "
        "werkplekvoorbereiding.",
        "Puts the delivery terms beside those of two other suppliers and misses the lead time of preparing the "
        "workplace.",
    ),
    (
        "Belt met de vervoerder, die naar de installateur verwijst, die weer naar de klantenservice verwijst.",
        "Calls the haulier, who refers to the installer, who in turn refers to customer service.",
    ),
    ("Wil weten waar hij aan toe is.", "Wants to know where he stands."),
    (
        "Vindt de productverantwoordelijkheidsverklaring onbegrijpelijk, ook na de derde keer lezen, en vraagt de "
        "kwaliteitsmanager om raad.",
        "Finds the statement of product responsibility incomprehensible, even at the third reading, and asks the "
        "quality manager for advice.",
    ),
)
_PARTNERS = (
    "Noordlijn Transport & Logistiek", "Montis Installatietechniek", "Heldring Service", "Kapitaalbrug Lease",
    "Verzekeringsmaatschappij De Waterlanden", "Keurmerk", "Opleidingscentrum Voedingsmiddelenindustrie", "Retour+",
)  # fmt: skip
_CHANNELS = ("website", "phone", "email", "face-to-face", "portal", "on-site", "invoice", "chat", "event", "letter")
_PERSONAS = ("productieleider", "directeur", "inkoper", "operator", "kwaliteitsmanager")
_ROLES = ("influencer", "decider", "buyer", "user", "gatekeeper")
_FEELINGS = (("woedend", "furious"), ("bezorgd", "worried"), ("afwachtend", "waiting"), ("gerust", "at ease"),
             ("enthousiast", "enthusiastic"))  # fmt: skip


def stress_playbook(folder: Path, touchpoints: int = TOUCHPOINTS) -> Path:
    """Write the playbook, in Dutch and English, into a new folder and return it; `reisgids build` takes it.

    Beside the journey with all touchpoints it holds what is planned instead of it and a micro journey of six.
    """
    registers = folder / "journeys" / "registers"
    registers.mkdir(parents=True)
    _write(folder / "site-config.yml", _config())
    for name, entries in _registers().items():
        _write(registers / f"{name}.yml", entries)
    titles = _both("De levensloop van een verpakkingsmachine", "The life of a packaging machine")
    _write(folder / "journeys" / f"{JOURNEY}.yml", _journey(titles, touchpoints, "as-is"))
    planned = _both("De levensloop zoals hij wordt", "The life as it will be")
    _write(folder / "journeys" / f"{JOURNEY}-straks.yml", _journey(planned, touchpoints // 2, "to-be"))
    _write(
        folder / "journeys" / "afleveren.yml",
        _journey(_both("Afleveren", "Delivering"), 6, "as-is") | {"market": "b2c"},
    )
    return folder


def _write(file: Path, content: dict[str, Any]) -> None:
    file.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=1000), "utf-8")


def _both(nl: str, en: str) -> dict[str, str]:
    return {"nl": nl, "en": en}


def _sentence(n: int) -> dict[str, str]:
    return _both(*_SENTENCES[n % len(_SENTENCES)])


def _config() -> dict[str, Any]:
    def scale(low: int, high: int, cut: float) -> dict[str, Any]:
        ends = {"low": _both("zeer ontevreden", "very dissatisfied"), "high": _both("zeer tevreden", "very satisfied")}
        return {"min": low, "max": high, "cut": cut, **ends}

    return {
        "name": _both("Het grootste playbook", "The largest playbook"),
        "organisation": {"name": "Vloedstra Verpakkingstechniek", "party": "vloedstra"},
        "languages": ["nl", "en"],
        "date": "2026-11-03",
        "library": {"use": "no"},
        "health": dict.fromkeys((field.alias for field in Health.model_fields.values()), "off"),
        "scales": {"emotion": scale(-2, 2, 0), "importance": scale(1, 5, 3.5), "satisfaction": scale(1, 5, 3.5)},
    }


def _registers() -> dict[str, dict[str, Any]]:
    own = {"name": _both("Vloedstra", "Vloedstra"), "kind": "own"}
    customer = {"name": _both("Klant", "Customer"), "kind": "customer"}
    partners = {
        f"partner-{n}": {"name": _both(name, name), "summary": _sentence(n)} for n, name in enumerate(_PARTNERS)
    }
    library = {f"contact-{n}": {"title": _title(n), "group": "service", "about": _sentence(n)} for n in range(6)}
    actions = {
        f"actie-{n}": {
            "title": _title(n + 3),
            "about": _sentence(n),
            "owner": f"partner-{n % len(_PARTNERS)}",
            "term": ("short", "long")[n % 2],
            "impact": ("high", "low", "high")[n % 3],
            "kind": ("service", "content", "loyalty", "process")[n % 4],
            "status": ("idea", "planned", "doing")[n % 3],
            "due": "2027-03-31",
            "kpi": "tevredenheid",
            "quick_win": n % 3 == 0,
        }
        for n in range(24)
    }
    figure = {"value": 3.4, "n": 46, "period": "2026-Q3"}
    kpi = {"title": _both("Tevredenheid", "Satisfaction"), "metric": "csat", "baseline": figure}
    kpi |= {"current": {**figure, "value": 3.6}}
    return {
        "parties": {"vloedstra": own, "klant": customer, **partners},
        "personas": {each: {"name": _both(each.title(), each.title()), "summary": _sentence(1)} for each in _PERSONAS},
        "systems": {
            name: {
                "name": _both(name.upper(), name.upper()),
                "about": _sentence(0),
                "holds": _sentence(2),
                "owner": "vloedstra",
            }
            for name in ("crm", "erp", "portaal", "planning")
        },
        "touchpoints": library,
        "actions": actions,
        "kpis": {"tevredenheid": {**kpi, "target": {"value": 4, "date": "2027-09-30"}, "owner": "vloedstra"}},
    }


def _title(n: int) -> dict[str, str]:
    thing, deed = _OBJECTS[n * 7 % len(_OBJECTS)], _DEEDS[n % len(_DEEDS)]
    return _both(*(f"{what} {happens}" for what, happens in zip(thing, deed, strict=True)))


def _journey(title: dict[str, str], count: int, state: str) -> dict[str, Any]:
    as_is = state == "as-is" and count > 6
    texts = ("for_whom", "use", "scope", "format", "analysis")
    head: dict[str, Any] = {
        "title": title,
        "summary": _sentence(3),
        "market": "b2b",
        "from": _sentence(2),
        "to": _sentence(1),
        "state": state,
        "status": "published",
        "owner": {"role": _both("Klantenservice", "Customer service"), "email": "service@voorbeeld.example"},
        "reviewed": "2026-11-03",
        "review_by": "2027-05-03",
        "definition": "both",
        "phases": "b2b-6",
        "personas": [{"ref": ref, "role": role} for ref, role in zip(_PERSONAS, _ROLES, strict=True)],
        **{name: {"about": _sentence(n)} for n, name in enumerate(texts)},
        "research": {"interviews": {"n": 12, "period": "2026"}, "survey": {"n": 46, "period": "2026-Q3"}},
        "lessons": [_sentence(n) for n in range(4)],
        "actions": [f"actie-{n}" for n in range(24)],
        "kpis": ["tevredenheid"],
        "contact_strategy": {"target_group": _sentence(2), "experience": _sentence(1), "channels": list(_CHANNELS[:4])},
        "changes": [{"date": "2026-10-01", "text": _sentence(0)}],
    }
    head |= {"counterpart": f"{JOURNEY}-straks" if as_is else JOURNEY} if count > 6 else {}
    return head | {"touchpoints": [_touchpoint(n, count, micro=as_is and n == 9) for n in range(count)]}


def _touchpoint(n: int, count: int, *, micro: bool) -> dict[str, Any]:
    moment, presence = n % 11 == 5, n % 17 == 3
    kind = "customer-moment" if moment else "presence" if presence else "contact"
    partner, other = f"partner-{n // 3 % len(_PARTNERS)}", f"partner-{(n // 3 + 1) % len(_PARTNERS)}"
    score = (0, 1, -1, 2, -2, 1, 0, -1)[n * 5 % 8]
    found: dict[str, Any] = {
        "id": f"moment-{n}",
        "title": _title(n),
        "phase": PHASES[n * len(PHASES) // count],
        "kind": kind,
        "personas": [_PERSONAS[n % 5], _PERSONAS[(n + 2) % 5]],
        "does": _sentence(n),
        "need": _sentence(n + 1),
        "expectation": _sentence(n + 2),
        "thinks": _sentence(n + 3),
        "feels": {"word": _both(*_FEELINGS[score + 2]), "score": score},
        "quotes": [_sentence(n), _sentence(n + 1)],
        "importance": {"customer": 1 + n * 3 % 5, "organisation": 1 + n * 7 % 5},
        "opportunity": _sentence(n + 2),
        "actions": [f"actie-{n % 24}"],
        "note": _sentence(n),
        "next": _next(n, count),
        "evidence": ("assumed", "observed", "measured")[n % 3],
    }
    if n % 3 == 0:
        found["assumed_on"] = "2026-02-01"
    if n % 6 == 1:
        found["moment_of_truth"] = {"type": ("zmot", "fmot", "smot", "umot")[n % 4], "why": _sentence(n)}
    if score < 0:
        found["pain"] = {"text": _sentence(n), "owner": partner}
    if score > 0:
        found["delight"] = {"text": _sentence(n + 1)}
    if micro:
        found["micro_journey"] = "afleveren"
    if moment:
        return found
    found |= {
        "channel": [_CHANNELS[n % 10], _CHANNELS[(n + 3) % 10]],
        "delivered_by": partner,
        "perceived_as": "vloedstra",
        "satisfaction": 1 + n * 11 % 9 / 2,
        "frontstage": _sentence(n + 1),
        "backstage": _sentence(n + 3),
        "systems": ["crm", "erp"] if n % 2 else ["portaal"],
        "measurements": [
            {"metric": "csat", "value": 3.5, "n": 46, "period": "2026-Q3", "method": "mean", "spread": 0.8}
        ],
    }
    if n % 3 == 2:
        found["handover"] = {
            "to": other,
            "when": _sentence(2),
            "agreement": _sentence(n),
            "responsibilities": {partner: _sentence(1), other: _sentence(3)},
            "data": _sentence(0),
            "complaint_lands_at": "vloedstra",
        }
    if n < 6 and kind == "contact":
        found |= {"library": f"contact-{n}", "group": "service"}
    return found


def _next(n: int, count: int) -> list[str]:
    """On to the following one; now and then also past it, or back."""
    ways = [n + 1] if n + 1 < count else []
    if n % 9 == 4 and n + 3 < count:
        ways.append(n + 3)
    if n % 13 == 10:
        ways.append(n - 6)
    return [f"moment-{way}" for way in ways]
