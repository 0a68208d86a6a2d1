"""Whoever makes up a playbook at random: words, names, references, and values filled by what the model says of them."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Callable
from random import Random
from typing import Any, Literal, Union, get_args, get_origin

from reisgids.model.journey import PersonaInJourney
from reisgids.model.measurement import Measurement, PartMeasurement
from reisgids.model.phase import BUILT_IN, Phase
from reisgids.model.touchpoint import BareFeeling, MomentOfTruth
from reisgids.model.values.base import Value, markable
from reisgids.model.values.text import Text
from tests.editions.made_up.measured import few, measurements
from tests.editions.made_up.written import ENTRIES, Words

_MARKS = {"visible_to", "fields_visible_to"}


class Author:
    """Makes up values. `chance` is how often an optional field is filled, `secrecy` how often a value is marked."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.chance = rng.choice((0.1, 0.2, 0.3, 0.5, 0.8))
        self.secrecy = rng.choice((0.03, 0.12, 0.3))
        self.languages = rng.choice((["nl"], ["en"], ["nl", "en"], ["en", "nl"]))
        self.threshold = rng.randint(3, 12)
        self.hide_below = rng.choice((0, 3, 5, 5))
        self._number = 0
        counts = {name: rng.randint(0, 3) for name in ENTRIES} | {"parties": rng.randint(2, 4), "terms": 1}
        self.ids = {name: [self.word() for _ in range(count)] for name, count in counts.items()}
        self.ids["journeys"] = [self.word() for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 4)))]
        self.partners = {"koerier": rng.choice(self.ids["parties"]), "monteur": rng.choice(self.ids["parties"])}
        self.paths = [f"{self.word()}/" * rng.randint(0, 1) + f"{self.word()}.md" for _ in range(rng.randint(0, 3))]
        self.phases = {model.id: [phase.id for phase in model.phases] for model in BUILT_IN}
        self.moments: list[str] = []
        self.here: list[str] = []

    def word(self) -> str:
        """Return the next canary."""
        self._number += 1
        return f"kan{self._number:06}z"

    def text(self) -> Words:
        """Return a text in one or both languages, now and then with signs that have to be escaped."""
        rng = self.rng
        languages = rng.choice((["nl", "en"], ["nl", "en"], ["nl"], ["en"]))
        signs = rng.choice(("{}", "{}", "{}", 'Een <b> & "{}" \'s'))
        return {language: signs.format(self.word()) for language in languages}

    def names(self) -> list[str]:
        """Return for whom something is: editions, audiences and parties."""
        known = ["internal", "onboarding", "partner", "public", "open", "koerier", "monteur", *self.ids["parties"]]
        return self.rng.sample(known, self.rng.choice((1, 1, 2, 3)))

    def some(self, register: str) -> str | None:
        """Return the id of something in a register, or None where that is empty."""
        return self.rng.choice(self.ids[register]) if self.ids[register] else None

    def several(self, register: str) -> list[str] | None:
        """Return a few ids of a register."""
        ids = self.ids[register]
        return self.rng.sample(ids, self.rng.randint(1, min(3, len(ids)))) if ids else None

    def fill(self, kind: type[Value], /, **given: Any) -> Words:
        """Return a value of `kind` with what must be there and some of what may be, and now and then a mark."""
        written: Words = {}
        for name, info in kind.model_fields.items():
            key = info.alias or name
            if key in given:
                written[key] = given[key]
            elif (
                key not in _MARKS
                and (key != "id" or kind is Phase)
                and (info.is_required() or self.rng.random() < self.chance)
            ):
                value = self._of(f"{kind.__name__}.{key}", info.annotation)
                if value is not None:
                    written[key] = value
        if "visible_to" in kind.model_fields and self.rng.random() < self.secrecy:
            written["visible_to"] = self.names()
        if "fields_visible_to" in kind.model_fields:
            spoken_of = [key for key in markable(kind) if key in written and self.rng.random() < self.secrecy / 2]
            if spoken_of:
                written["fields_visible_to"] = {key: self.names() for key in spoken_of}
        if written.get("kind") == "customer-moment":
            written.pop("channel", None)
        return written

    def _of(self, field: str, annotation: Any) -> Any:
        if field in _OWN:
            return _OWN[field](self)
        origin, inside = get_origin(annotation), get_args(annotation)
        if hasattr(annotation, "__metadata__"):
            return self._of(field, inside[0])
        if origin in (Union, types.UnionType):
            return self._of(field, next(each for each in inside if each is not type(None)))
        if origin is tuple:
            return [self._of(field, inside[0]) for _ in range(self.rng.choice((1, 1, 2)))]
        if origin is Literal:
            return self.rng.choice(inside)
        if isinstance(annotation, type) and issubclass(annotation, Text):
            return self.text()
        if annotation is str:
            return self.word()
        if isinstance(annotation, type) and issubclass(annotation, Value):
            # That something is a moment of truth says something of itself; others say nothing without their parts.
            return self.fill(annotation) or ({} if annotation is MomentOfTruth else None)
        return _PLAIN[annotation](self.rng)


