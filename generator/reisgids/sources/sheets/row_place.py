"""A row of a sheet as a place where a value may be wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from reisgids.problems import Place, Problem
from reisgids.sources.text.source import printable
from reisgids.sources.yaml.yaml import Path as At


@dataclass(frozen=True)
class RowPlace:
    """Where a row stands, and what is shown of it. `written` are its values by what they mean, as they stand there."""

    path: str
    line: int
    text: str
    written: Mapping[str, str] = field(default_factory=dict)
    value: Mapping[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def place(self, path: At = (), *, key: bool = False) -> Place:
        """Return where a value of the row stands."""
        written = self.written.get(str(path[-1]), "") if path and not key else ""
        column = self.text.find(printable(written)) + 1 if written else 1
        return Place(self.path, self.line, max(column, 1), self.text)
