"""A table from elsewhere as cells that know where they stood: a CSV file, a sheet of a workbook, a Markdown table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reisgids.imports.draft import NoJourneyError, Noted, SourceSpot, noted
from reisgids.imports.incoming import LARGEST_UNZIPPED, Incoming
from reisgids.problems import Problem
from reisgids.sources.sheets.cells import text_of
from reisgids.sources.sheets.csv_rows import csv_rows
from reisgids.sources.sheets.table_row import BrokenTableError, TableRow
from reisgids.sources.sheets.workbook import open_workbook
from reisgids.sources.text.invisible import without_invisible
from reisgids.sources.yaml.leftovers import is_excel_error
from reisgids.workbook.grid import letters

MOST_ROWS, MOST_COLUMNS = 5_000, 200
_FORMULA = re.compile(r"=\s*[\w($\"'+\-@]|[+\-@][A-Za-z][\w.]*[(|]")
"""What a spreadsheet would work out, or run: never an author's own words."""


@dataclass(frozen=True)
class GridCell:
    """One cell: its text without white space around it, and whether it only repeats the cell that it is merged with."""

    text: str
    at: SourceSpot
    is_copy: bool = False


@dataclass(frozen=True)
class Grid:
    """The rows of a table, all as wide; empty rows are there too. `heading` is what stood above it, if anything."""

    rows: tuple[tuple[GridCell, ...], ...]
    heading: str = ""
    leftovers: tuple[Noted, ...] = ()

    def turned(self) -> Grid:
        """Return the grid with rows for columns."""
        return Grid(tuple(zip(*self.rows, strict=True)), self.heading, self.leftovers)


@dataclass
class GridMaker:
    """Collects rows of texts, and notes what can't stand in one."""

    sheet: str = ""
    rows: list[list[GridCell]] = field(default_factory=list)
    leftovers: list[Noted] = field(default_factory=list)

    def add(self, line: int, texts: Sequence[str], cells: Sequence[str]) -> None:
        """Add a row that begins on a line; `cells` names each of its cells."""
        while self.rows and self._last_line() + 1 < line and len(self.rows) < MOST_ROWS:
            self.rows.append([GridCell("", SourceSpot(self._last_line() + 1))])
        row = []
        for text, cell in zip(texts, cells, strict=True):
            at = SourceSpot(line, cell, self.sheet)
            row.append(GridCell(self._fit(text, at), at))
        self.rows.append(row or [GridCell("", SourceSpot(line))])
        if len(self.rows) > MOST_ROWS:
            raise NoJourneyError("too-many-rows", most=MOST_ROWS)

    def grid(self, heading: str = "") -> Grid:
        """Return what was collected; columns and rows without any text at the end are not part of it."""
        while self.rows and not any(cell.text for cell in self.rows[-1]):
            self.rows.pop()
        width = max((n + 1 for row in self.rows for n, cell in enumerate(row) if cell.text), default=0)
        if width > MOST_COLUMNS:
            raise NoJourneyError("too-many-columns", most=MOST_COLUMNS)
        rows = tuple(
            tuple(row[n] if n < len(row) else GridCell("", row[0].at) for n in range(width)) for row in self.rows
        )
        return Grid(rows, heading, tuple(self.leftovers))

    def _last_line(self) -> int:
        return self.rows[-1][0].at.line

    def _fit(self, written: str, at: SourceSpot) -> str:
        text = without_invisible(written.replace("\r\n", "\n").replace("\r", "\n")).strip()
        if not text:
            return ""
        if is_excel_error(text):
            self.leftovers.append(noted("excel-error", at, text))
            return ""
        if _FORMULA.match(text):
            self.leftovers.append(noted("formula", at, text))
            return ""
        return text


def csv_grid(file: Incoming) -> Grid:
    """Return a CSV file.

    Raises:
        NoJourneyError: it can't be read, or is too large.
    """
    read, problems = csv_rows(file.name, file.data)
    if read is None:
        raise _refused(problems)
    maker = GridMaker()
    last: TableRow | None = None
    try:
        for row in read.rows(as_written=False):
            texts = [text_of(cell) for cell in row.cells]
            maker.add(row.line, texts, [letters(n) for n in range(len(texts))])
            last = row
    except BrokenTableError as broken:
        raise NoJourneyError("csv-broken", line=broken.line) from None
    if last and "\n" in str(last.cells[-1]) and file.text.count('"') % 2:
        raise NoJourneyError("csv-broken", line=last.line)
    return maker.grid()


def workbook_grids(file: Incoming) -> Iterator[tuple[str, Grid]]:
    """Yield the sheets of a workbook by name; what a cell is merged with, it repeats.

    Raises:
        NoJourneyError: it can't be read, or is too large.
    """
    book, problems = open_workbook(file.name, file.data, LARGEST_UNZIPPED)
    if book is None:
        raise _refused(problems)
    several = len(book.names) > 1
    for name in book.names:
        sheet, problems = book.rows(name)
        if sheet is None:
            raise _refused(problems)
        maker = GridMaker(name if several else "")
        for row in _few(sheet.rows()):
            texts = [text_of(cell) for cell in row.cells[: MOST_COLUMNS + 1]]
            maker.add(row.line, texts, [f"{letters(n)}{row.line}" for n in range(len(texts))])
        yield name, _with_merged(maker.grid(), sheet.merged)


def _few(rows: Iterable[TableRow]) -> Iterator[TableRow]:
    for number, row in enumerate(rows):
        if number > MOST_ROWS or row.line > 20 * MOST_ROWS:
            raise NoJourneyError("too-many-rows", most=MOST_ROWS)
        yield row


def _with_merged(grid: Grid, ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]]) -> Grid:
    rows = [list(row) for row in grid.rows]
    numbers = {row[0].at.line - 1: n for n, row in enumerate(rows) if row}
    copies = 0
    for (top, left), (bottom, right) in ranges:
        if copies > MOST_ROWS * MOST_COLUMNS:
            # Merged ranges that lie over each other, without end, are nobody's table.
            raise NoJourneyError("too-many-rows", most=MOST_ROWS)
        first = numbers.get(top)
        if first is None or left >= len(rows[first]) or not (text := rows[first][left].text):
            continue
        for n in range(first, min(first + bottom - top + 1, len(rows))):
            for column in range(left, min(right + 1, len(rows[n]))):
                copies += 1
                if (n, column) != (first, left):
                    rows[n][column] = GridCell(text, rows[first][left].at, is_copy=True)
    return Grid(tuple(map(tuple, rows)), grid.heading, grid.leftovers)


def _refused(problems: Sequence[Problem]) -> NoJourneyError:
    return NoJourneyError("problem", problem=problems[0])
