"""From a draft to the files of a new journey: its YAML, and what the registers lack."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reisgids.imports.draft import (
    PEOPLE,
    DraftScore,
    DraftTouchpoint,
    JourneyDraft,
    NameField,
    Noted,
    TextField,
    WrittenValue,
    noted,
)
from reisgids.imports.noted_words import noted_in_words
from reisgids.imports.people import customers_of
from reisgids.imports.phasing import phasing
from reisgids.imports.playbook_names import PlaybookNames, ToBeMade
from reisgids.imports.yaml_text import Node, comment_lines, yaml_lines
from reisgids.labels.words import Words
from reisgids.model.config import Scale
from reisgids.model.markdown.block_marks import mark_of, may_hold_marks
from reisgids.model.values.nothing import says_no_more_than_whether, says_nothing

_LONGEST_TITLE = 100
_LONGEST_TEXT = 5_000
_MISSING = ("summary", "market", "owner")
_PEOPLE: tuple[NameField, ...] = ("personas", "parties", PEOPLE)
_CUSTOMERS_SIDE: tuple[TextField, ...] = ("does", "need", "expectation", "thinks")
_STANDS_OUT: tuple[TextField, ...] = ("moment_of_truth", "pain", "delight", "opportunity")
_BEHIND: tuple[TextField, ...] = ("frontstage", "backstage")
_ONE_WORD_FIELDS: tuple[TextField, ...] = ("does", "thinks", "quotes")
"""Fields in which a text may be no more than `nee`: somebody may think just that."""


@dataclass(frozen=True)
class NewJourney:
    """A journey to be written: the text of its file, and all there is to tell about it."""

    id: str
    draft: JourneyDraft
    path: str
    text: str
    phases: tuple[tuple[str, tuple[str, ...]], ...]
    """The phases by name, each with the titles of its touchpoints and their scores."""
    leftovers: tuple[Noted, ...]
    assumptions: tuple[Noted, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Setting:
    """What a journey is written for: the names of the playbook, its words, the day and the file it came from."""

    names: PlaybookNames
    words: Words
    today: str
    source: str
    schema_line: Callable[[int, str], str]


def new_journey(draft: JourneyDraft, id: str, setting: Setting, counterpart: str = "") -> NewJourney:
    """Return a draft as a journey of the playbook; entries that its registers lack are noted in `setting.names`."""
    return _Writer(draft, id, setting, counterpart).written()


def register_entry(made: ToBeMade, setting: Setting) -> tuple[str, str]:
    """Return the path and the text of a file with one entry of a register."""
    say = setting.words.say
    head = [
        setting.schema_line(3, {"personas": "persona", "parties": "party"}.get(made.register, made.register[:-1])),
        *comment_lines(say(f"imports.entry.{made.register}", source=setting.source)),
    ]
    lines = [*head, "", *yaml_lines({"name": made.name})]
    return f"journeys/registers/{made.register}/{made.id}.yml", "\n".join(lines) + "\n"


class _Writer:
    def __init__(self, draft: JourneyDraft, id: str, setting: Setting, counterpart: str) -> None:
        self.draft, self.id, self.setting, self.counterpart = draft, id, setting, counterpart
        self.names = setting.names
        self.leftovers = list(draft.leftovers)
        self.assumptions = list(draft.assumptions)
        self.customers = customers_of(draft, setting.names)
        self.personas: dict[str, None] = {}

    def written(self) -> NewJourney:
        draft, say = self.draft, self.setting.words.say
        phases = phasing(draft.phases, self.names, say("imports.whole_journey"))
        touchpoints: list[Node] = [self._touchpoint(each, phases.ids[each.phase]) for each in draft.touchpoints]
        head: dict[str, Node] = {"title": self._title(draft.title)}
        summary = self._text("summary", [WrittenValue(draft.summary)]) if draft.summary else ""
        if summary:
            head["summary"] = summary
        head["state"] = draft.state or "as-is"
        if self.counterpart:
            head["counterpart"] = self.counterpart
        head["status"] = "draft"
        if phases.phases is not None:
            head["phases"] = phases.phases
        if self.personas:
            head["personas"] = list(self.personas)
        missing = tuple(name for name in _MISSING if name not in head) + (() if self.personas else ("personas",))
        lines = [
            self.setting.schema_line(1, "journey"),
            *comment_lines(say("imports.head", source=self.setting.source, day=self.setting.today)),
            *comment_lines(say("imports.to_fill_in")),
            *(line for name in missing for line in comment_lines(f"  {name}: {say(f'imports.missing.{name}')}")),
            "",
            *yaml_lines(head),
            "",
            "touchpoints:",
        ]
        for touchpoint in touchpoints:
            first, *rest = yaml_lines(touchpoint, 4)  # type: ignore[arg-type]
            lines += [f"  - {first.lstrip()}", *rest, ""]
        changed = {"date": self.setting.today, "text": say("imports.change", source=self.setting.source)}
        lines += yaml_lines({"changes": [changed]})
        for heading, found in (("assumptions", self.assumptions), ("leftovers", self.leftovers)):
            if found:
                lines += ["", *comment_lines(say(f"imports.{heading}", source=self.setting.source))]
                lines += [
                    line
                    for each in found
                    for line in comment_lines(f"  {noted_in_words(each, self.setting.words, whole=True)}")
                ]
        return NewJourney(
            id=self.id,
            draft=draft,
            path=f"journeys/{self.id}.yml",
            text="\n".join(lines) + "\n",
            phases=self._overview(touchpoints),
            leftovers=tuple(self.leftovers),
            assumptions=tuple(self.assumptions),
            missing=missing,
        )

    def _told(self, note: Noted) -> str:
        return noted_in_words(note, self.setting.words, whole=True)

    def _overview(self, touchpoints: Sequence[Node]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        titles: dict[str, list[str]] = {phase.key: [] for phase in self.draft.phases}
        for draft, node in zip(self.draft.touchpoints, touchpoints, strict=True):
            assert isinstance(node, dict)
            feels = node.get("feels")
            score = feels.get("score") if isinstance(feels, dict) else None
            words = self.setting.words.for_scores_from(self.names.config.scales.emotion.min)
            shown = f" ({words.score(score)})" if isinstance(score, (int, float)) else ""
            titles[draft.phase].append(f"{node['title']}{shown}")
        whole = self.setting.words.say("imports.whole_journey")
        return tuple((phase.name or whole, tuple(titles[phase.key])) for phase in self.draft.phases)

    def _title(self, title: WrittenValue) -> str:
        words = " ".join(self._safe(title).split())
        if len(words) <= _LONGEST_TITLE:
            return words or self.setting.words.say("imports.untitled")
        return words[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"

    def _touchpoint(self, draft: DraftTouchpoint, phase: str) -> dict[str, Node]:
        title = self._title(draft.title)
        node: dict[str, Node] = {"title": title, "phase": phase}
        texts = dict(draft.texts)
        if len(" ".join(draft.title.text.split())) > _LONGEST_TITLE:
            # What doesn't fit in a title is kept whole.
            texts["note"] = (draft.title, *texts.get("note", ()))
        channels = draft.names.get("channel", ())
        if draft.kind and not (draft.kind == "customer-moment" and channels):
            node["kind"] = draft.kind
        if channels:
            node["channel"] = self._ids("channels", channels)
        personas, parties = self._people(draft)
        if personas:
            node["personas"] = personas
        for name in _CUSTOMERS_SIDE:
            self._put(node, name, texts)
        if feels := self._feels(draft):
            node["feels"] = feels
        if quotes := [text for each in texts.get("quotes", ()) if (text := self._text("quotes", [each]))]:
            node["quotes"] = quotes
        for name in _STANDS_OUT:
            self._put(node, name, texts)
        if parties:
            node["delivered_by"] = next(iter(parties))
        for name in _BEHIND:
            self._put(node, name, texts)
        if systems := draft.names.get("systems", ()):
            node["systems"] = self._ids("systems", systems)
        node |= {"evidence": "assumed", "assumed_on": self.setting.today}
        self._note(node, texts, parties)
        return node

    def _put(self, node: dict[str, Node], name: TextField, texts: dict[TextField, tuple[WrittenValue, ...]]) -> None:
        if text := self._text(name, texts.get(name, ())):
            node[name] = text

    def _note(
        self, node: dict[str, Node], texts: dict[TextField, tuple[WrittenValue, ...]], parties: Mapping[str, str]
    ) -> None:
        """Add the note: what was written as one, how long it takes, and who takes part beside the one who delivers."""
        say = self.setting.words.say
        notes = [text for each in texts.get("note", ()) if (text := self._text("note", [each]))]
        durations = [text for each in texts.get("duration", ()) if (text := self._text("duration", [each]))]
        if durations:
            notes.append(say("imports.duration", duration=", ".join(durations)))
        if others := list(parties.values())[1:]:
            notes.append(say("imports.others", names=self.setting.words.listing(others)))
        if notes:
            node["note"] = "\n".join(notes)

    def _text(self, name: str, written: Sequence[WrittenValue]) -> str:
        """Return what was written as the text of one field; several things become a list."""
        things = []
        for each in written:
            text = self._safe(each)
            if not text:
                continue
            if says_nothing(text) or (name not in _ONE_WORD_FIELDS and says_no_more_than_whether(text)):
                self.leftovers.append(noted("says-nothing", each.at, text, field=name))
                continue
            things.append(text)
        if len(things) < 2:
            return "".join(things)
        return "\n".join(f"- {' '.join(thing.split())}" for thing in things)

    def _safe(self, written: WrittenValue) -> str:
        """Return a text that may stand in the playbook; what may not is left over."""
        text = "\n".join(line.strip() for line in written.text.strip().split("\n"))
        text = re.sub(r"\n{3,}", "\n\n", text)
        if may_hold_marks(text) and any(map(mark_of, text.split("\n"))):
            self.leftovers.append(noted("block", written.at, text))
            return ""
        if len(text) > _LONGEST_TEXT:
            self.leftovers.append(noted("too-long", written.at, text, most=_LONGEST_TEXT))
            return ""
        return text

    def _feels(self, draft: DraftTouchpoint) -> Node | None:
        feels: dict[str, Node] = {}
        if draft.word and (word := self._text("feels", [draft.word])):
            feels["word"] = " ".join(word.split())
        if draft.score:
            feels["score"] = self._score(draft.score)
        return feels or None

    def _score(self, score: DraftScore) -> float:
        scale = self.names.config.scales.emotion
        if not score.low <= score.value <= score.high:
            low, high = (self.setting.words.number(end) for end in (score.low, score.high))
            self.assumptions.append(noted("off-scale", score.written.at, score.written.text, low=low, high=high))
        return on_scale(score, scale)

    def _ids(self, register: str, written: Sequence[WrittenValue]) -> list[Node]:
        return list(dict.fromkeys(self.names.id_for(register, each.text) for each in written))

    def _people(self, draft: DraftTouchpoint) -> tuple[list[Node], dict[str, str]]:
        """Return the personas, and the parties with what they are called, the one who delivers first."""
        personas: dict[Node, None] = {}
        parties: dict[str, str] = {}
        for field in _PEOPLE:
            for each in draft.names.get(field, ()):
                register = self._register(field, each.text)
                id = self.names.id_for(register, each.text)
                if register == "personas":
                    personas[id] = self.personas[id] = None
                else:
                    parties.setdefault(id, each.text)
        return list(personas), parties

    def _register(self, field: NameField, name: str) -> str:
        if field == "personas":
            return "personas"
        if field == "parties":
            return "parties"
        for register in ("personas", "parties"):
            if self.names.known_as(register, name):
                return register
        return "personas" if name.casefold() in self.customers else "parties"


def on_scale(score: DraftScore, scale: Scale) -> float:
    """Return a score on another scale: as far between its ends; one beyond an end of its own scale is that end."""
    share = (min(max(score.value, score.low), score.high) - score.low) / (score.high - score.low)
    return round(scale.min + share * (scale.max - scale.min), 2)
