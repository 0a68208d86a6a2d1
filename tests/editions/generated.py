"""Playbooks made up from a seed: any field filled or not, any value marked or not, each text a canary of its own."""

from __future__ import annotations

import types
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any, Literal, Union, get_args, get_origin

from reisgids.model.base import Value, markable
from reisgids.model.config import Organisation
from reisgids.model.contact_strategy import ContactStrategy
from reisgids.model.journey import Journey
from reisgids.model.phase import BUILT_IN, Phase, PhaseModel
from reisgids.model.register_files import REGISTERS
from reisgids.model.route import RouteStep
from reisgids.model.text import Text
from reisgids.model.touchpoint import MomentOfTruth, Touchpoint
from tests.editions.written import Part, Words, Written, WrittenPage, ids_of

PICTURE = Path(__file__).with_name("picture.svg")
EDITIONS = ("internal", "onboarding", "open", "koerier", "monteur")
"""The editions of every generated playbook: the last two are partners', which see the outline of others and nothing."""
_SAME = {"nl": "Zelfde moment", "en": "Same moment"}
_KINDS = ("emotion-curve", "flow", "handover-chain", "compare")
_MARKS = {"visible_to", "fields_visible_to"}


def generated(seed: int) -> Written:
    """Return the playbook of a seed, always the same one."""
    return _Author(Random(seed)).written()  # noqa: S311


