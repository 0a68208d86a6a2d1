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
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]*)(\d{1,12})["']""")
_CUT = 64
_CHUNK = 1 << 20
_LOCAL_HEAD = 30


def what_is_too_large(data: bytes) -> Literal["", "bytes", "cells"]:
    """Return what a workbook has too much of; empty where it may be read.

    What it says of its own size is not believed: its parts are unfolded and counted, and never kept.

    Raises:
        BadZipFile, zlib.error, ValueError: it is no workbook, or broken.
    """
    unfolded = 0
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        for part in book.infolist():
            rows, columns, tail = 0, 0, b""
            for chunk in _unfolded(data, part):
                unfolded += len(chunk)
                if unfolded > LARGEST_UNZIPPED:
                    return "bytes"
                text = tail + chunk
                for letters, digits in set(_PLACE.findall(text)):
                    rows, columns = max(rows, int(digits)), max(columns, _column(letters))
                # A cell that doesn't say where it is stands after the one before it.
                columns = max(columns, *(row.count(b"<c ") + row.count(b"<c>") for row in text.split(b"<row")))
                if rows * columns > MOST_CELLS:
                    return "cells"
                tail = text[-_CUT:]
    return ""


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
