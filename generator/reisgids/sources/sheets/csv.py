"""A sheet saved as CSV, the way Dutch or English Excel does it."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from itertools import islice

from reisgids.model.markdown.block_marks import mark_of, may_hold_marks
from reisgids.problems import Place, Problem, problem
from reisgids.sources.text.encoding import WINDOWS, kind_of_binary, name_of_codec, unicode_codec, unicode_text
from reisgids.sources.text.invisible import invisible, name_of
from reisgids.sources.text.source import Source

MOST_ROWS = 100_000
_SEPARATORS = {";": "semicolon", ",": "comma", "\t": "tab"}


@dataclass(frozen=True)
class CsvRow:
    """One row: the values by column, without white space around them, and the line on which it begins."""

    values: dict[str, str]
    line: int


@dataclass(frozen=True)
class CsvSheet:
    """The rows of a CSV file. `columns` are the heads as written; `separator` is the name of what stands between."""

    source: Source
    columns: tuple[str, ...]
    rows: tuple[CsvRow, ...]
    encoding: str
    separator: str
    problems: tuple[Problem, ...] = ()


def read_csv(name: str, data: bytes) -> tuple[CsvSheet | None, list[Problem]]:
    """Return a CSV file's rows, or None with the problems.

    UTF-8, UTF-16 and Windows-1252 are understood, and semicolons, commas and tabs between the columns.
    """
    if kind := kind_of_binary(data):
        return None, [problem("not-text", Place(name), kind=kind)]
    try:
        text, encoding = unicode_text(data), name_of_codec(unicode_codec(data)[0])
    except UnicodeDecodeError:
        try:
            text, encoding = data.decode("cp1252").replace("\r\n", "\n").replace("\r", "\n"), WINDOWS
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            return None, [problem("encoding", Place(name, line, 1), encoding=f"0x{data[error.start]:02X}")]
    source = Source(name, text)
    strange = [
        problem("control-character", source.at_offset(found.start()), character=name_of(found[0]))
        for found in islice(invisible(text), 20)
    ]
    if strange:
        return None, strange
    lines_before, declared = 0, None
    if found := re.match(r"sep=(.)\n", text):
        text, lines_before, declared = text[found.end() :], 1, found[1]
    if not text.strip():
        return None, [problem("empty-file", source.whole())]
    separator = declared if declared in _SEPARATORS else _separator(text.lstrip("\n").split("\n")[0])
    return _rows(source, text, lines_before, separator, encoding)


def _separator(head: str) -> str:
    return max(_SEPARATORS, key=head.count)


def _rows(
    source: Source, text: str, lines_before: int, separator: str, encoding: str
) -> tuple[CsvSheet | None, list[Problem]]:
    reader = csv.reader(io.StringIO(text), delimiter=separator)
    columns: tuple[str, ...] = ()
    rows: list[CsvRow] = []
    problems: list[Problem] = []
    line = 1 + lines_before
    try:
        for cells in reader:
            filled = [cell.strip() for cell in cells]
            if not any(filled):
                pass
            elif not columns:
                columns = tuple(filled)
            elif any(filled[len(columns) :]):
                problems.append(problem("csv-broken", source.at(line)))
            elif len(rows) >= MOST_ROWS:
                problems.append(problem("csv-too-large", source.whole(), most=MOST_ROWS))
                break
            else:
                problems += [
                    problem("block-in-field", source.at(line, source.line(line).find(cell) + 1 or 1), given=cell[:60])
                    for cell in filled
                    if may_hold_marks(cell) and any(map(mark_of, cell.split("\n")))
                ]
                rows.append(CsvRow(dict(zip(columns, filled, strict=False)), line))
            line = reader.line_num + 1 + lines_before
    except csv.Error:
        problems.append(problem("csv-broken", source.at(line)))
    return CsvSheet(source, columns, tuple(rows), encoding, _SEPARATORS[separator], tuple(problems)), problems
