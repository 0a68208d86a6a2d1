"""What one edition may see of one journey, touchpoint, entry or other written value."""

from __future__ import annotations

from typing import Any

from tests.editions.made_up.withholding import KEY
from tests.editions.made_up.written import Words, Written
from tests.editions.oracle.measured import MEASURED, is_of_few
from tests.editions.oracle.who_sees_what import holds, lacks, per_name, table, visible


class Sight:
    """One edition, looking at one playbook."""

    def __init__(self, written: Written, edition: Words) -> None:
        self.written = written
        self.audience: str = edition["audience"]
        self.party: str | None = edition["party"]
        self.others: str = edition["others"]
        self.names = {edition["id"], self.audience, self.party}
        self.threshold: int = written.config["minimum_n"]
        self.least: int = written.config["hide_below"]
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

    # What may be seen of one value

    def value(self, kind: str, value: Words, depth: str, own: bool = True) -> Words | None:
        seen: Words = {}
        for key, inside in value.items():
            if key in ("visible_to", "fields_visible_to") or inside is None:
                continue
            found = self.field(kind, value, key, inside, depth, own)
            if found not in (None, [], {}) or found == inside:
                seen[key] = found
        if lacks(kind, seen, value):
            return None
        hideable = [key for key in table(kind).get("hideable", ()) if key not in seen]
        if withheld := [key for key in hideable if value.get(key) or not self.may_see(kind, value, key, depth, own)]:
            seen[KEY] = withheld
        return seen

    def may_see(self, kind: str, value: Words, key: str, depth: str, own: bool) -> bool:
        """Return whether a plain word in a field would be shown."""
        return self.field(kind, value, key, "woord", depth, own) is not None

    def field(self, kind: str, value: Words, key: str, inside: Any, depth: str, own: bool) -> Any:
        about = table(kind)
        if not own and key in about.get("scores", ()):
            return None
        marks = value.get("fields_visible_to", {})
        if key in marks:
            return self.parts(kind, value, key, inside, "all", own) if self.named(marks[key]) else None
        if depth == "all":
            return self.parts(kind, value, key, inside, "all", own)
        if depth == "outline":
            if key in about["outline"] or key == "handover":
                return self.parts(kind, value, key, inside, depth, own)
        elif key in visible(kind, self.audience):
            return self.parts(kind, value, key, inside, depth, own)
        elif (register := about.get("refers", {}).get(key)) in ("actions", "systems", "kpis", "lanes"):
            marked = [
                id
                for id in (inside if isinstance(inside, dict) else self.listed(inside))
                if self.named(self.written.registers[register][id].get("visible_to"))
            ]
            if isinstance(inside, dict):
                return {id: inside[id] for id in marked}
            return marked if isinstance(inside, list) else next(iter(marked), None)
        return self.parts(kind, value, key, inside, depth, own, only_marked=True)

    def parts(
        self, kind: str, value: Words, key: str, inside: Any, depth: str, own: bool, only_marked: bool = False
    ) -> Any:
        if (of := per_name(kind).get(key)) and isinstance(inside, dict):
            told = {id: self.value(of, written, depth, own) for id, written in inside.items() if not only_marked}
            return {id: seen for id, seen in told.items() if seen is not None} or None
        child = holds(kind).get(key)
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
        if self.denied(value) or is_of_few(kind, value, self.least):
            return None
        if self.audience == "partner" and kind in MEASURED and value.get("party", self.party) != self.party:
            return None
        if kind == "Touchpoint":
            return self.touchpoint(value)
        if value.get("visible_to"):
            return self.value(kind, value, "all", own)
        if kind == "Handover" and depth == "outline":
            return self.value(kind, value, "default", own) if self.takes_part(around, value) else None
        if is_of_few(kind, value, self.threshold):
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
