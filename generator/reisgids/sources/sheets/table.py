"""A sheet as rows of cells, whether it is a CSV file or a workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reisgids.problems import Problem
from reisgids.sources.sheets.csv_rows import csv_rows
from reisgids.sources.sheets.table_row import TableRow
from reisgids.sources.sheets.workbook import workbook_rows


@dataclass(frozen=True)
class Table:
    """The rows of one sheet, each read when it is asked for.

    `encoding` and `separator` are those of a CSV file; `sheet` is the name of a workbook's sheet, and `others` are
    those of the sheets that are not read. `rows(as_written=False)` leaves out the lines as they stand in the file.
    Reading the rows may raise a BrokenTableError.
    """

    path: str
    rows: Callable[..., Iterator[TableRow]]
    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    others: tuple[str, ...] = ()


def open_table(path: str, data: bytes, sheet: str = "") -> tuple[Table | None, list[Problem]]:
    """Return a sheet, or None with what keeps it from being read. `sheet` names one of a workbook, else the first."""
    if path.lower().endswith(".xlsx"):
        book, problems = workbook_rows(path, data, sheet)
        return (Table(path, book.rows, sheet=book.sheet, others=book.others) if book else None), problems
    text, problems = csv_rows(path, data)
    return (Table(path, text.rows, text.encoding, text.separator) if text else None), problems
