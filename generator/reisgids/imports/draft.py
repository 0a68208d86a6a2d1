"""A journey as it was read from elsewhere, before it is written as one of ours: every value with where it stood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from reisgids.problems import Problem

TextField = Literal[
    "does", "need", "expectation", "thinks", "quotes", "moment_of_truth", "pain", "delight", "opportunity",
    "frontstage", "backstage", "duration", "waiting", "note",
]  # fmt: skip
"""The fields of a touchpoint that hold what somebody wrote. `duration` is how long it takes, in their words."""

Effort = Literal["", "low", "medium", "high"]

NameField = Literal["people", "personas", "parties", "channel", "systems"]
"""Where names go. `people` take part, as persona or as party: the playbook, or else their name, says which."""

PEOPLE: NameField = "people"


@dataclass(frozen=True, order=True)
class SourceSpot:
    """Where something stood in the file: its line, and in a table the cell. Line 0 is the file as a whole."""

    line: int = 0
    cell: str = ""
    sheet: str = ""


@dataclass(frozen=True)
class WrittenValue:
    """What somebody wrote, and where."""

    text: str
    at: SourceSpot = field(default_factory=SourceSpot)


@dataclass(frozen=True)
class DraftScore:
    """An emotion, satisfaction or importance as a number between the ends of the scale that it was given on."""

    value: float
    low: float
    high: float
    written: WrittenValue


@dataclass(frozen=True)
class DraftPhase:
    """A phase by its name. `key` tells it from another one of that name."""

    key: str
    name: str
    about: str = ""


@dataclass(frozen=True)
class DraftTouchpoint:
    """One touchpoint, in the phase with that key. `lanes` are texts for lanes of the playbook's own, by their ids."""

    title: WrittenValue
    phase: str
    kind: Literal["", "contact", "customer-moment", "presence"] = ""
    texts: Mapping[TextField, tuple[WrittenValue, ...]] = field(default_factory=dict)
    names: Mapping[NameField, tuple[WrittenValue, ...]] = field(default_factory=dict)
    score: DraftScore | None = None
    word: WrittenValue | None = None
    satisfaction: DraftScore | None = None
    importance: DraftScore | None = None
    effort: Effort = ""
    lanes: Mapping[str, tuple[WrittenValue, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Noted:
    """Something to tell about how a value was read, or why it is in no field. `code` names the words for it."""

    code: str
    at: SourceSpot
    given: str = ""
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class JourneyDraft:
    """A journey as read. `personas` are those that it is made for, `customers` the names of
    people that the file itself says are the customer.

    `leftovers` is what is in no field of the journey, `assumptions` how something was read that can be read otherwise.
    `name` tells it from the others of its file; `counterpart` is that of the one in the other state, if any.
    """

    title: WrittenValue
    phases: tuple[DraftPhase, ...]
    touchpoints: tuple[DraftTouchpoint, ...]
    name: str = ""
    state: Literal["", "as-is", "to-be"] = ""
    counterpart: str = ""
    summary: str = ""
    personas: tuple[WrittenValue, ...] = ()
    customers: frozenset[str] = frozenset()
    leftovers: tuple[Noted, ...] = ()
    assumptions: tuple[Noted, ...] = ()


class NoJourneyError(Exception):
    """A file from which no journey can be read; `code` names the words that say why, or `problem` does."""

    def __init__(self, code: str, *, problem: Problem | None = None, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.problem = problem
        self.values = {name: str(value) for name, value in values.items()}


def noted(code: str, at: SourceSpot, given: str = "", **values: object) -> Noted:
    """Return a note; the values are kept as text."""
    return Noted(code, at, given, tuple((name, str(value)) for name, value in values.items()))
