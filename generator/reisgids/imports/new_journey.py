"""From a draft to the files of a new journey: its YAML, and what the registers lack."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reisgids.imports.draft import (
    DraftPhase,
    JourneyDraft,
    Noted,
    WrittenValue,
)
from reisgids.imports.fitted_texts import FittedTexts
from reisgids.imports.noted_words import noted_in_words
from reisgids.imports.people import customers_of
from reisgids.imports.phasing import phasing
from reisgids.imports.playbook_names import PlaybookNames, ToBeMade
from reisgids.imports.touchpoint_fields import TouchpointFields
from reisgids.imports.yaml_text import Node, comment_lines, yaml_lines
from reisgids.labels.words import Words

_MISSING = ("summary", "market", "owner")


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
        self.fitted = FittedTexts(self.leftovers)
        self.fields = TouchpointFields(
            names=setting.names,
            words=setting.words,
            today=setting.today,
            customers=customers_of(draft, setting.names),
            fitted=self.fitted,
            assumptions=self.assumptions,
        )

    def written(self) -> NewJourney:
        draft, say = self.draft, self.setting.words.say
        phases = phasing([self._phase(each) for each in draft.phases], self.names, say("imports.whole_journey"))
        for persona in self.fitted.names(draft.personas):
            self.fields.personas[self.names.id_for("personas", persona.text)] = None
        touchpoints = [self.fields.of(each, phases.ids[each.phase]) for each in draft.touchpoints]
        head: dict[str, Node] = {"title": self.fitted.title(draft.title, say("imports.untitled"))}
        summary = self.fitted.text("summary", [WrittenValue(draft.summary)]) if draft.summary else ""
        if summary:
            head["summary"] = summary
        head["state"] = draft.state or "as-is"
        if self.counterpart:
            head["counterpart"] = self.counterpart
        head["status"] = "draft"
        if phases.phases is not None:
            head["phases"] = phases.phases
        if self.fields.personas:
            head["personas"] = list(self.fields.personas)
        missing = tuple(name for name in _MISSING if name not in head) + (() if self.fields.personas else ("personas",))
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
            first, *rest = yaml_lines(touchpoint, 4)
            lines += [f"  - {first.lstrip()}", *rest, ""]
        changed = {"date": self.setting.today, "text": say("imports.change", source=self.setting.source)}
        lines += yaml_lines({"changes": [changed]})
        for heading, found in (("assumptions", self.assumptions), ("leftovers", self.leftovers)):
            if found:
                lines += ["", *comment_lines(say(f"imports.{heading}", source=self.setting.source))]
                lines += [line for each in found for line in self._told(each)]
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

    def _told(self, note: Noted) -> list[str]:
        return comment_lines(f"  {noted_in_words(note, self.setting.words, whole=True)}")

    def _phase(self, phase: DraftPhase) -> DraftPhase:
        name, about = (self.fitted.safe(WrittenValue(text)) for text in (phase.name, phase.about))
        return DraftPhase(phase.key, self.fitted.title(WrittenValue(name), ""), about)

    def _overview(self, touchpoints: Sequence[Mapping[str, Node]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        titles: dict[str, list[str]] = {phase.key: [] for phase in self.draft.phases}
        for draft, node in zip(self.draft.touchpoints, touchpoints, strict=True):
            feels = node.get("feels")
            score = feels.get("score") if isinstance(feels, dict) else None
            words = self.setting.words.for_scores_from(self.names.config.scales.emotion.min)
            shown = f" ({words.score(score)})" if isinstance(score, (int, float)) else ""
            titles[draft.phase].append(f"{node['title']}{shown}")
        whole = self.setting.words.say("imports.whole_journey")
        return tuple((phase.name or whole, tuple(titles[phase.key])) for phase in self.draft.phases)
