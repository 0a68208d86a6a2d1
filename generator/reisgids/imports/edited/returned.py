"""Reads a workbook of ours back: its sheets by their keys, with what stands in the cells."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from python_calamine import CalamineWorkbook, PasswordError

from reisgids.imports.draft import NoJourneyError
from reisgids.imports.edited.edits import BookNote, BookSpot
from reisgids.imports.edited.error_cells import error_cells
from reisgids.imports.incoming import LARGEST_UNZIPPED
from reisgids.sources.sheets.workbook import BROKEN
from reisgids.sources.sheets.workbook_limits import what_is_too_large
from reisgids.workbook.content import WorkbookSheet
from reisgids.workbook.drop_downs import LISTS
from reisgids.workbook.grid import FIRST_ROW, HEADING_ROW, KEY_ROW, letters
from reisgids.workbook.marks import SHEET, Marks, UnreadableMarksError, read_marks

_SEARCHED_ROWS, _SEARCHED_COLUMNS = 40, 80
_MOST_COPIES = 100_000
"""Merged cells that lie over each other, without end, are nobody's work."""


@dataclass(frozen=True)
class ReturnedRow:
    """A row as it stands: its number in Excel, the number before it, and its cells by the key of their column."""

    line: int
    number: Any
    cells: Mapping[str, Any]


@dataclass(frozen=True)
class ReturnedSheet:
    """A sheet as it stands. `places` are the letters of its columns by their key."""

    tab: str
    rows: tuple[ReturnedRow, ...]
    places: Mapping[str, str]
    notes: tuple[BookNote, ...]


@dataclass(frozen=True)
class ReturnedBook:
    """A workbook that came back: what it was made of, and its sheets by their key."""

    marks: Marks
    sheets: Mapping[str, ReturnedSheet]
    notes: tuple[BookNote, ...]


def is_workbook(data: bytes) -> bool:
    """Return whether a file is a workbook that Reisgids made, whoever saved it last."""
    try:
        return not what_is_too_large(data, LARGEST_UNZIPPED) and SHEET in _opened(data).sheet_names
    except (*BROKEN, PasswordError, IndexError):
        return False


def returned_book(data: bytes) -> ReturnedBook:
    """Return what stands in a workbook of ours.

    Raises:
        NoJourneyError: its hidden sheet was changed by hand, or it was made by a newer Reisgids.
    """
    book = _opened(data)
    try:
        marks = read_marks(book.get_sheet_by_name(SHEET).to_python(skip_empty_area=False))
    except UnreadableMarksError as error:
        raise NoJourneyError("newer-workbook" if error.format else "workbook-without-marks") from None
    sheets: dict[str, ReturnedSheet] = {}
    errors = error_cells(data)
    notes: list[BookNote] = []
    for tab in book.sheet_names:
        if tab in (SHEET, LISTS):
            continue
        page = book.get_sheet_by_name(tab)
        grid = page.to_python(skip_empty_area=False)
        _put_back(grid, errors.get(tab, {}))
        _fill_down(grid, page.merged_cell_ranges or ())
        found = _key_of(grid, marks)
        if found and found[0].key not in sheets:
            sheets[found[0].key] = _sheet(tab, grid, found, marks)
        elif found or _looks_like_rows(grid):
            notes.append(BookNote("sheet-unknown", BookSpot(tab), serious=True))
    for sheet in marks.content.sheets:
        if sheet.key not in sheets:
            notes.append(BookNote("sheet-missing", BookSpot(sheet.title), {"title": sheet.title}))
    return ReturnedBook(marks, sheets, tuple(notes))


def _fill_down(grid: list[list[Any]], merged: Iterable[tuple[tuple[int, int], tuple[int, int]]]) -> None:
    """Put what stands in cells that were merged in each row of them: a phase that several rows share."""
    copies = 0
    for (top, left), (bottom, _) in merged:
        for row in range(top + 1, min(bottom + 1, len(grid))):
            if copies < _MOST_COPIES and left < min(len(grid[top]), len(grid[row])):
                copies += 1
                grid[row][left] = grid[top][left]


def _put_back(grid: list[list[Any]], errors: Mapping[str, str]) -> None:
    """Put the errors of formulas in the cells in which they stand."""
    for row, cells in enumerate(grid, 1):
        for column in range(len(cells)) if errors else ():
            if (wrong := errors.get(f"{letters(column)}{row}")) is not None:
                cells[column] = wrong


def _opened(data: bytes) -> CalamineWorkbook:
    return CalamineWorkbook.from_filelike(io.BytesIO(data))


def _key_of(grid: list[list[Any]], marks: Marks) -> tuple[WorkbookSheet, int, int] | None:
    """Return which sheet it is, and where its key stands; None for any other one."""
    for line, row in enumerate(grid[:_SEARCHED_ROWS]):
        for column, cell in enumerate(row[:_SEARCHED_COLUMNS]):
            if isinstance(cell, str) and cell in marks.content.sheet:
                keys = {each.key for each in marks.content.sheet[cell].columns}
                if len(keys.intersection(filter(lambda each: isinstance(each, str), row))) > 1:
                    return marks.content.sheet[cell], line, column
    return None


def _looks_like_rows(grid: list[list[Any]]) -> bool:
    """Return whether somebody may have put rows on a sheet: the one that explains has two columns."""
    return sum(len([cell for cell in row if cell not in ("", None)]) > 2 for row in grid) > 1


def _sheet(tab: str, grid: list[list[Any]], found: tuple[WorkbookSheet, int, int], marks: Marks) -> ReturnedSheet:
    sheet, line, number_column = found
    words, known = marks.content.words, sheet.column
    notes: list[BookNote] = []
    places: dict[str, int] = {}
    headings = grid[line + HEADING_ROW - KEY_ROW] if len(grid) > line + HEADING_ROW - KEY_ROW else []
    first = line + FIRST_ROW - KEY_ROW
    for column, cell in enumerate(grid[line]):
        heading = str(headings[column]).strip() if column < len(headings) else ""
        spot = BookSpot(tab, 0, letters(column))
        if cell in known and cell in places:
            notes.append(BookNote("column-twice", spot, {"heading": heading}, serious=True))
        elif cell in known:
            places[str(cell)] = column
            own = known[str(cell)].heading(words)
            if heading != own:
                notes.append(BookNote("column-renamed", spot, {"heading": heading, "own": own}))
        elif column != number_column and any(
            column < len(row) and row[column] not in ("", None) for row in grid[first:]
        ):
            notes.append(BookNote("column-unknown", spot, {"heading": heading}, serious=True))
    for key in known:
        if key not in places:
            notes.append(BookNote("column-missing", BookSpot(tab), {"own": known[key].heading(words)}))
    rows = []
    for number, row in enumerate(grid[first:], first + 1):
        cells = {key: row[column] if column < len(row) else "" for key, column in places.items()}
        if any(cell not in ("", None) and str(cell).strip() for cell in cells.values()):
            rows.append(ReturnedRow(number, row[number_column] if number_column < len(row) else "", cells))
    return ReturnedSheet(tab, tuple(rows), {key: letters(place) for key, place in places.items()}, tuple(notes))
