"""The rows of an Excel workbook (.xlsx)."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, ZipError

from reisgids.problems import Place, Problem, problem
from reisgids.sources.sheets.table_row import TableRow
from reisgids.sources.sheets.workbook_limits import what_is_too_large
from reisgids.sources.values.suggest import nearest

_COMPOUND = b"\xd0\xcf\x11\xe0"
"""How a workbook with a password begins, and one in the format before 2007."""
BROKEN = (CalamineError, ZipError, zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError)


@dataclass(frozen=True)
class WorkbookRows:
    """A sheet of a workbook: its name and those of the others."""

    sheet: str
    others: tuple[str, ...]
    _read: CalamineSheet

    @property
    def merged(self) -> tuple[tuple[tuple[int, int], tuple[int, int]], ...]:
        """Which cells are merged: from the first to the last, each as row and column, counted from 0."""
        return tuple(self._read.merged_cell_ranges or ())

    def rows(self, *, as_written: bool = True) -> Iterator[TableRow]:  # noqa: ARG002  there is no such line
        """Yield the rows that have something in them; a row's line is its number in Excel."""
        for number, cells in enumerate(self._read.iter_rows(), 1):
            if any(cell != "" for cell in cells):
                yield TableRow(number, cells, "")


@dataclass(frozen=True, eq=False)
class OpenWorkbook:
    """A workbook that may be read, whose sheets are read one by one."""

    path: str
    names: tuple[str, ...]
    _book: CalamineWorkbook

    def rows(self, sheet: str = "") -> tuple[WorkbookRows | None, list[Problem]]:
        """Return a sheet, by its name or else the first, or None with what keeps it from being read."""
        here = Place(self.path)
        name = (
            next((each for each in self.names if each.casefold() == sheet.casefold()), "") if sheet else self.names[0]
        )
        if not name:
            instead, known = nearest(sheet, self.names), ", ".join(self.names[:12])
            return None, [problem("no-such-worksheet", here, given=sheet, instead=instead, known=known)]
        try:
            read = self._book.get_sheet_by_name(name)
        except BROKEN:
            return None, [problem("workbook-broken", here)]
        return WorkbookRows(name, tuple(each for each in self.names if each != name), read), []


def open_workbook(path: str, data: bytes, most: int | None = None) -> tuple[OpenWorkbook | None, list[Problem]]:
    """Return a workbook, or None with what keeps it from being read. `most` is how many bytes it may unfold into."""
    here = Place(path)
    if not data:
        return None, [problem("empty-file", here)]
    if data.startswith(_COMPOUND):
        return None, [problem("workbook-locked", here)]
    try:
        if too_large := what_is_too_large(data, most):
            return None, [problem("workbook-too-large", here, what=too_large)]
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = tuple(book.sheet_names)
    except PasswordError:
        return None, [problem("workbook-locked", here)]
    except BROKEN:
        return None, [problem("workbook-broken", here)]
    return (OpenWorkbook(path, names, book), []) if names else (None, [problem("workbook-broken", here)])


def workbook_rows(path: str, data: bytes, sheet: str = "") -> tuple[WorkbookRows | None, list[Problem]]:
    """Return a sheet of a workbook, by its name or else the first, or None with what keeps it from being read."""
    book, problems = open_workbook(path, data)
    return book.rows(sheet) if book else (None, problems)
