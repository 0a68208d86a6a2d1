"""The data of a chart from a CSV file beside the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reisgids.model.charts.known import LARGEST, MOST_VALUES
from reisgids.problems import Place, Problem, problem
from reisgids.sources.sheets.cells import decimal_point
from reisgids.sources.sheets.csv import CsvSheet, read_csv
from reisgids.sources.text.encoding import WINDOWS

_NUMBER = re.compile(r"[-+−]?\d{1,15}(?:\.\d{1,15})?")
_NOTHING = frozenset({"", "-", "–", "n.v.t.", "n/a"})


@dataclass(frozen=True)
class ChartSheet:
    """A CSV file that a chart may draw from; None where it can't be read, with what is wrong with it."""

    sheet: CsvSheet | None
    problems: tuple[Problem, ...]


def chart_sheet(name: str, data: bytes, _language: str) -> ChartSheet:
    """Return a CSV file as a sheet for charts."""
    sheet, problems = read_csv(name, data)
    return ChartSheet(sheet, tuple(problems))


def values_of(sheet: CsvSheet, columns: Sequence[str], asked: Place) -> tuple[list[list[Any]], list[Problem]]:
    """Return the heads and the rows of these columns, numbers as numbers, with a note on how they were read.

    A column holds numbers when all that is in it is a number; a percentage is the number before its sign.
    """
    if len(columns) * len(sheet.rows) > MOST_VALUES:
        many = len(columns) * len(sheet.rows)
        return [], [problem("chart-too-large", asked, given=f"{many}", most=MOST_VALUES, what="values")]
    made: list[list[Any]] = []
    commas = False
    for column in columns:
        written = [row.values.get(column, "") for row in sheet.rows]
        numbers = [None if cell.lower() in _NOTHING else _number(cell) for cell in written]
        filled = [number for cell, number in zip(written, numbers, strict=True) if cell.lower() not in _NOTHING]
        if filled and None not in filled:
            made.append([column, *numbers])
            commas = commas or any(decimal_point(cell.rstrip("% ")) for cell in written)
        else:
            made.append([column, *written])
    rows = [list(row) for row in zip(*made, strict=True)]
    if not commas and sheet.encoding != WINDOWS:
        return rows, []
    note = problem(
        "chart-read-as", sheet.source.whole(), severity="warning", encoding=sheet.encoding, separator=sheet.separator,
        comma="used" if commas else "", rows=len(sheet.rows),
    )  # fmt: skip
    return rows, [note]


def _number(cell: str) -> float | int | None:
    plain = cell.rstrip("% ")
    plain = decimal_point(plain) or plain
    if not _NUMBER.fullmatch(plain):
        return None
    number = float(plain.replace("−", "-"))
    if abs(number) > LARGEST:
        return None
    return int(number) if number.is_integer() else number
