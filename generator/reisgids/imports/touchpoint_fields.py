"""The fields of a touchpoint that was read from elsewhere, in the order in which ours are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reisgids.imports.draft import PEOPLE, DraftScore, DraftTouchpoint, NameField, Noted, TextField, WrittenValue, noted
from reisgids.imports.fitted_texts import LONGEST_TITLE, FittedTexts
from reisgids.imports.people import is_called_customer
from reisgids.imports.playbook_names import PlaybookNames
from reisgids.imports.yaml_text import Node
from reisgids.labels.words import Words
from reisgids.model.config import Scale
from reisgids.model.values.duration import duration

_PEOPLE: tuple[NameField, ...] = ("personas", "parties", PEOPLE)
_CUSTOMERS_SIDE: tuple[TextField, ...] = ("does", "need", "expectation", "thinks")
_STANDS_OUT: tuple[TextField, ...] = ("moment_of_truth", "pain", "delight", "opportunity")
_BEHIND: tuple[TextField, ...] = ("frontstage", "backstage")
_HOW_LONG: tuple[TextField, ...] = ("duration", "waiting")
Texts = Mapping[TextField, Sequence[WrittenValue]]
DraftTexts = dict[TextField, tuple[WrittenValue, ...]]


@dataclass
class TouchpointFields:
    """Writes touchpoints of one journey. `personas` are those that take part, in the order in which they come."""

    names: PlaybookNames
    words: Words
    today: str
    customers: frozenset[str]
    fitted: FittedTexts
    assumptions: list[Noted]
    personas: dict[str, None] = field(default_factory=dict)

    def of(self, draft: DraftTouchpoint, phase: str) -> dict[str, Node]:
        """Return a touchpoint as keys with values."""
        node: dict[str, Node] = {
            "title": self.fitted.title(draft.title, self.words.say("imports.untitled")),
            "phase": phase,
        }
        texts = dict(draft.texts)
        if len(" ".join(draft.title.text.split())) > LONGEST_TITLE:
            # What doesn't fit in a title is kept whole.
            texts["note"] = (draft.title, *texts.get("note", ()))
        channels = self._ids("channels", draft.names.get("channel", ()))
        if draft.kind and not (draft.kind == "customer-moment" and channels):
            node["kind"] = draft.kind
        if channels:
            node["channel"] = channels
        personas, parties = self._people(draft)
        if personas:
            node["personas"] = personas
        self._put(node, _CUSTOMERS_SIDE, texts)
        if feels := self._feels(draft):
            node["feels"] = feels
        if quotes := self.fitted.texts("quotes", texts.get("quotes", ())):
            node["quotes"] = quotes
        if draft.importance:
            node["importance"] = self._score(draft.importance, self.names.config.scales.importance)
        if draft.satisfaction:
            node["satisfaction"] = self._score(draft.satisfaction, self.names.config.scales.satisfaction)
        self._put(node, _STANDS_OUT, texts)
        if parties:
            node["delivered_by"] = next(iter(parties))
        self._put(node, _BEHIND, texts)
        if systems := self._ids("systems", draft.names.get("systems", ())):
            node["systems"] = systems
        texts = self._how_long(node, texts)
        if draft.effort:
            node["effort"] = draft.effort
        lanes: dict[str, Node] = {
            lane: text for lane, things in draft.lanes.items() if (text := self.fitted.text(lane, things))
        }
        if lanes:
            node["lanes"] = lanes
        node |= {"evidence": "assumed", "assumed_on": self.today}
        if note := self._note(texts, parties):
            node["note"] = note
        return node

    def _put(self, node: dict[str, Node], names: Sequence[TextField], texts: Texts) -> None:
        for name in names:
            if text := self.fitted.text(name, texts.get(name, ())):
                node[name] = text

    def _how_long(self, node: dict[str, Node], texts: DraftTexts) -> DraftTexts:
        """Put how long the touchpoint takes and waits in its fields, and return the texts without what went there."""
        left = dict(texts)
        for name in _HOW_LONG:
            readable = [each for each in texts.get(name, ()) if duration(each.text)]
            if readable:
                node[name] = readable[0].text
                left[name] = tuple(each for each in texts[name] if each is not readable[0])
        return left

    def _note(self, texts: Texts, parties: Mapping[str, str]) -> str:
        """Return the note: what was written as one, how long it takes, and who takes part beside who delivers."""
        notes = self.fitted.texts("note", texts.get("note", ()))
        if durations := self.fitted.texts("duration", texts.get("duration", ())):
            notes.append(self.words.say("imports.duration", duration=", ".join(durations)))
        if waits := self.fitted.texts("waiting", texts.get("waiting", ())):
            notes.append(self.words.say("imports.waiting", duration=", ".join(waits)))
        if others := list(parties.values())[1:]:
            notes.append(self.words.say("imports.others", names=self.words.listing(others)))
        return "\n".join(notes)

    def _feels(self, draft: DraftTouchpoint) -> Node | None:
        feels: dict[str, Node] = {}
        if draft.word and (word := self.fitted.text("feels", [draft.word])):
            feels["word"] = " ".join(word.split())
        if draft.score:
            feels["score"] = self._score(draft.score, self.names.config.scales.emotion)
        return feels or None

    def _score(self, score: DraftScore, scale: Scale) -> float:
        if not score.low <= score.value <= score.high:
            low, high = (self.words.number(end) for end in (score.low, score.high))
            self.assumptions.append(noted("off-scale", score.written.at, score.written.text, low=low, high=high))
        return on_scale(score, scale)

    def _ids(self, register: str, written: Sequence[WrittenValue]) -> list[Node]:
        return list(dict.fromkeys(self.names.id_for(register, each.text) for each in self.fitted.names(written)))

    def _people(self, draft: DraftTouchpoint) -> tuple[list[Node], dict[str, str]]:
        """Return the personas, and the parties with what they are called, the one who delivers first."""
        personas: dict[Node, None] = {}
        parties: dict[str, str] = {}
        for each_field in _PEOPLE:
            for each in self.fitted.names(draft.names.get(each_field, ())):
                register = self._register(each_field, each.text)
                id = self.names.id_for(register, each.text)
                if register == "personas":
                    personas[id] = self.personas[id] = None
                else:
                    parties.setdefault(id, each.text)
        return list(personas), parties

    def _register(self, named_in: NameField, name: str) -> str:
        if named_in == "personas" or (named_in == "parties" and not is_called_customer(name)):
            return named_in
        for register in ("personas", "parties"):
            if self.names.known_as(register, name):
                return register
        return "personas" if name.casefold() in self.customers or named_in == "parties" else "parties"


def on_scale(score: DraftScore, scale: Scale) -> float:
    """Return a score on another scale: as far between its ends; one beyond an end of its own scale is that end."""
    share = (min(max(score.value, score.low), score.high) - score.low) / (score.high - score.low)
    return round(scale.min + share * (scale.max - scale.min), 2)
