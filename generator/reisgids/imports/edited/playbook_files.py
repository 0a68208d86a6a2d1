"""The files of a playbook as people wrote them: where each journey, touchpoint and entry of a register stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.sources.files.cache import Cache
from reisgids.sources.files.folder import Folder
from reisgids.sources.files.reader import FolderReader
from reisgids.sources.playbook.journeys import read_journeys
from reisgids.sources.playbook.registers import read_register
from reisgids.workbook.content import OF_JOURNEYS, TOUCHPOINTS_OF

At = tuple[str | int, ...]


@dataclass(frozen=True)
class WrittenRow:
    """What is written of one row: its file, its path in it, the content as it was read, and its short name."""

    path: str
    at: At
    raw: Any
    id: str
    unnamed: bool = False
    """Whether nobody wrote its short name: it follows from its title."""


@dataclass(frozen=True)
class WrittenSheet:
    """What is written of the rows of one sheet, by the short name that the view has for them.

    `path` and `at` are where a new row goes, `order` the names in the order of the file, hidden ones as well.
    """

    path: str
    at: At
    values: Mapping[str, WrittenRow]
    order: tuple[str, ...]


class PlaybookFiles:
    """Reads a playbook's folder, without a check: it was checked before."""

    def __init__(self, root: Path, language: str) -> None:
        self.root = root
        self.reader = FolderReader(Folder(root), Cache(), language)
        self.journeys = {file.id: file for file in read_journeys(self.reader)}

    def bytes(self, path: str) -> bytes:
        """Return what is in a file now; nothing where there is none."""
        file = self.root / path
        return file.read_bytes() if file.is_file() else b""

    def sheet(self, key: str, view: Playbook, whole: Playbook) -> WrittenSheet:
        """Return what is written of the rows of a sheet, for the readers of a view of the whole playbook."""
        if key.startswith(TOUCHPOINTS_OF):
            return self._touchpoints(key.removeprefix(TOUCHPOINTS_OF), view, whole)
        if key == OF_JOURNEYS:
            found = {
                id: WrittenRow(file.path, (), file.document.value, id)
                for id, file in self.journeys.items()
                if file.document
            }
            return WrittenSheet("", (), found, tuple(found))
        return self._register(key)

    def _touchpoints(self, id: str, view: Playbook, whole: Playbook) -> WrittenSheet:
        file = self.journeys[id]
        journey, shown = whole.journey(id), view.journey(id)
        raw = file.document.value["touchpoints"] if file.document else []
        called = _names(journey, shown) if journey and shown else {}
        values, order = {}, []
        for place, touchpoint in enumerate(journey.touchpoints if journey else ()):
            name = called.get(touchpoint.id, f" {touchpoint.id}")
            unnamed = journey is not None and touchpoint.id in journey.unnamed
            values[name] = WrittenRow(file.path, ("touchpoints", place), raw[place], touchpoint.id, unnamed)
            order.append(name)
        return WrittenSheet(file.path, ("touchpoints",), values, tuple(order))

    def _register(self, name: str) -> WrittenSheet:
        register = read_register(self.reader, name)
        values = {}
        for id, entry in register.entries.items():
            if entry.document is not None:
                raw = entry.document.value[entry.at[0]] if entry.at else entry.document.value
                values[id] = WrittenRow(entry.path, entry.at, raw, id)
        file = next((value.path for value in values.values() if value.at), f"journeys/registers/{name}.yml")
        return WrittenSheet(file, (), values, tuple(values))


def _names(whole: Journey, shown: Journey) -> Mapping[str, str]:
    """Return what the touchpoints of a journey are called in a view of it, by their id in the whole."""
    called, left = {}, list(shown.touchpoints)
    for touchpoint in whole.touchpoints:
        for place, each in enumerate(left):
            same = each.id == touchpoint.id
            if touchpoint.id in whole.unnamed:
                same = each.title == touchpoint.title and each.phase == touchpoint.phase
            if same:
                called[touchpoint.id] = each.id
                del left[: place + 1]
                break
    return called
