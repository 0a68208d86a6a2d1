"""CJML, the Customer Journey Modelling Language of SINTEF, as XML: version 2.0, and what its diagram tools write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reisgids.imports.draft import (
    PEOPLE,
    DraftPhase,
    DraftScore,
    DraftTouchpoint,
    JourneyDraft,
    NameField,
    NoJourneyError,
    Noted,
    SourceSpot,
    TextField,
    WrittenValue,
    noted,
)
from reisgids.imports.incoming import Incoming
from reisgids.imports.people import likely_customers
from reisgids.imports.playbook_names import PlaybookNames
from reisgids.imports.readers.cjml_elements import (
    CHANNEL,
    DURATION,
    FELT,
    JOURNEYS,
    LABEL,
    NOTES,
    PHASE,
    POINTS,
    RECEIVER,
    RECEIVER_LABEL,
    SENDER,
    SENDER_LABEL,
    TOLD,
    actors_of,
    detail,
    label_of,
    number_of,
    phases_of_journey,
    rating_of,
    refs_of,
    state_of,
    touchpoints_of,
    unread,
    unread_around,
    unread_of_actors,
)  # fmt: skip
from reisgids.imports.readers.xml_tree import XmlNode, xml_tree
from reisgids.labels.words import Words, words

_ROOT = re.compile(r"<(?!\?|!)(?:[\w.-]+:)?([\w.-]+)")
_WORDS = {
    "verynegative": -1.0, "verybad": -1.0, "negative": -0.5, "bad": -0.5, "neutral": 0.0, "positive": 0.5, "good": 0.5,
    "verypositive": 1.0, "verygood": 1.0,
}  # fmt: skip


def recognises(file: Incoming) -> bool:
    """Return whether a file is XML of which the root, or something near it, is called as in CJML."""
    if not file.is_text or file.ending not in (".xml", ".cjml", ".txt", ""):
        return False
    if file.ending == ".cjml":
        return True
    names = [name.lower() for name in _ROOT.findall(file.text[:20_000])]
    return bool(names) and (file.ending == ".xml" or "cjml" in names[:3])


def read(file: Incoming, names: PlaybookNames) -> tuple[JourneyDraft, ...]:
    """Return the journeys of a file: planned and actual ones, each as a journey of its own.

    Raises:
        NoJourneyError: it is no well-formed XML, or holds no touchpoint of CJML.
    """
    root = xml_tree(file.text)
    drafts = [draft for node in _journeys(root) for draft in _Journey(root, node, file.title, names).drafts()]
    if not drafts:
        raise NoJourneyError("xml-no-touchpoints", root=root.name[:40])
    first, *others = drafts
    around = [each for node in _journeys(root) for each in unread_around(node)] + unread_of_actors(root)
    first = replace(first, leftovers=(*first.leftovers, *around))
    first = replace(first, assumptions=(*first.assumptions, *file.invisible()))
    return tuple(_paired([first, *others], words(names.config.languages[0])))


def _ends(ratings: Sequence[float]) -> tuple[float, float]:
    """Return the scale that ratings are on: 1 to 5, unless one of them lies below."""
    lowest, highest = min(ratings, default=1), max(ratings, default=5)
    if lowest < 0:
        return (-2.0, 2.0) if lowest >= -2 and highest <= 2 else (-5.0, 5.0)
    if lowest < 1:
        return (-2.0, 2.0) if highest <= 2 else (0.0, 5.0)
    return 1.0, 5.0


def _journeys(root: XmlNode) -> list[XmlNode]:
    """Return the elements that are a journey: the outermost of their name, or the root."""
    found: list[XmlNode] = []

    def look(node: XmlNode) -> None:
        for child in node.children:
            if child.name in POINTS:
                continue
            if child.name in JOURNEYS and next(child.all(*POINTS), None):
                found.append(child)
            else:
                look(child)

    look(root)
    return found or [root]


def _paired(drafts: Sequence[JourneyDraft], spoken: Words) -> Iterator[JourneyDraft]:
    """Yield the drafts, of which two in different states are each other's counterpart; two titles are told apart."""
    taken: set[str] = set()
    titles = [draft.title.text for draft in drafts]
    pairs: dict[str, str] = {}
    for draft in drafts:
        for other in drafts:
            refers = draft.counterpart in ("", other.name) and other.counterpart in ("", draft.name)
            free = draft.name not in pairs and other.name not in pairs and draft.name != other.name
            if refers and free and {draft.state, other.state} == {"as-is", "to-be"}:
                pairs |= {draft.name: other.name, other.name: draft.name}
    for draft in drafts:
        title = draft.title.text
        if titles.count(title) > 1:
            title = spoken.say(f"imports.states.{draft.state or 'as-is'}", title=title)
        number, plain = 1, title
        while title in taken:
            number += 1
            title = f"{plain} ({number})"
        taken.add(title)
        named = WrittenValue(title, draft.title.at)
        yield replace(draft, title=named, counterpart=pairs.get(draft.name, ""))