def _mapping(author: Author) -> Any:
    return {"lifecycle-5": {"awareness": "awareness"}} if author.rng.random() < 0.5 else None


_OWN: dict[str, Callable[[Author], Any]] = {
    "Touchpoint.phase": lambda a: a.rng.choice(a.here),
    "Touchpoint.phase_in": lambda a: {
        model: a.rng.choice(a.phases[model]) for model in a.rng.sample(sorted(a.phases), 1)
    },
    "Touchpoint.library": lambda a: a.some("touchpoints"),
    "Touchpoint.channel": lambda a: a.several("channels"),
    "Touchpoint.personas": lambda a: a.several("personas"),
    "Touchpoint.actions": lambda a: a.several("actions"),
    "Touchpoint.systems": lambda a: a.several("systems"),
    "Touchpoint.delivered_by": lambda a: a.some("parties"),
    "Touchpoint.perceived_as": lambda a: a.some("parties"),
    "Touchpoint.next": lambda a: a.rng.sample(a.moments, a.rng.randint(1, min(2, len(a.moments)))),
    "Touchpoint.duration": lambda a: a.rng.choice(("20 min", "2-3 weken", "P3D")),
    "Touchpoint.waiting": lambda a: a.rng.choice(("5 werkdagen", "max. 1 uur")),
    "Touchpoint.lanes": lambda a: {id: a.text() for id in a.several("lanes") or ()} or None,
    "Ask.party": lambda a: a.some("parties"),
    "Image.file": lambda a: f"pictures/{a.word()}.svg",
    "WebLink.url": lambda a: f"https://{a.word()}.example/",
    "Touchpoint.micro_journey": lambda a: a.some("journeys"),
    "Touchpoint.satisfaction": lambda a: a.rng.randint(2, 10) / 2,
    "Feeling.score": lambda a: a.rng.choice((-1, 0, 2)),
    "Feeling.best": lambda _: 2,
    "Feeling.worst": lambda _: -2,
    "Feeling.per_persona": lambda a: (
        {id: a.fill(BareFeeling) or {"score": 1} for id in a.several("personas") or ()} or None
    ),
    "BareFeeling.score": lambda a: a.rng.randint(-2, 2),
    "Importance.customer": lambda a: a.rng.randint(1, 5),
    "Importance.organisation": lambda a: a.rng.randint(1, 5),
    "Pain.owner": lambda a: a.some("parties"),
    "Handover.to": lambda a: a.some("parties"),
    "Handover.responsibilities": lambda a: {id: a.text() for id in a.several("parties") or ()},
    "Handover.complaint_lands_at": lambda a: a.some("parties"),
    "Touchpoint.measurements": lambda a: measurements(a, Measurement),
    "Journey.measurements": lambda a: measurements(a, PartMeasurement, a.here),
    "Kpi.from": lambda _: None,
    "Figure.n": few,
    "PersonaInJourney.ref": lambda a: a.some("personas"),
    "Case.organisation": lambda a: a.some("parties"),
    "Journey.counterpart": lambda a: a.some("journeys"),
    "Journey.personas": lambda a: [a.fill(PersonaInJourney) for _ in range(2)] if a.ids["personas"] else None,
    "Journey.actions": lambda a: a.several("actions"),
    "Journey.kpis": lambda a: a.several("kpis"),
    "Persona.channels": lambda a: a.several("channels"),
    "ContactStrategy.channels": lambda a: a.several("channels"),
    "System.owner": lambda a: a.some("parties"),
    "Kpi.owner": lambda a: a.some("parties"),
    "Action.owner": lambda a: a.some("parties"),
    "Action.kpi": lambda a: a.some("kpis"),
    "Organisation.party": lambda a: a.some("parties"),
    "Contact.email": lambda a: f"{a.word()}@voorbeeld.example",
    "Contact.phone": lambda a: f"+31 20 {a.rng.randint(1_000_000, 9_999_999)}",
    "Claim.text": lambda a: a.word(),
    "Claim.url": lambda a: f"https://{a.word()}.example/",
    "PhaseModel.mapping": _mapping,
    "Term.page": lambda a: a.rng.choice(a.paths) if a.paths else None,
}
"""What a field is filled with that refers to something, or has a form or bounds of its own."""
_PLAIN: dict[Any, Callable[[Random], Any]] = {
    bool: lambda rng: rng.choice((True, False)),
    int: lambda rng: rng.randint(2, 2020),
    float: lambda rng: rng.randint(1, 99) / 4,
    dt.date: lambda rng: f"2026-{rng.randint(1, 9):02}-{rng.randint(10, 28)}",
}
