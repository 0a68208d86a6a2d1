"""Reading from elsewhere, as the command does it: what was read, and the playbook that comes of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reisgids import resources
from reisgids.commands.writing.schema_files import schema_line
from reisgids.commands.writing.starter import small_playbook
from reisgids.imports.incoming import Incoming
from reisgids.imports.new_journey import NewJourney, Setting, new_journey, register_entry
from reisgids.imports.playbook_names import PlaybookNames, playbook_names
from reisgids.imports.readers import read_journeys_of
from reisgids.labels.words import words
from reisgids.problems import Problem
from reisgids.sources.load import Loaded, load

TODAY = dt.date(2026, 11, 29)


class Playbook:
    """A small playbook that journeys are read into."""

    def __init__(self, root: Path, language: str) -> None:
        self.root = root
        self.language = language
        for name, data in small_playbook(language, TODAY).items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)

    @property
    def names(self) -> PlaybookNames:
        """What the playbook has, by name."""
        found = playbook_names(self.root, resources.folder("content").parent)
        assert found
        return found

    def take(self, name: str, data: str | bytes) -> list[NewJourney]:
        """Read a file and write what comes of it into the playbook."""
        names = self.names
        setting = Setting(names, words(self.language), TODAY.isoformat(), name, schema_line)
        drafts = read_journeys_of(Incoming(name, data.encode() if isinstance(data, str) else data), names)
        ids: list[str] = []
        for draft in drafts:
            ids.append(names.journey_id(draft.title.text, ids))
        of = {draft.name: id for draft, id in zip(drafts, ids, strict=True) if draft.name}
        made = [
            new_journey(draft, id, setting, of.get(draft.counterpart, "") if draft.counterpart else "")
            for draft, id in zip(drafts, ids, strict=True)
        ]
        files = {each.path: each.text for each in made} | dict(register_entry(each, setting) for each in names.made)
        for path, text in files.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_bytes(text.encode())
        return made

    def load(self) -> Loaded:
        """Return the playbook as `check` reads it."""
        return load(self.root, today=TODAY, library=resources.folder("content").parent)

    def errors(self) -> list[Problem]:
        """Return what keeps the playbook from being built."""
        return [each for each in self.load().problems if each.severity == "error"]

    def journey(self, id: str) -> Any:
        """Return a journey; its file has no errors."""
        assert self.errors() == []
        playbook = self.load().playbook
        assert playbook
        return next(each for each in playbook.journeys if each.id == id)


@pytest.fixture
def playbook(tmp_path: Path) -> Playbook:
    """Return a small Dutch playbook."""
    return Playbook(tmp_path / "playbook", "nl")


MakePlaybook = Callable[[str], Playbook]


def told(notes: Any) -> list[tuple[str, int, str]]:
    """Return what is told about values: why, the line, and what stood there."""
    return [(each.code, each.at.line, each.given) for each in notes]