class _Journey:
    """One journey while it is read. Actors that other journeys define are known here too, as tools write them once."""

    def __init__(self, root: XmlNode, node: XmlNode, title: str, names: PlaybookNames) -> None:
        self.node, self.title = node, title
        self.spoken = words(names.config.languages[0])
        self.points = touchpoints_of(node)
        self.actors = actors_of(root)
        self.unknown: dict[str, SourceSpot] = {}
        people = [self._name(ref) for point in self.points for ref in refs_of(point) if ref]
        said = frozenset(actor.name for actor in self.actors.values() if actor.is_customer)
        self.customers = said or likely_customers(people, names)
        self.leftovers: list[Noted] = []
        self.assumptions: list[Noted] = []
        ratings = [value for point in self.points if (value := number_of(rating_of(point))) is not None]
        self.low, self.high = _ends(ratings)

    def drafts(self) -> Iterator[JourneyDraft]:
        """Yield the journey, or what is planned and what is actual of it where it holds both."""
        states = [state_of(point) or state_of(self.node) for point in self.points]
        for state in dict.fromkeys(states):
            yield self._draft(state, [p for p, own in zip(self.points, states, strict=True) if own == state])

    def _draft(self, state: str, points: Sequence[XmlNode]) -> JourneyDraft:
        self.leftovers, self.assumptions = [], []
        phases = phases_of_journey(self.node)
        touchpoints = []
        for point in points:
            named = detail(point, PHASE, ("phaseidref", "ref", "id", "name"))
            key = named.text if named else (next(iter(phases)) if len(phases) == 1 else "")
            phases.setdefault(key, DraftPhase(key, key))
            touchpoints.append(self._touchpoint(point, key))
        used = {touchpoint.phase for touchpoint in touchpoints}
        self.assumptions += [noted("unknown-actor", at, ref) for ref, at in self.unknown.items()]
        id = self.node.own("journeyid", "id")
        title = self.node.own("journeytitle", "title", "name") or WrittenValue(self.title)
        summaries = [
            self.node.own("journeyshortsummary", "summary", "description"),
            self.node.own("journeylongsummary"),
        ]
        refers = self.node.own("plannedreference", "planned", "reference")
        return JourneyDraft(
            title=title,
            phases=tuple(phase for phase in phases.values() if phase.key in used or phase.name),
            touchpoints=tuple(touchpoints),
            name=f"{id.text if id else self.node.line}:{state}",
            state="to-be" if state == "planned" else "as-is",
            counterpart=f"{refers.text}:planned" if refers else "",
            summary=" ".join(each.text for each in summaries if each),
            customers=frozenset(self.customers),
            leftovers=tuple(self.leftovers),
            assumptions=tuple(self.assumptions),
        )

    def _touchpoint(self, point: XmlNode, phase: str) -> DraftTouchpoint:
        sender, receiver = (self._name(ref, point) for ref in refs_of(point))
        given = label_of(point, SENDER, SENDER_LABEL) or (None if receiver else point.value(*LABEL))
        taken = label_of(point, RECEIVER, RECEIVER_LABEL)
        texts: dict[TextField, tuple[WrittenValue, ...]] = {}
        by_customer, to_customer = self._is_customer(sender), self._is_customer(receiver)
        title, other = (taken, given) if to_customer and not by_customer else (given, taken)
        title = title or other or point.own(*LABEL)
        if other and other is not title:
            texts["frontstage" if by_customer or to_customer else "backstage"] = (other,)
        if (sender or receiver) and not by_customer and not to_customer:
            self.assumptions.append(noted("without-customer", point.at, title.text if title else sender))
        names: dict[NameField, tuple[WrittenValue, ...]] = {}
        others = [name for name in (sender, receiver) if name and not self._is_customer(name)]
        people = [name for name in (sender, receiver) if name and self._is_customer(name)]
        if everyone := tuple(WrittenValue(name, point.at) for name in dict.fromkeys([*people, *others])):
            names[PEOPLE] = everyone
        if channel := detail(point, CHANNEL, ("name", "type", "value", "channel")):
            names["channel"] = (channel,)
        notes = [note for name in NOTES if (note := point.value(name))]
        notes += [self._told(name, told) for name in TOLD if (told := point.value(name)) and told.text != "completed"]
        if notes:
            texts["note"] = tuple(notes)
        if duration := point.value(*DURATION):
            texts["duration"] = (duration,)
        felt = point.value(*FELT)
        word = felt if felt and len(felt.text) <= 40 else None
        if felt and not word:
            texts["thinks"] = (felt,)
        self.leftovers += unread(point)
        alone = bool(sender) and not receiver and by_customer and not channel
        return DraftTouchpoint(
            title=title or WrittenValue(" → ".join(filter(None, (sender, receiver))), point.at),
            phase=phase,
            kind="customer-moment" if alone else "",
            texts=texts,
            names=names,
            score=self._score(point),
            word=word,
        )

    def _told(self, name: str, told: WrittenValue) -> WrittenValue:
        key = "time" if name.startswith("time") else name
        return WrittenValue(self.spoken.say(f"imports.cjml.{key}", given=told.text), told.at)

    def _score(self, point: XmlNode) -> DraftScore | None:
        written = rating_of(point)
        if written is None:
            return None
        value = number_of(written)
        if value is not None:
            return DraftScore(value, self.low, self.high, written)
        plain = re.sub(r"[\W_]", "", written.text.lower())
        if plain in _WORDS:
            return DraftScore(_WORDS[plain], -1, 1, written)
        self.leftovers.append(noted("no-number", written.at, written.text))
        return None

    def _is_customer(self, name: str) -> bool:
        return name.casefold() in {each.casefold() for each in self.customers}

    def _name(self, ref: str, point: XmlNode | None = None) -> str:
        """Return what an actor is called; one that isn't defined is called as it is referred to."""
        if ref in self.actors:
            return self.actors[ref].name
        named = next((a.name for a in self.actors.values() if a.name.casefold() == ref.casefold()), "")
        if ref and not named and point:
            self.unknown.setdefault(ref, point.at)
        return named or ref
