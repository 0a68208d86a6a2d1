"""A touchpoint as it is collected from the cells of a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from reisgids.imports.draft import DraftScore, DraftTouchpoint, Effort, NameField, Noted, TextField, WrittenValue, noted
from reisgids.imports.playbook_names import PlaybookNames
from reisgids.imports.tables.durations import duration_in_words
from reisgids.imports.tables.feelings import FeelingScale, Felt
from reisgids.imports.tables.grid import GridCell
from reisgids.imports.tables.headed_table import TableColumn
from reisgids.imports.tables.heads import Meaning
from reisgids.imports.tables.things import names_in, things_in
from reisgids.model.values.nothing import says_nothing

_TEXTS: dict[Meaning, TextField] = {
    "does": "does", "need": "need", "expectation": "expectation", "thinks": "thinks", "quotes": "quotes",
    "moment_of_truth": "moment_of_truth", "pain": "pain", "delight": "delight", "opportunity": "opportunity",
    "frontstage": "frontstage", "backstage": "backstage", "duration": "duration", "waiting": "waiting",
}  # fmt: skip
_NAMES: dict[Meaning, NameField] = {
    "channel": "channel", "systems": "systems", "personas": "personas", "people": "people", "parties": "parties",
}  # fmt: skip
Rated = Literal["feels", "satisfaction", "importance"]
_EFFORTS: dict[str, Effort] = {
    **dict.fromkeys(("low", "laag", "weinig", "klein", "licht", "easy", "little"), "low"),
    **dict.fromkeys(("medium", "middel", "gemiddeld", "matig", "midden", "average"), "medium"),
    **dict.fromkeys(("high", "hoog", "veel", "groot", "zwaar", "hard", "much"), "high"),
}


@dataclass
class TouchpointCells:
    """A touchpoint while its cells are read: each goes to the field that its head means, or is left over."""

    phase: str
    title: WrittenValue
    texts: dict[TextField, list[WrittenValue]] = field(default_factory=dict)
    names: dict[NameField, list[WrittenValue]] = field(default_factory=dict)
    scores: dict[Rated, DraftScore] = field(default_factory=dict)
    words: list[WrittenValue] = field(default_factory=list)
    lanes: dict[str, list[WrittenValue]] = field(default_factory=dict)
    effort: Effort = ""
    leftovers: list[Noted] = field(default_factory=list)

    def add(
        self, column: TableColumn, cell: GridCell, scales: Mapping[int, FeelingScale], names: PlaybookNames
    ) -> None:
        """Put one cell where its head says."""
        written = WrittenValue(cell.text, cell.at)
        meaning = column.meaning
        if lane := names.own_lane(column.head):
            self.lanes.setdefault(lane, []).extend(things_in(written))
        elif meaning in ("feels", "satisfaction", "importance") and column.place in scales:
            self._rate(meaning, column, scales[column.place].felt(written))
        elif says_nothing(cell.text) and meaning != "thinks":
            # A cell that says `n.v.t.` is an empty one.
            return
        elif meaning in ("duration", "waiting"):
            self.put(meaning, WrittenValue(duration_in_words(cell.text, column.head), cell.at))
        elif meaning == "effort" and not self.effort and cell.text.casefold().strip(" .") in _EFFORTS:
            self.effort = _EFFORTS[cell.text.casefold().strip(" .")]
        elif meaning in _TEXTS:
            self.put(_TEXTS[meaning], *things_in(written))
        elif meaning in _NAMES:
            register = {"channel": "channels", "people": "parties"}.get(meaning, meaning)
            whole = names.known_as(register, cell.text)
            self.names.setdefault(_NAMES[meaning], []).extend([written] if whole else names_in(written))
        elif meaning in ("note", "evidence"):
            self.put("note", WrittenValue(f"{column.head}: {cell.text}" if _is_named(column) else cell.text, cell.at))
        else:
            self.leftovers.append(noted("no-column", cell.at, cell.text, head=column.head or "?"))

    def _rate(self, meaning: Rated, column: TableColumn, felt: Felt) -> None:
        """Keep what a cell says as a number, and of a feeling its word; a second number for one thing is left over."""
        if felt.score:
            if meaning in self.scores:
                at = felt.score.written.at
                self.leftovers.append(noted("no-column", at, felt.score.written.text, head=column.head or "?"))
            else:
                self.scores[meaning] = felt.score
        if felt.word and meaning == "feels":
            self.words.append(felt.word)
        elif felt.word:
            self.leftovers.append(noted("no-column", felt.word.at, felt.word.text, head=column.head or "?"))

    def put(self, name: TextField, *things: WrittenValue) -> None:
        """Add things to a text; what is there already isn't added again."""
        there = self.texts.setdefault(name, [])
        there += [thing for thing in things if thing.text not in {each.text for each in there}]

    def draft(self) -> DraftTouchpoint:
        """Return the touchpoint."""
        words = ", ".join(word.text for word in self.words)
        return DraftTouchpoint(
            title=self.title,
            phase=self.phase,
            texts={name: tuple(things) for name, things in self.texts.items() if things},
            names={name: tuple(dict.fromkeys(written)) for name, written in self.names.items() if written},
            score=self.scores.get("feels"),
            word=WrittenValue(words, self.words[0].at) if words else None,
            satisfaction=self.scores.get("satisfaction"),
            importance=self.scores.get("importance"),
            lanes={lane: tuple(things) for lane, things in self.lanes.items() if things},
            effort=self.effort,
        )


def _is_named(column: TableColumn) -> bool:
    """Return whether the head of a note says more than that it is one."""
    return bool(column.head) and column.head.casefold().strip(" ?:") not in (
        "opmerking", "opmerkingen", "notitie", "notities", "toelichting", "remark", "remarks", "comment", "comments",
        "note", "notes",
    )  # fmt: skip