class _Author:
    """Makes up a playbook. `chance` is how often an optional field is filled, `secrecy` how often a value is marked."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.chance = rng.choice((0.1, 0.2, 0.3, 0.5, 0.9))
        self.secrecy = rng.choice((0.03, 0.12, 0.3))
        self.languages = rng.choice((["nl"], ["en"], ["nl", "en"], ["en", "nl"]))
        self.threshold = rng.randint(3, 12)
        self._number = 0
        counts = {name: rng.randint(0, 3) for name in REGISTERS} | {"parties": rng.randint(2, 4), "terms": 1}
        self.ids = {name: [self.word() for _ in range(count)] for name, count in counts.items()}
        self.ids["journeys"] = [self.word() for _ in range(rng.choice((1, 1, 2, 2, 3, 4)))]
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

    def written(self) -> Written:
        """Return the whole playbook."""
        rng = self.rng
        registers: dict[str, dict[str, Words]] = {name: {} for name in REGISTERS}
        for id in self.ids["phase-models"]:
            registers["phase-models"][id] = self.fill(PhaseModel)
            self.phases[id] = [phase["id"] for phase in registers["phase-models"][id]["phases"]]
        for name, kind in REGISTERS.items():
            if name != "phase-models":
                registers[name] = {id: self.fill(kind) for id in self.ids[name]}
        unnamed: set[tuple[str, str]] = set()
        every = {id: self.touchpoint_ids(id, unnamed) for id in self.ids["journeys"]}
        journeys = tuple(self.journey(id, every[id]) for id in self.ids["journeys"])
        config = {
            "name": self.text(),
            "organisation": self.fill(Organisation),
            "languages": self.languages,
            "minimum_n": self.threshold,
            "phases": rng.choice(list(self.phases)),
            "library": {"use": "no"},
            "editions": {
                id: {"id": id, "title": {"nl": f"Editie {id}"}, "audience": audience, "party": party, "others": others}
                for id, audience, party, others in (
                    ("onboarding", "onboarding", None, "outline"),
                    ("open", "public", None, "outline"),
                    ("koerier", "partner", self.partners["koerier"], "outline"),
                    ("monteur", "partner", self.partners["monteur"], "none"),
                )
            },
        }
        if rng.random() < self.chance:
            config["about"] = self.text()
        if rng.random() < self.chance and (strategy := self.fill(ContactStrategy)):
            config["contact_strategy"] = strategy
        pages, files = self.pages(every)
        routes = tuple(self.route(every) for _ in range(rng.randint(0, 2)))
        entries = [(name, id) for name, each in registers.items() for id in each]
        shipped = frozenset(rng.sample(entries, rng.randint(0, min(3, len(entries)))))
        return Written(config, registers, journeys, routes, pages, frozenset(unnamed), shipped, files)

    def touchpoint_ids(self, journey: str, unnamed: set[tuple[str, str]]) -> list[tuple[str, Words]]:
        """Return the ids and titles of a journey's touchpoints; those whose ids nobody wrote go into `unnamed`."""
        written: list[tuple[str | None, Words]] = []
        for _ in range(self.rng.choice((1, 2, 2, 3, 3, 4, 6))):
            named = self.rng.random() < 0.5
            title = _SAME if not named and self.rng.random() < 0.4 else self.text()
            written.append((self.word() if named else None, title))
        ids = ids_of(written, self.languages[0])
        unnamed.update((journey, id) for id, (own, _) in zip(ids, written, strict=True) if own is None)
        return [(id, title) for id, (_, title) in zip(ids, written, strict=True)]

    def journey(self, id: str, touchpoints: list[tuple[str, Words]]) -> Words:
        """Return a journey."""
        rng = self.rng
        own = [self.fill(Phase) for _ in range(rng.randint(1, 3))] if rng.random() < 0.2 else None
        model = rng.choice(list(self.phases))
        self.here = [phase["id"] for phase in own] if own else self.phases[model]
        self.moments = [each for each, _ in touchpoints]
        journey = self.fill(
            Journey,
            id=id,
            phases=own or model,
            touchpoints=[self.fill(Touchpoint, id=each, title=title) for each, title in touchpoints],
        )
        journey.pop("existing_customers_only", None)
        journey["status"] = rng.choice(("draft", "validated", "published"))
        if journey.get("review_by"):
            journey["review_by"] = f"2027{journey['review_by'][4:]}"
        if rng.random() < 0.7:
            journey["visible_to"] = list({*self.names(), *rng.sample(("onboarding", "partner", "public"), 2)})
        return journey

    def fill(self, kind: type[Value], /, **given: Any) -> Words:
        """Return a value of `kind` with what must be there and some of what may be, and now and then a mark."""
        written: Words = {}
        for name, info in kind.model_fields.items():
            key = info.alias or name
            if key in given:
                written[key] = given[key]
            elif key not in _MARKS and (
                key != "id" or kind is Phase
            ) and (info.is_required() or self.rng.random() < self.chance):
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
        if annotation is Text:
            return self.text()
        if annotation is str:
            return self.word()
        if isinstance(annotation, type) and issubclass(annotation, Value):
            # That something is a moment of truth says something of itself; others say nothing without their parts.
            return self.fill(annotation) or ({} if annotation is MomentOfTruth else None)
        return _PLAIN[annotation](self.rng)

    def pages(self, every: dict[str, list[tuple[str, Words]]]) -> tuple[tuple[WrittenPage, ...], dict[str, Path]]:
        """Return the content pages, and the pictures beside them."""
        pages = []
        for path in self.paths:
            for language in self.rng.choice((self.languages, self.languages[:1], self.languages[-1:])):
                parts = tuple(self.part(every, 0) for _ in range(self.rng.randint(0, 6)))
                marked = tuple(self.names()) if self.rng.random() < 0.6 else ()
                title, about = self.word(), self.word() * self.rng.randint(0, 1)
                shipped = self.rng.random() < 0.2
                order = float(self.rng.randint(1, 9))
                pages.append(WrittenPage(language, path, title, about, order, parts, marked, shipped))
        pages.sort(key=lambda page: (page.language, page.path))
        return tuple(pages), {picture: PICTURE for page in pages for picture in page.pictures()}

    def part(self, every: dict[str, list[tuple[str, Words]]], depth: int) -> Part:
        """Return a part of a content page."""
        kind = self.rng.choice(("text", "text", "heading", "block", "block", "link", "link", "picture", "diagram", "claim"))
        if kind == "block" and depth < 2:
            inside = tuple(self.part(every, depth + 1) for _ in range(self.rng.randint(1, 3)))
            return Part(kind, visible_to=tuple(self.names()), parts=inside)
        if kind == "link":
            return Part(kind, self.word(), (self.target(every),))
        if kind == "picture":
            return Part(kind, self.word(), (f"{self.word()}.svg",))
        if kind == "diagram":
            chosen = self.rng.choice(_KINDS)
            ids = self.rng.choices(self.ids["journeys"], k=2 if chosen == "compare" else 1)
            return Part(kind, chosen, tuple(ids))
        if kind == "claim" and self.ids["claims"]:
            return Part(kind, to=(self.rng.choice(self.ids["claims"]),))
        return Part("heading" if kind == "heading" else "text", self.word())

    def target(self, every: dict[str, list[tuple[str, Words]]]) -> str:
        """Return to what a link leads, as a path below `content/<language>/`."""
        journey = self.rng.choice(self.ids["journeys"])
        moment, party = self.rng.choice(every[journey])[0], self.rng.choice(self.ids["parties"])
        targets = [
            f"journeys/{journey}.md", f"journeys/{journey}.md#tp-{moment}", f"journeys/{journey}.md#col-{moment}",
            f"parties/{party}.md", f"parties/index.md#party-{party}", "journeys/index.md", *self.paths,
            f"parties/{party}.md#handover--{journey}--{moment}--1",
        ]  # fmt: skip
        targets += [f"{name}/index.md#{name[:-1]}-{id}" for name in ("personas", "actions") for id in self.ids[name]]
        return self.rng.choice(targets)

    def route(self, every: dict[str, list[tuple[str, Words]]]) -> Words:
        """Return a route."""
        steps = []
        for _ in range(self.rng.randint(1, 4)):
            step = self.fill(RouteStep)
            for key in ("page", "journey", "touchpoint", "list"):
                step.pop(key, None)
            kind, journey = self.rng.choice(("page", "journey", "touchpoint", "list")), self.rng.choice(list(every))
            if kind == "page" and self.paths:
                step["page"] = self.rng.choice(self.paths)
            elif kind == "list":
                step["list"] = self.rng.choice(("touchpoints", "handovers"))
            else:
                step["journey"] = journey
                if kind == "touchpoint":
                    step["touchpoint"] = self.rng.choice(every[journey])[0]
            steps.append(step)
        route: Words = {"id": self.word(), "title": self.text(), "steps": steps}
        for key in ("for_whom", "about"):
            if self.rng.random() < self.chance:
                route[key] = self.text()
        if self.rng.random() < 0.5:
            route["parties"] = self.several("parties")
        if self.rng.random() < 0.6:
            route["visible_to"] = self.names()
        return route


