"""Whether a workbook may be read at all: a small file can unfold into more than a machine holds."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Literal

LARGEST_UNZIPPED = 400_000_000
"""Bytes: what a million answers with a few columns take."""
MOST_CELLS = 20_000_000
"""So many cells lie at most between the first and the last one of a sheet: empty ones take room as well."""
_NEAR_ROWS, _NEAR_COLUMNS = 99_999, 26
"""What every sheet is taken to have, so that only cells farther away have to be looked at."""
_FAR_COLUMN = re.compile(rb' r="([A-Za-z]{2,})\d')
_FAR_ROW = re.compile(rb' r="[A-Za-z]*(\d{6,12})"')
"""An attribute that is called `r` and nothing longer: the theme of every workbook of Excel has `dir="5400000"`."""
_PLAIN = bytes.maketrans(b"'\n\t\r\f\v", b'"     ')
_WITHOUT_PLACE = re.compile(rb"""<(?:\w+:)?c(?=[\s>/])(?![^>]*\sr\s*=)""")
"""A cell that doesn't say where it is: it stands after the one before it."""
_ROW = re.compile(rb"<(?:\w+:)?row(?=[\s>/])")
_CUT = 64
_CHUNK = 1 << 20
_LOCAL_HEAD = 30


def what_is_too_large(data: bytes, most: int | None = None) -> Literal["", "bytes", "cells"]:
    """Return what a workbook has too much of; empty where it may be read.

    What it says of its own size is only believed where that is too much: its parts are unfolded and counted, and never
    kept. `most` is how many bytes it may unfold into, where that is fewer than for measurements.

    Raises:
        BadZipFile, zlib.error, ValueError: it is no workbook, or broken.
    """
    most = min(most or LARGEST_UNZIPPED, LARGEST_UNZIPPED)
    unfolded = 0
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        if sum(part.file_size for part in book.infolist()) > most:
            return "bytes"
        for part in book.infolist():
            rows, columns, tail = _NEAR_ROWS, _NEAR_COLUMNS, b""
            for chunk in _unfolded(data, part):
                unfolded += len(chunk)
                if unfolded > most:
                    return "bytes"
                text = _in_one_form(tail + chunk)
                rows = max(rows, *map(int, set(_FAR_ROW.findall(text))), 0)
                columns = max(columns, *map(_column, set(_FAR_COLUMN.findall(text))), _in_one_row(text))
                if rows * columns > MOST_CELLS:
                    return "cells"
                tail = text[-_CUT:]
    return ""


def _in_one_form(text: bytes) -> bytes:
    """Return XML with double quotation marks, spaces alone, none of them around equal signs, and one before an `r`."""
    text = text.translate(_PLAIN)
    if b" =" in text or b"= " in text:
        text = re.sub(rb" *= *", b"=", text)
    return text.replace(b'"r="', b'" r="')


def _in_one_row(text: bytes) -> int:
    """Return how many cells that don't say where they are stand at most in one row."""
    cells = text.count(b"<c ") + text.count(b"<c>") + text.count(b"<c/")
    if cells == text.count(b'<c r="') and b":c " not in text and b":c>" not in text:
        return 0
    return max(len(_WITHOUT_PLACE.findall(row)) for row in _ROW.split(text))


def _unfolded(data: bytes, part: zipfile.ZipInfo) -> Iterator[bytes]:
    head = data[part.header_offset : part.header_offset + _LOCAL_HEAD]
    if len(head) < _LOCAL_HEAD:
        raise zipfile.BadZipFile(part.filename)
    names = int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    start = part.header_offset + _LOCAL_HEAD + names
    folded = data[start : start + part.compress_size]
    if part.compress_type == zipfile.ZIP_STORED:
        yield from (folded[at : at + _CHUNK] for at in range(0, len(folded), _CHUNK))
        return
    if part.compress_type != zipfile.ZIP_DEFLATED:
        raise zipfile.BadZipFile(part.filename)
    unfold = zlib.decompressobj(-zlib.MAX_WBITS)
    while folded and not unfold.eof:
        yield unfold.decompress(folded, _CHUNK)
        folded = unfold.unconsumed_tail


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper()[:8]:
        number = 26 * number + letter - 64
    return number
