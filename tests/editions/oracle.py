"""What each edition has of a playbook, stated apart from the program: from the written keys and a table made by hand.

The answer is the playbook that its author would have written if what the edition may see were all there is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from reisgids.model.playbook import Playbook
from tests.editions.written import Part, Words, Written, WrittenPage, edition_of, ids_of

_ALWAYS = {"b2b-6", "lifecycle-5"}
_KIND = {
    "personas": "Persona", "parties": "Party", "channels": "Channel", "systems": "System", "actions": "Action",
    "touchpoints": "LibraryTouchpoint", "kpis": "Kpi", "claims": "Claim", "phase-models": "PhaseModel", "terms": "Term",
}  # fmt: skip
_SEEN_BY = {"onboarding": ("everyone", "partner", "staff"), "partner": ("everyone", "partner"), "public": ("everyone",)}


def expected(written: Written, edition: str) -> Playbook:
    """Return what the edition of that name has of a playbook."""
    view = edition_of_written(written, edition).playbook()
    if edition == "internal":
        return view
    known = written.config["editions"][edition]
    return replace(view, edition=edition_of(edition, known["audience"], known["party"], known["others"]))


def edition_of_written(written: Written, edition: str) -> Written:
    """Return the same as it would be written."""
    if edition == "internal":
        return replace(written, pages=tuple(replace(page, parts=_flat(page.parts)) for page in written.pages))
    return _Reader(written.complete(), written.config["editions"][edition]).edition()


def holds(kind: str) -> dict[str, str]:
    """Return the fields of a kind of value that hold values of another kind, with that kind."""
    found: dict[str, str] = _table()[kind].get("holds", {})
    return found


def _flat(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the parts with those of blocks in place of the blocks."""
    return tuple(each for part in parts for each in (_flat(part.parts) if part.kind == "block" else (part,)))


@cache
def _table() -> dict[str, dict[str, Any]]:
    read = yaml.safe_load(Path(__file__).with_name("who-sees-what.yml").read_text("utf-8"))
    return {
        kind: {part: inside if isinstance(inside, dict) else frozenset(inside.split()) for part, inside in parts.items()}
        for kind, parts in read.items()
    }


def known_kinds() -> dict[str, set[str]]:
    """Return the fields of which the table says who sees them, by kind of value."""
    parts = ("everyone", "partner", "staff", "nobody")
    return {kind: {key for part in parts for key in table.get(part, ())} for kind, table in _table().items()}


@cache
def _visible(kind: str, audience: str) -> frozenset[str]:
    return frozenset(key for part in _SEEN_BY[audience] for key in _table()[kind].get(part, ()))


