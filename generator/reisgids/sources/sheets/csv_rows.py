"""The rows of a CSV file, one at a time: a file of a hundred thousand answers is never held as a whole."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from reisgids.problems import Place, Problem, problem
from reisgids.sources.sheets.table_row import BrokenTableError, TableRow
from reisgids.sources.text.encoding import kind_of_binary, name_of_codec, unicode_codec

_SEPARATORS = {";": "semicolon", ",": "comma", "\t": "tab"}
_NAMED_BY = re.compile(r"sep=(.)\s*")
_SAMPLE = 40
_CHUNK = 1 << 20
_LONGEST_CELL = 1_000_000


@dataclass(frozen=True)
class CsvRows:
    """A CSV file that can be read: how it is written, and its bytes."""

    data: bytes
    codec: str
    encoding: str
    separator: str
    delimiter: str

    def rows(self, *, as_written: bool = True) -> Iterator[TableRow]:
        """Yield the rows that have something in them; with `as_written` each with its line as it stands there.

        Raises:
            BrokenTableError: a text between quotes never ends.
        """
        csv.field_size_limit(_LONGEST_CELL)
        text = _text(self.data, self.codec)
        lines = _Lines(text)
        reader = csv.reader(lines if as_written else text, delimiter=self.delimiter)
        line = 1
        try:
            for cells in reader:
                if any(cells) and not (line == 1 and _NAMED_BY.fullmatch(self.delimiter.join(cells))):
                    yield TableRow(line, cells, lines.first)
                line = reader.line_num + 1
                lines.first = ""
        except csv.Error:
            raise BrokenTableError(line) from None


class _Lines:
    """The lines of a text; `first` is the first one since it was last emptied."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text
        self.first = ""

    def __iter__(self) -> Iterator[str]:
        for line in self._text:
            if not self.first:
                self.first = line.rstrip("\r\n")
            yield line


def csv_rows(path: str, data: bytes) -> tuple[CsvRows | None, list[Problem]]:
    """Return a CSV file whose rows can be read, or None with what keeps them from it.

    UTF-8, UTF-16 and Windows-1252 are understood, and semicolons, commas and tabs between the columns.
    """
    if kind := kind_of_binary(data):
        return None, [problem("not-text", Place(path), kind=kind)]
    found = _codec(data)
    if found is None:
        at = _undefined(data)
        place = Place(path, data.count(b"\n", 0, at) + 1, 1)
        return None, [problem("encoding", place, encoding=f"0x{data[at]:02X}")]
    codec, start = found
    data = data[start:]
    if not any(line.strip() for line in _text(data, codec)):
        return None, [problem("empty-file", Place(path))]
    delimiter = _delimiter(data, codec)
    return CsvRows(data, codec, name_of_codec(codec), _SEPARATORS[delimiter], delimiter), []


def _text(data: bytes, codec: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(data), codec, newline="")


def _codec(data: bytes) -> tuple[str, int] | None:
    """Return the codec that reads all of the bytes, and how many of them are a mark; None where there is none."""
    codec, start = unicode_codec(data)
    if _reads(data, codec):
        return codec, start
    return ("cp1252", 0) if codec == "utf-8" and _reads(data, "cp1252") else None


def _reads(data: bytes, codec: str) -> bool:
    decoder = codecs.getincrementaldecoder(codec)()
    try:
        for start in range(0, len(data), _CHUNK):
            decoder.decode(data[start : start + _CHUNK])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _undefined(data: bytes) -> int:
    try:
        data.decode("cp1252")
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _delimiter(data: bytes, codec: str) -> str:
    """Return what stands between the columns: what gives most rows the same number of them, more than one."""
    sample = list(islice(_text(data, codec), _SAMPLE))
    if sample and (named := _NAMED_BY.fullmatch(sample[0])) and named[1] in _SEPARATORS:
        return named[1]
    return max(_SEPARATORS, key=lambda delimiter: _agreement(sample, delimiter))


def _agreement(sample: list[str], delimiter: str) -> tuple[int, int]:
    try:
        widths = Counter(len(row) for row in csv.reader(sample, delimiter=delimiter) if len(row) > 1)
    except csv.Error:
        return 0, 0
    width, rows = max(widths.items(), key=lambda each: (each[1], each[0]), default=(0, 0))
    return rows, width
