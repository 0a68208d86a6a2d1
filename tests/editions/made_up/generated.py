"""Playbooks made up from a seed: any field filled or not, any value marked or not, each text a canary of its own."""

from __future__ import annotations

from pathlib import Path
from random import Random

from reisgids.model.config import Organisation
from reisgids.model.contact_strategy import ContactStrategy
from reisgids.model.journey import Journey
from reisgids.model.measurement import Rhythms
from reisgids.model.phase import Phase, PhaseModel
from reisgids.model.route import RouteStep
from reisgids.model.touchpoint import Touchpoint
from tests.editions.made_up.author import Author
from tests.editions.made_up.measured import follow
from tests.editions.made_up.written import ENTRIES, SHAPES, Part, Words, Written, WrittenPage, ids_of, images

PICTURE = Path(__file__).with_name("picture.svg")
EDITIONS = ("internal", "onboarding", "open", "koerier", "monteur")
"""The editions of every generated playbook: the last two are partners', which see the outline of others and nothing."""
_SAME = {"nl": "Zelfde moment", "en": "Same moment"}
UNCLEAR = (
    "::: visible-to: onboarding", "::: Visible_to: onboarding", "::: visible_to onboarding",
    ":: visible_to: onboarding", "::: zichtbaar_voor: onboarding", "::: {visible_to: onboarding}",
    "\u00a0::: visible_to: onboarding",
    "::\u200b: visible_to: onboarding", "- ::: visible_to: onboarding", "> ::: visible_to: onboarding",
    "    ::: visible_to: onboarding", "1. ::: visible_to: onboarding", "::: tip",
    "\uff1a\uff1a\uff1a visible_to: onboarding", "\\::: visible_to: onboarding", "![](x) ::: visible_to: onboarding",
)  # fmt: skip
"""First lines of a block that nobody can read for sure: what follows is for nobody but the internal edition."""
_KINDS = ("emotion-curve", "flow", "handover-chain", "compare")


def generated(seed: int) -> Written:
    """Return the playbook of a seed, always the same one."""
    return _Playbook(Random(seed)).written()  # noqa: S311


class _Playbook(Author):
    """A whole playbook, in the making."""

    def written(self) -> Written:
        """Return the whole playbook."""
        rng = self.rng
        registers: dict[str, dict[str, Words]] = {name: {} for name in ENTRIES}
        for id in self.ids["phase-models"]:
            registers["phase-models"][id] = self.fill(PhaseModel)
            self.phases[id] = [phase["id"] for phase in registers["phase-models"][id]["phases"]]
        for name, kind in ENTRIES.items():
            if name != "phase-models":
                registers[name] = {id: self.fill(kind) for id in self.ids[name]}
        unnamed: set[tuple[str, str]] = set()
        every = {id: self.touchpoint_ids(id, unnamed) for id in self.ids["journeys"]}
        journeys = tuple(self.journey(id, every[id]) for id in self.ids["journeys"])
        used = {lane for journey in journeys for each in journey["touchpoints"] for lane in each.get("lanes", ())}
        registers["lanes"] = {id: lane for id, lane in registers["lanes"].items() if id in used}
        for kpi in registers["kpis"].values():
            if rng.random() < 0.6:
                follow(self, kpi, journeys)
        config = {
            "name": self.text(),
            "organisation": self.fill(Organisation),
            "languages": self.languages,
            "minimum_n": self.threshold,
            "hide_below": self.hide_below,
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
        if rng.random() < self.chance and (rhythm := self.fill(Rhythms)):
            config["rhythm"] = rhythm
        tags = sorted({tag for each in journeys for has in (each, *each["touchpoints"]) for tag in has.get("tags", ())})
        if tags and rng.random() < self.chance:
            config["tags"] = {tag: self.text() for tag in rng.sample(tags, rng.randint(1, len(tags)))}
        pages, files = self.pages(every)
        files |= dict.fromkeys(images(journeys), PICTURE)
        routes = tuple(self.route(every) for _ in range(rng.randint(0, 2)))
        entries = [(name, id) for name, each in registers.items() if name != "lanes" for id in each]
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

    def pages(self, every: dict[str, list[tuple[str, Words]]]) -> tuple[tuple[WrittenPage, ...], dict[str, Path]]:
        """Return the content pages, and the pictures beside them."""
        pages = []
        for path in self.paths:
            for language in self.rng.choice((self.languages, self.languages[:1], self.languages[-1:])):
                parts = self.with_unclear_marks(tuple(self.part(every, 0) for _ in range(self.rng.randint(0, 6))))
                marked = tuple(self.names()) if self.rng.random() < 0.6 else ()
                title, about = self.word(), self.word() * self.rng.randint(0, 1)
                shipped = self.rng.random() < 0.2
                order = float(self.rng.randint(1, 9))
                pages.append(WrittenPage(language, path, title, about, order, parts, marked, shipped))
        pages.sort(key=lambda page: (page.language, page.path))
        return tuple(pages), {picture: PICTURE for page in pages for picture in page.pictures()}

    def with_unclear_marks(self, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """Return the parts, now and then with a block among them whose first line can't be read."""
        rng = Random(self._number)  # noqa: S311
        if rng.random() > 0.2:
            return parts
        at = rng.randint(0, len(parts))
        return (*parts[:at], Part("unclear", self.word(), (rng.choice(UNCLEAR),)), *parts[at:])

    def part(self, every: dict[str, list[tuple[str, Words]]], depth: int) -> Part:
        """Return a part of a content page."""
        kind = self.rng.choice(
            ("text", "text", "heading", "block", "block", "link", "link", "picture", "diagram", "claim", "chart")
        )
        if kind == "block" and depth < 2:
            inside = tuple(self.part(every, depth + 1) for _ in range(self.rng.randint(1, 3)))
            return Part(kind, visible_to=tuple(self.names()), parts=inside)
        if kind == "link":
            return Part(kind, self.word(), (self.target(every),), shape=self.rng.choice(SHAPES))
        if kind == "picture":
            return Part(kind, self.word(), (f"{self.word()}.svg",), shape=self.rng.choice(SHAPES))
        if kind == "diagram":
            chosen = self.rng.choice(_KINDS)
            ids = self.rng.choices(self.ids["journeys"], k=2 if chosen == "compare" else 1)
            return Part(kind, chosen, tuple(ids))
        if kind == "chart":
            marked = tuple(self.names()) if self.rng.random() < 0.6 else ()
            return Part(kind, self.word(), (self.word(), self.word()), marked)
        if kind == "claim" and self.ids["claims"]:
            return Part(kind, to=(self.rng.choice(self.ids["claims"]),))
        if kind == "heading":
            return Part(kind, self.word())
        return Part("text", self.word(), shape=self.rng.choice(SHAPES))

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
            if "ask" in step and "party" not in step["ask"]:
                step["ask"].setdefault("role", self.text())
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
        if self.rng.random() < self.chance:
            route["outcomes"] = [self.text(), self.text()]
        if self.rng.random() < 0.5:
            route["parties"] = self.several("parties")
        if self.rng.random() < 0.6:
            route["visible_to"] = self.names()
        return route
