"""A text file of the playbook, and the places in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from reisgids.problems import Place
from reisgids.sources.text.invisible import without_invisible

_LONGEST_LINE = 4000


@dataclass(frozen=True)
class Source:
    """A file's text with `\\n` as its only line end. `path` is relative to the playbook, with forward slashes."""

    path: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    def line(self, number: int) -> str:
        """Return a line, counted from 1, without its end; empty where there is none."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def at(self, line: int, column: int = 1) -> Place:
        """Return a place in this file; line and column count from 1."""
        return Place(self.path, line, column, printable(self.line(line)))

    def at_offset(self, offset: int) -> Place:
        """Return the place of the character at `offset` in the text."""
        line = self.text.count("\n", 0, offset) + 1
        return self.at(line, offset - (self.text.rfind("\n", 0, offset) + 1) + 1)

    def whole(self) -> Place:
        """Return the file as a place."""
        return Place(self.path)


def printable(line: str) -> str:
    """Return a line fit to be shown: without control characters (a · in their stead), and not endless."""
    if len(line) > _LONGEST_LINE:
        line = line[:_LONGEST_LINE] + "…"
    return without_invisible(re.sub(r"[\x00-\x1f\x7f-\x9f]", lambda found: " " if found[0] == "\t" else "·", line), "·")
