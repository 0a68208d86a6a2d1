"""The registers: what is defined once and referred to by its short name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from reisgids.model.base import Value
from reisgids.model.journey import slug_of
from reisgids.model.phase import PhaseModel
from reisgids.model.registers import Action, Channel, Claim, Kpi, LibraryTouchpoint, Party, Persona, System
from reisgids.problems import Place, Problem, problem
from reisgids.sources.parse import parse
from reisgids.sources.reader import Reader, read_mapping
from reisgids.sources.yaml import Document
from reisgids.sources.yaml import Path as At

REGISTERS: dict[str, type[Value]] = {
    "personas": Persona,
    "parties": Party,
    "channels": Channel,
    "systems": System,
    "touchpoints": LibraryTouchpoint,
    "actions": Action,
    "kpis": Kpi,
    "claims": Claim,
    "phase-models": PhaseModel,
}
"""The registers by file name, with what they hold."""

SHORT_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 80


@dataclass(frozen=True)
class Entry:
    """One entry of a register: its value (None where that has errors) and where it stands."""

    id: str
    value: Value | None
    document: Document | None
    at: At
    place: Place


@dataclass(frozen=True)
class _File:
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


@dataclass
class Register:
    """The entries of one register, by id, in the order in which they were written."""

    name: str
    entries: dict[str, Entry] = field(default_factory=dict)

    def values(self) -> dict[str, Any]:
        """Return the values without errors, by id."""
        return {id: entry.value for id, entry in self.entries.items() if entry.value is not None}


def read_register(reader: Reader, name: str) -> Register:
    """Return a register: the entries of its file, then those of its folder. Problems go to the reader."""
    register = Register(name)
    places: dict[str, list[Entry]] = {}
    for path, make in _files(reader, name):
        found = reader.of(path, make, name)
        if found is None:
            continue
        reader.problems += found.problems
        for entry in found.entries:
            places.setdefault(entry.id.lower(), []).append(entry)
            register.entries.setdefault(entry.id, entry)
    for same in places.values():
        if len(same) > 1:
            reader.problems.append(same_id(same[-1].id, [entry.place for entry in same]))
    return register


def same_id(id: str, places: list[Place]) -> Problem:
    """Return the problem of one id that stands in several places; the last is the one to change."""
    return problem("same-id", places[-1], also=places[:-1], id=id)


def short_name_problems(id: str, place: Place) -> list[Problem]:
    """Return what is wrong with an id: a short name is small letters, digits and hyphens, up to 80 of them."""
    if SHORT_NAME.fullmatch(id) and len(id) <= _LONGEST:
        return []
    return [problem("short-name", place, given=id[:60], instead=slug_of(id))]


def _files(reader: Reader, name: str) -> Iterator[tuple[Path, Any]]:
    for path in reader.folder.list("journeys/registers"):
        if path.is_dir() and path.name == name:
            for inner in reader.folder.list(f"journeys/registers/{name}"):
                if inner.suffix.lower() in (".yml", ".yaml") and not inner.is_dir():
                    yield inner, _ENTRY_FILES[name]
        elif path.stem == name and path.suffix.lower() in (".yml", ".yaml"):
            yield path, _REGISTER_FILES[name]


def _register_file(register: str, name: str, data: bytes, language: str = "nl") -> _File:
    document, problems = read_mapping(name, data)
    if document is None:
        # A register that only holds comments is a register without entries.
        return _File((), tuple(p for p in problems if p.code != "empty-file"))
    entries, found = [], list(problems)
    for id, value in document.value.items():
        place = document.place((id,), key=True)
        entry, wrong = _entry(register, id, value, document, (id,), place)
        entries.append(entry)
        found += wrong
    return _File(tuple(entries), tuple(found))


def _entry_file(register: str, name: str, data: bytes) -> _File:
    document, problems = read_mapping(name, data)
    id = name.rpartition("/")[2].rpartition(".")[0]
    if document is None:
        return _File((Entry(id, None, None, (), Place(name)),), problems)
    entry, wrong = _entry(register, id, document.value, document, (), document.source.whole())
    return _File((entry,), (*problems, *wrong))
