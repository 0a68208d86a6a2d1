"""The names by which a workbook refers to personas, parties, phases and so on, and the short names behind them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from reisgids.model.journey import Journey
from reisgids.model.playbook import PART_OF, Playbook
from reisgids.model.values.text import Text
from reisgids.sources.yaml.leftovers import is_excel_error
from reisgids.workbook.column import IN_ONE_JOURNEY, PHASES

_BETWEEN = re.compile(r"[,;\n]")
"""What may stand between two names in a cell; a name that has one of them is not written in it."""


@dataclass(frozen=True)
class NameList:
    """What may be referred to in one column: the short names, each with the words for it in a workbook."""

    written: Mapping[str, str]

    @cached_property
    def ids(self) -> Mapping[str, str]:
        """The short names by every way to write them, in small letters."""
        named = {_plain(words): id for id, words in self.written.items()}
        return {**named, **{_plain(id): id for id in self.written}}

    def id_of(self, words: str) -> str | None:
        """Return the short name that is meant, or None."""
        return self.ids.get(_plain(words))


def name_list(names: Iterable[tuple[str, str]]) -> NameList:
    """Return the list of these pairs of short name and name. What would be read as something else is not written."""
    pairs = [(id, " ".join(name.split())) for id, name in names]
    ids = {_plain(id) for id, _ in pairs}
    times = Counter(_plain(name) for _, name in pairs)
    return NameList(
        {
            id: name
            if name
            and times[_plain(name)] == 1
            and not _BETWEEN.search(name)
            and not is_excel_error(name)
            and _plain(name) not in ids - {id}
            else id
            for id, name in pairs
        }
    )


def names_in(cell: str) -> list[str]:
    """Return the names in a cell, in order."""
    return [" ".join(part.split()) for part in _BETWEEN.split(cell) if part.strip()]


def name_lists(view: Playbook, language: str, journeys: Iterable[Journey]) -> dict[str, NameList]:
    """Return the lists that columns refer to by name; `phases/reis` and `moments/reis` are those of one journey."""
    lists: dict[str, NameList] = {
        register: name_list((id, _name(entry, language)) for id, entry in getattr(view, part).items())
        for register, part in PART_OF.items()
        if register in _REFERRED_TO
    }
    lists["journeys"] = name_list((each.id, each.title.read(language).words) for each in view.journeys)
    for journey in journeys:
        phases = ((phase.id, phase.name.read(language).words) for phase in view.model_phases(journey))
        moments = ((each.id, each.title.read(language).words) for each in journey.touchpoints)
        lists[f"{PHASES}/{journey.id}"] = name_list(phases)
        lists[f"moments/{journey.id}"] = name_list(moments)
    return lists


def list_key(names: str, journey: str) -> str:
    """Return under which key of `name_lists` stands what a column of a journey's sheet refers to."""
    return f"{names}/{journey}" if names in IN_ONE_JOURNEY else names


_REFERRED_TO = ("personas", "parties", "channels", "systems", "touchpoints", "actions", "kpis")


def _name(entry: object, language: str) -> str:
    name = getattr(entry, "name", None) or getattr(entry, "title", None)
    return name.read(language).words if isinstance(name, Text) else ""


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
