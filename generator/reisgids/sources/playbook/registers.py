"""The registers: what is defined once and referred to by its short name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reisgids.model.journey import slug_of
from reisgids.model.register_files import REGISTERS
from reisgids.model.values.base import Value
from reisgids.model.values.references import Reference
from reisgids.problems import Place, Problem, problem
from reisgids.sources.files.file_names import is_device, name_problem
from reisgids.sources.files.folder import Folder
from reisgids.sources.files.reader import YAML, FolderReader, read_mapping
from reisgids.sources.values.parse import parse
from reisgids.sources.values.shape import keys_of
from reisgids.sources.values.sound import sound_parts
from reisgids.sources.yaml.yaml import Path as At
from reisgids.sources.yaml.yaml import YamlDocument

SHORT_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 80
VISIBLE_TO = "visible_to"
"""The one key of a register that is no entry: who sees its entries, where they don't have it themselves."""


@dataclass(frozen=True, eq=False)
class RegisterEntry:
    """One entry of a register: its value (None where that has errors) and where it stands."""

    id: str
    value: Value | None
    document: YamlDocument | None
    at: At
    path: str
    references: tuple[Reference, ...] = ()
    """What the sound parts of an entry with errors refer to."""

    @property
    def place(self) -> Place:
        """Where its name stands: the key, or the file."""
        if self.document is None or not self.at:
            return Place(self.path)
        return self.document.place(self.at, key=True)


@dataclass(frozen=True)
class _RegisterFile:
    entries: tuple[RegisterEntry, ...]
    problems: tuple[Problem, ...]


@dataclass
class Register:
    """The entries of one register, by id, in the order in which they were written."""

    name: str
    entries: dict[str, RegisterEntry] = field(default_factory=dict)

    def values(self) -> dict[str, Any]:
        """Return the values without errors, by id."""
        return {id: entry.value for id, entry in self.entries.items() if entry.value is not None}


def read_register(reader: FolderReader, name: str) -> Register:
    """Return a register: the entries of its file, then those of its folder. Problems go to the reader."""
    register = Register(name)
    same: dict[str, list[RegisterEntry]] = {}
    for path in _files(reader, name):
        found = reader.of(path, _one_entry if path.parent.name == name else _many_entries, name)
        if found is None:
            continue
        reader.problems += found.problems
        for entry in found.entries:
            same.setdefault(entry.id.lower(), []).append(entry)
            register.entries.setdefault(entry.id, entry)
    for entries in same.values():
        if len(entries) > 1:
            reader.problems.append(same_id(entries[-1].id, [entry.place for entry in entries]))
        else:
            reader.problems += short_name_problems(entries[0].id, entries[0].place)
    return register


def shipped_register(reader: FolderReader, library: Path | None, name: str) -> Register:
    """Return a register of the shipped reference playbook; empty where there is none."""
    if library is None:
        return Register(name)
    return read_register(FolderReader(Folder(library), reader.cache), name)


def same_id(id: str, places: list[Place]) -> Problem:
    """Return the problem of one id that stands in several places; the last is the one to change."""
    return problem("same-id", places[-1], also=places[:-1], id=id[:60])


def short_name_problems(id: str, place: Place) -> list[Problem]:
    """Return what is wrong with an id: a short name is small letters, digits and hyphens, up to 80 of them."""
    if SHORT_NAME.fullmatch(id) and len(id) <= _LONGEST:
        name = place.path.rpartition("/")[2]
        return [name_problem(name, place)] if not place.line and is_device(name) else []
    code = "file-name" if not place.line else "short-name"
    return [problem(code, place, given=id[:60], instead=slug_of(id))]


def _files(reader: FolderReader, name: str) -> Iterator[Path]:
    inside: Sequence[Path] = ()
    for path in reader.folder.list("journeys/registers"):
        if path.stem == name and path.suffix.lower() in YAML and not path.is_dir():
            yield path
        elif path.name == name and path.is_dir():
            inside = reader.folder.list(f"journeys/registers/{name}")
    for path in inside:
        if path.suffix.lower() in YAML and not path.is_dir():
            yield path


def _many_entries(name: str, data: bytes, language: str, register: str) -> _RegisterFile:
    document, problems = read_mapping(name, data)
    if document is None:
        # A register that holds only comments is a register without entries.
        return _RegisterFile((), tuple(p for p in problems if p.code != "empty-file"))
    entries: list[RegisterEntry] = []
    found = list(problems)
    for_all = "visible_to" in keys_of(REGISTERS[register])
    for id, value in document.value.items():
        if id == VISIBLE_TO and for_all:
            continue
        if for_all and isinstance(value, dict) and VISIBLE_TO in document.value:
            # What the register has for all its entries holds for each that has none of its own.
            value = {VISIBLE_TO: document.value[VISIBLE_TO], **value}
        entry, wrong = _entry(register, id, value, document, (id,), language)
        entries.append(entry)
        found += wrong
    return _RegisterFile(tuple(entries), tuple(found))


def _one_entry(name: str, data: bytes, language: str, register: str) -> _RegisterFile:
    document, problems = read_mapping(name, data)
    id = name.rpartition("/")[2].rpartition(".")[0]
    if document is None:
        return _RegisterFile((RegisterEntry(id, None, None, (), name),), problems)
    entry, wrong = _entry(register, id, document.value, document, (), language)
    return _RegisterFile((entry,), (*problems, *wrong))


def _entry(
    register: str, id: str, value: Any, document: YamlDocument, at: At, language: str
) -> tuple[RegisterEntry, list[Problem]]:
    path = document.source.path
    if not isinstance(value, dict):
        code = "empty-value" if value is None else "keys-expected"
        known = ", ".join(key for key in keys_of(REGISTERS[register]) if key != "id")
        place = document.place(at, key=True)
        return RegisterEntry(id, None, document, at, path), [problem(code, place, key=id[:60], given="", known=known)]
    problems = own_id_problems(id, value, document, at)
    # A wrong name is reported by read_register, which sees whether it clashes with another one.
    name = id if SHORT_NAME.fullmatch(id) and len(id) <= _LONGEST else "x"
    parsed, wrong = parse(REGISTERS[register], document, {**value, "id": name}, at, language=language)
    sound = None if parsed else sound_parts(REGISTERS[register], {**value, "id": name}, language=language)
    entry = RegisterEntry(id, parsed, document, at, path, sound.references if sound else ())
    return entry, [*problems, *wrong]


def own_id_problems(id: str, value: dict[str, Any], document: YamlDocument, at: At) -> list[Problem]:
    """Return the problem of an `id:` inside an entry that differs from the name it already has."""
    own = value.get("id")
    if own is None or own == id:
        return []
    return [problem("id-is-the-name", document.place((*at, "id"), key=True), given=str(own)[:60], name=id)]