class _Reader:
    """One edition, looking at one playbook."""

    def __init__(self, written: Written, edition: Words) -> None:
        self.written = written
        self.audience: str = edition["audience"]
        self.party: str | None = edition["party"]
        self.others: str = edition["others"]
        self.names = {edition["id"], self.audience, self.party}
        self.threshold: int = written.config["minimum_n"]
        # A party that the edition can't name is nobody to it: neither a deliverer nor one side of a hand-over.
        self.unknown_parties = {
            id
            for id, party in written.registers["parties"].items()
            if self.denied(party) or self.denied({"visible_to": party.get("fields_visible_to", {}).get("name")})
        }

    def named(self, marks: Any) -> bool:
        return bool(self.names & set(marks or ()))

    def denied(self, value: Words) -> bool:
        return bool(value.get("visible_to")) and not self.named(value["visible_to"])

    def edition(self) -> Written:
        """Return all that the edition has."""
        config = self.value("SiteConfig", self.written.config, "default")
        assert config is not None
        journeys = [seen for each in self.written.journeys if (seen := self.journey(each))]
        while True:
            registers = self.registers(config, journeys)
            has = {name: set(entries) | (_ALWAYS if name == "phase-models" else set()) for name, entries in registers.items()}
            has["journeys"] = {journey["id"] for journey in journeys}
            left_config = self.pruned("SiteConfig", config, has)
            left = [
                self.pruned("Journey", each, {**has, "moments": {t["id"] for t in each["touchpoints"]}})
                for each in journeys
            ]
            if left_config == config and left == journeys:
                break
            config, journeys = left_config, [each for each in left if each]
        registers = {
            name: {id: self.pruned(_KIND[name], entry, has) for id, entry in entries.items()}
            for name, entries in registers.items()
        }
        called = {journey["id"]: self.renamed(journey) for journey in journeys}
        paths = {page.path for page in self.written.pages if self.page_shown(page)}
        return Written(
            config,
            {
                name: {id: self.without_page(entry, paths) for id, entry in entries.items()}
                for name, entries in registers.items()
            },
            tuple(journeys),
            tuple(seen for each in self.written.routes if (seen := self.route(each, called, registers, paths))),
            pages := tuple(self.page(each, called, registers, paths) for each in self.written.pages if self.page_shown(each)),
            frozenset(
                (id, new)
                for id, names in called.items()
                for old, new in names.items()
                if (id, old) in self.written.unnamed
            ),
            frozenset((name, id) for name, id in self.written.shipped if id in registers[name]),
            {path: self.written.files[path] for page in pages for path in page.pictures()},
        )

    # What may be seen of one value

    def value(self, kind: str, value: Words, depth: str, own: bool = True) -> Words | None:
        seen: Words = {}
        for key, inside in value.items():
            if key in ("visible_to", "fields_visible_to") or inside is None:
                continue
            found = self.field(kind, value, key, inside, depth, own)
            if found not in (None, [], {}) or found == inside:
                seen[key] = found
        return seen if _table()[kind].get("needed", frozenset()) <= set(seen) else None

    def field(self, kind: str, value: Words, key: str, inside: Any, depth: str, own: bool) -> Any:
        table = _table()[kind]
        if not own and key in table.get("scores", ()):
            return None
        marks = value.get("fields_visible_to", {})
        if key in marks:
            return self.parts(kind, value, key, inside, "all", own) if self.named(marks[key]) else None
        if depth == "all":
            return self.parts(kind, value, key, inside, "all", own)
        if depth == "outline":
            if key in table["outline"] or key == "handover":
                return self.parts(kind, value, key, inside, depth, own)
        elif key in _visible(kind, self.audience):
            return self.parts(kind, value, key, inside, depth, own)
        elif (register := table.get("refers", {}).get(key)) in ("actions", "systems", "kpis"):
            marked = [id for id in self.listed(inside) if self.named(self.written.registers[register][id].get("visible_to"))]
            return marked if isinstance(inside, list) else next(iter(marked), None)
        return self.parts(kind, value, key, inside, depth, own, only_marked=True)

    def parts(
        self, kind: str, value: Words, key: str, inside: Any, depth: str, own: bool, only_marked: bool = False
    ) -> Any:
        child = _table()[kind].get("holds", {}).get(key)
        if child is None or isinstance(inside, str):
            return None if only_marked else inside
        shown = [
            seen
            for each in self.listed(inside)
            if not only_marked or self.named(each.get("visible_to"))
            if (seen := self.part(child, each, value, depth, own)) is not None
        ]
        return shown if isinstance(inside, list) else next(iter(shown), None)

    def listed(self, inside: Any) -> list[Any]:
        return inside if isinstance(inside, list) else [inside]

    def part(self, kind: str, value: Words, around: Words, depth: str, own: bool) -> Words | None:
        if self.denied(value):
            return None
        if kind == "Touchpoint":
            return self.touchpoint(value)
        if value.get("visible_to"):
            return self.value(kind, value, "all", own)
        if kind == "Handover" and depth == "outline":
            return self.value(kind, value, "default", own) if self.takes_part(around, value) else None
        if kind in ("Measurement", "Figure") and value.get("n") is not None and value["n"] < self.threshold:
            return None
        return self.value(kind, value, depth, own)

    # Journeys and their touchpoints

    def journey(self, journey: Words) -> Words | None:
        if journey.get("visible_to"):
            shown = self.named(journey["visible_to"])
        elif self.audience == "onboarding":
            shown = journey["status"] != "draft"
        elif self.audience == "partner":
            shown = any(
                self.delivers(each) or any(self.takes_part(each, passing) for passing in each.get("handover", ()))
                for each in journey["touchpoints"]
            )
        else:
            shown = False
        return self.value("Journey", journey, "default") if shown else None

    def touchpoint(self, touchpoint: Words) -> Words | None:
        if self.audience != "partner" or self.delivers(touchpoint):
            return self.value("Touchpoint", touchpoint, "default")
        tied = any(self.takes_part(touchpoint, each) for each in touchpoint.get("handover", ()))
        if self.others == "none" and not tied and not touchpoint.get("visible_to"):
            return None
        return self.value("Touchpoint", touchpoint, "outline", own=False)

    def knows(self, touchpoint: Words, key: str) -> bool:
        """Return whether a field of the outline can be known: neither it nor its touchpoint is for others only."""
        marks = touchpoint.get("fields_visible_to", {})
        return not self.denied(touchpoint) and (key not in marks or self.named(marks[key]))

    def delivers(self, touchpoint: Words) -> bool:
        known = self.knows(touchpoint, "delivered_by") and self.party not in self.unknown_parties
        return known and touchpoint.get("delivered_by") == self.party

    def takes_part(self, touchpoint: Words, handover: Words) -> bool:
        if self.denied(handover) or not self.knows(touchpoint, "handover") or handover["to"] in self.unknown_parties:
            return False
        if self.party in self.unknown_parties:
            return False
        return self.party in (handover["to"], *handover.get("responsibilities", ())) or self.delivers(touchpoint)

    # Registers

    def registers(self, config: Words, journeys: list[Words]) -> dict[str, dict[str, Words]]:
        """Return the entries that are for the edition, and those to which something that it has refers."""
        close = self.close_parties(journeys)
        shown: dict[str, dict[str, Words]] = {name: {} for name in _KIND}
        ahead = self.refers_to("SiteConfig", config)
        for journey in journeys:
            ahead |= self.refers_to("Journey", journey)
        for name, entries in self.written.registers.items():
            ahead |= {(name, id) for id, entry in entries.items() if self.always(entry)}
        while ahead:
            name, id = place = ahead.pop()
            entry = self.written.registers.get(name, {}).get(id)
            if entry is None or id in shown[name] or self.never(name, entry):
                continue
            stranger = self.audience == "partner" and name == "parties" and not self.always(entry)
            outline = stranger and entry.get("kind", "partner") != "own" and id not in close
            seen = self.value(_KIND[name], {"id": id, **entry}, "outline" if outline else "default")
            if seen is not None:
                shown[name][id] = seen
                ahead |= self.refers_to(_KIND[name], seen) - {place}
        return {
            name: {id: shown[name][id] for id in entries if id in shown[name]}
            for name, entries in self.written.registers.items()
        }

    def always(self, entry: Words) -> bool:
        if entry.get("visible_to"):
            return self.named(entry["visible_to"])
        return self.audience == "onboarding"

    def never(self, name: str, entry: Words) -> bool:
        if entry.get("visible_to"):
            return not self.named(entry["visible_to"])
        return self.audience == "public" and name != "phase-models"

    def close_parties(self, journeys: list[Words]) -> set[str | None]:
        close = {self.party}
        for touchpoint in (each for journey in journeys for each in journey["touchpoints"]):
            for passing in touchpoint.get("handover", ()):
                sides = {passing["to"], *passing.get("responsibilities", ()), touchpoint.get("delivered_by")}
                if self.party in sides:
                    close |= sides
        return close

    def refers_to(self, kind: str, value: Words) -> set[tuple[str, str]]:
        found: set[tuple[str, str]] = set()
        table = _table()[kind]
        for key, inside in value.items():
            child, register = table.get("holds", {}).get(key), table.get("refers", {}).get(key)
            for each in inside if isinstance(inside, list | dict) else [inside]:
                if register and isinstance(each, str):
                    found.add((register, each))
            for each in inside if isinstance(inside, list) else [inside]:
                if child and isinstance(each, dict):
                    found |= self.refers_to(child, each)
        return found

    def pruned(self, kind: str, value: Words, has: dict[str, set[str]]) -> Any:
        """Return a value without its references to what isn't there; None where it can't do without one."""
        table, left = _table()[kind], {}
        for key, inside in value.items():
            child, register = table.get("holds", {}).get(key), table.get("refers", {}).get(key)
            if register and isinstance(inside, str):
                inside = inside if inside in has[register] else None
            elif register and isinstance(inside, dict):
                inside = {id: each for id, each in inside.items() if id in has[register]}
            elif register and isinstance(inside, list) and isinstance(inside[0], str):
                inside = [id for id in inside if id in has[register]]
            elif child and isinstance(inside, list):
                inside = [kept for each in inside if (kept := self.pruned(child, each, has)) is not None]
            elif child and isinstance(inside, dict):
                inside = self.pruned(child, inside, has)
            if inside not in (None, [], {}) or inside == value[key]:
                left[key] = inside
        return left if table.get("needed", frozenset()) <= set(left) else None

    # What stands outside journeys and registers

    def renamed(self, journey: Words) -> dict[str, str]:
        """Give the touchpoints whose ids nobody wrote new ones, and return the new ids by the old."""
        language = self.written.config["languages"][0]
        touchpoints = journey["touchpoints"]
        unnamed = {id for name, id in self.written.unnamed if name == journey["id"]}
        new = ids_of([(None if t["id"] in unnamed else t["id"], t["title"]) for t in touchpoints], language)
        called = dict(zip((t["id"] for t in touchpoints), new, strict=True))
        for touchpoint in touchpoints:
            touchpoint["id"] = called[touchpoint["id"]]
            if "next" in touchpoint:
                touchpoint["next"] = [called[id] for id in touchpoint["next"]]
        return called

    def by_mark(self, marks: Any) -> bool:
        return self.named(marks) if marks else self.audience == "onboarding"

    def route(
        self, route: Words, called: dict[str, dict[str, str]], registers: dict[str, Any], paths: set[str]
    ) -> Words | None:
        if not self.by_mark(route.get("visible_to")):
            return None
        steps = []
        for step in route["steps"]:
            journey, touchpoint = step.get("journey"), step.get("touchpoint")
            gone = ("page" in step and step["page"] not in paths) or (journey and journey not in called)
            if gone or (touchpoint and touchpoint not in called[journey]):
                continue
            steps.append({**step, "touchpoint": called[journey][touchpoint]} if touchpoint else step)
        parties = [id for id in route.get("parties", ()) if id in registers["parties"]]
        kept = {key: inside for key, inside in route.items() if key != "visible_to"}
        return {**kept, "steps": steps, "parties": parties} if steps else None

    def without_page(self, entry: Words, paths: set[str]) -> Words:
        return {key: inside for key, inside in entry.items() if key != "page" or inside in paths}

    def page_shown(self, page: WrittenPage) -> bool:
        return self.by_mark(page.visible_to)

    def page(
        self, page: WrittenPage, called: dict[str, dict[str, str]], registers: dict[str, Any], paths: set[str]
    ) -> WrittenPage:
        parts = [
            seen for part in self.blocks(page.parts) if (seen := self.paragraph(part, called, registers, paths))
        ]
        return replace(page, parts=tuple(parts), visible_to=())

    def blocks(self, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        shown = (part for part in parts if part.kind != "block" or self.named(part.visible_to))
        return tuple(each for part in shown for each in (self.blocks(part.parts) if part.kind == "block" else (part,)))

    def paragraph(
        self, part: Part, called: dict[str, dict[str, str]], registers: dict[str, Any], paths: set[str]
    ) -> Part | None:
        if part.kind == "diagram":
            return part if all(id in called for id in part.to) else None
        if part.kind == "claim":
            return part if part.to[0] in registers["claims"] else None
        if part.kind != "link":
            return part
        there, _, anchor = part.to[0].partition("#")
        folder, _, name = there.removesuffix(".md").partition("/")
        gone = folder == "journeys" and name != "index" and name not in called
        gone |= folder == "parties" and name != "index" and name not in registers["parties"]
        gone |= there in {page.path for page in self.written.pages} - paths
        register = {"party": "parties", "persona": "personas", "action": "actions"}.get(anchor.partition("-")[0])
        gone |= register is not None and anchor.partition("-")[2] not in registers[register]
        if gone:
            return Part("text", part.said)
        if at := re.fullmatch(r"(tp|col)-(.+)", anchor):
            new = called[name].get(at[2])
            return part._replace(to=(f"{there}#{at[1]}-{new}" if new else there,))
        if at := re.fullmatch(r"handover--(.+?)--(.+)--(\d+)", anchor):
            # Which of the hand-overs that is can't be told any more: the page without the place.
            same = called.get(at[1], {}).get(at[2]) == at[2]
            return part if same else part._replace(to=(there,))
        return part
