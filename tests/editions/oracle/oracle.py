"""What each edition has of a playbook, stated apart from the program: from the written keys and a table made by hand.

The answer is the playbook that its author would have written if what the edition may see were all there is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from reisgids.model.playbook import Playbook
from tests.editions.made_up.withholding import playbook_of
from tests.editions.made_up.written import Part, Words, Written, WrittenPage, edition_of, ids_of, images
from tests.editions.oracle.measured import follows, named_anew, without_few_answers
from tests.editions.oracle.sight import Sight
from tests.editions.oracle.who_sees_what import pruned, refers_to

_ALWAYS = {"b2b-6", "lifecycle-5"}
_KIND = {
    "personas": "Persona", "parties": "Party", "channels": "Channel", "systems": "System", "actions": "Action",
    "touchpoints": "LibraryTouchpoint", "kpis": "Kpi", "claims": "Claim", "phase-models": "PhaseModel", "terms": "Term",
    "lanes": "OwnLane",
}  # fmt: skip


def expected(written: Written, edition: str) -> Playbook:
    """Return what the edition of that name has of a playbook."""
    seen = edition_of_written(written, edition)
    if edition == "internal":
        return seen.playbook()
    known = written.config["editions"][edition]
    view = playbook_of(seen, known["audience"])
    return replace(view, edition=edition_of(edition, known["audience"], known["party"], known["others"]))


def edition_of_written(written: Written, edition: str) -> Written:
    """Return the same as it would be written."""
    if edition == "internal":
        seen = without_few_answers(written)
        return replace(seen, pages=tuple(replace(page, parts=_flat(page.parts)) for page in written.pages))
    return _Edition(written.complete(), written.config["editions"][edition]).edition()


def _until_unclear(parts: tuple[Part, ...]) -> tuple[tuple[Part, ...], bool]:
    """Return the parts before the first block whose marks can't be read, and whether there is one."""
    before: list[Part] = []
    for part in parts:
        inside, found = _until_unclear(part.parts)
        if part.kind == "unclear":
            return tuple(before), True
        before.append(part._replace(parts=inside))
        if found:
            return tuple(before), True
    return tuple(before), False