def _mapping(author: _Author) -> Any:
    return {"lifecycle-5": {"awareness": "awareness"}} if author.rng.random() < 0.5 else None


_OWN: dict[str, Callable[[_Author], Any]] = {
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
    "Touchpoint.micro_journey": lambda a: a.some("journeys"),
    "Touchpoint.satisfaction": lambda a: a.rng.randint(2, 10) / 2,
    "Feeling.score": lambda a: a.rng.randint(-2, 2),
    "Importance.customer": lambda a: a.rng.randint(1, 5),
    "Importance.organisation": lambda a: a.rng.randint(1, 5),
    "Pain.owner": lambda a: a.some("parties"),
    "Handover.to": lambda a: a.some("parties"),
    "Handover.responsibilities": lambda a: {id: a.text() for id in a.several("parties") or ()},
    "Handover.complaint_lands_at": lambda a: a.some("parties"),
    "Measurement.value": lambda a: a.rng.randint(2, 10) / 2,
    "Measurement.n": lambda a: a.threshold + a.rng.choice((-3, -1, 0, 1, 30)),
    "Figure.n": lambda a: a.threshold + a.rng.choice((-3, -1, 0, 1, 30)),
    "PersonaInJourney.ref": lambda a: a.some("personas"),
    "Journey.counterpart": lambda a: a.some("journeys"),
    "Journey.personas": lambda a: [a.fill(_persona_in_journey()) for _ in range(2)] if a.ids["personas"] else None,
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
    "Claim.url": lambda a: f"https://{a.word()}.example/",
    "PhaseModel.mapping": _mapping,
    "Term.page": lambda a: a.rng.choice(a.paths) if a.paths else None,
}


def _persona_in_journey() -> type[Value]:
    from reisgids.model.journey import PersonaInJourney

    return PersonaInJourney


_PLAIN: dict[Any, Callable[[Random], Any]] = {}


def _plain() -> None:
    import datetime as dt

    _PLAIN[bool] = lambda rng: rng.choice((True, False))
    _PLAIN[int] = lambda rng: rng.randint(2, 2020)
    _PLAIN[float] = lambda rng: rng.randint(1, 99) / 4
    _PLAIN[dt.date] = lambda rng: f"2026-{rng.randint(1, 9):02}-{rng.randint(10, 28)}"


_plain()
