"""One row of a sheet, and what it is when there are no more rows that can be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reisgids.sources.sheets.cells import Cell


class TableRow(NamedTuple):
    """The line on which a row begins, its cells, and that line as written, where the sheet is a text."""

    line: int
    cells: Sequence[Cell]
    written: str


class BrokenTableError(Exception):
    """The rows end before the file does, on `line`."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line