def _flat(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the parts with those of blocks in place of the blocks."""
    unmarked = (part._replace(visible_to=()) if part.kind == "chart" else part for part in parts)
    return tuple(each for part in unmarked for each in (_flat(part.parts) if part.kind == "block" else (part,)))


class _Edition(Sight):
    """All that one edition has of a playbook."""

    def edition(self) -> Written:
        """Return all that the edition has."""
        config = self.value("SiteConfig", self.written.config, "default")
        assert config is not None
        journeys = [seen for each in self.written.journeys if (seen := self.journey(each))]
        while True:
            registers = self.registers(config, journeys)
            has = {
                name: set(entries) | (_ALWAYS if name == "phase-models" else set())
                for name, entries in registers.items()
            }
            has["journeys"] = {journey["id"] for journey in journeys}
            left_config = pruned("SiteConfig", config, has)
            left = [
                pruned("Journey", each, {**has, "moments": {t["id"] for t in each["touchpoints"]}}) for each in journeys
            ]
            if left_config == config and left == journeys:
                break
            config, journeys = left_config, [each for each in left if each]
        registers = {
            name: {id: pruned(_KIND[name], entry, has) for id, entry in entries.items()}
            for name, entries in registers.items()
        }
        used = {lane for journey in journeys for each in journey["touchpoints"] for lane in each.get("lanes", ())}
        registers["lanes"] = {id: lane for id, lane in registers["lanes"].items() if id in used}
        tagged = [each for journey in journeys for each in (journey, *journey["touchpoints"])]
        had = {tag for each in tagged for tag in each.get("tags", ())}
        if tags := {tag: name for tag, name in config.get("tags", {}).items() if tag in had}:
            config = config | {"tags": tags}
        else:
            config = {key: value for key, value in config.items() if key != "tags"}
        called = {journey["id"]: self.renamed(journey) for journey in journeys}
        registers["kpis"] = {id: named_anew(kpi, called) for id, kpi in registers["kpis"].items()}
        paths = {page.path for page in self.written.pages if self.page_shown(page)}
        return Written(
            config,
            {
                name: {id: self.without_page(entry, paths) for id, entry in entries.items()}
                for name, entries in registers.items()
            },
            tuple(journeys),
            tuple(seen for each in self.written.routes if (seen := self.route(each, called, registers, paths))),
            pages := tuple(
                self.page(each, called, registers, paths) for each in self.written.pages if self.page_shown(each)
            ),
            frozenset(
                (id, new)
                for id, names in called.items()
                for old, new in names.items()
                if (id, old) in self.written.unnamed
            ),
            frozenset((name, id) for name, id in self.written.shipped if id in registers[name]),
            {path: self.written.files[path] for page in pages for path in page.pictures()}
            | {path: self.written.files[path] for path in images(journeys)},
        )

    # Registers

    def registers(self, config: Words, journeys: list[Words]) -> dict[str, dict[str, Words]]:
        """Return the entries that are for the edition, and those to which something that it has refers."""
        close = self.close_parties(journeys)
        shown: dict[str, dict[str, Words]] = {name: {} for name in _KIND}
        ahead = refers_to("SiteConfig", config)
        for journey in journeys:
            ahead |= refers_to("Journey", journey)
        for name, entries in self.written.registers.items():
            ahead |= {(name, id) for id, entry in entries.items() if self.always(entry)}
        while ahead:
            name, id = place = ahead.pop()
            entry = self.written.registers.get(name, {}).get(id)
            if entry is None or id in shown[name] or self.never(name, entry):
                continue
            stranger = self.audience == "partner" and name == "parties" and not self.always(entry)
            own = entry.get("kind") == "own" and not self.denied(
                {"visible_to": entry.get("fields_visible_to", {}).get("kind")}
            )
            outline = stranger and not own and id not in close
            seen = self.value(_KIND[name], {"id": id, **entry}, "outline" if outline else "default")
            if seen is not None:
                seen = follows(seen, journeys) if name == "kpis" else seen
                shown[name][id] = seen
                ahead |= refers_to(_KIND[name], seen) - {place}
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
            unknown = step.get("ask", {}).get("party", "") not in ("", *registers["parties"])
            kept = {key: inside for key, inside in step.items() if not (key == "ask" and unknown)}
            steps.append({**kept, "touchpoint": called[journey][touchpoint]} if touchpoint else kept)
        parties = [id for id in route.get("parties", ()) if id in registers["parties"]]
        kept = {key: inside for key, inside in route.items() if key not in ("visible_to", "parties")}
        if parties:
            kept["parties"] = parties
        return {**kept, "steps": steps} if steps else None

    def without_page(self, entry: Words, paths: set[str]) -> Words:
        return {key: inside for key, inside in entry.items() if key != "page" or inside in paths}

    def page_shown(self, page: WrittenPage) -> bool:
        return self.by_mark(page.visible_to)

    def page(
        self, page: WrittenPage, called: dict[str, dict[str, str]], registers: dict[str, Any], paths: set[str]
    ) -> WrittenPage:
        parts = [
            seen
            for part in self.blocks(_until_unclear(page.parts)[0])
            if (seen := self.paragraph(part, called, registers, paths))
        ]
        return replace(page, parts=tuple(parts), visible_to=())

    def blocks(self, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        closed = (part for part in parts if part.kind == "block" or (part.kind == "chart" and part.visible_to))
        hidden = {id(part) for part in closed if not self.named(part.visible_to)}
        shown = (
            part._replace(visible_to=()) if part.kind == "chart" else part for part in parts if id(part) not in hidden
        )
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
            return Part("text", part.said, shape=part.shape)
        if at := re.fullmatch(r"(tp|col)-(.+)", anchor):
            new = called[name].get(at[2])
            return part._replace(to=(f"{there}#{at[1]}-{new}" if new else there,))
        if at := re.fullmatch(r"handover--(.+?)--(.+)--(\d+)", anchor):
            # Which of the hand-overs that is can't be told any more: the page without the place.
            same = called.get(at[1], {}).get(at[2]) == at[2]
            return part if same else part._replace(to=(there,))
        return part
