"""Tells a workbook as Reisgids exported it from one in which somebody worked since.

A property of the document holds a digest of its other parts: a program that saves it again writes them otherwise.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

PROPERTY = "Reisgids"
"""The name of the property."""
UNSEALED = "0" * 32
"""What it holds before the workbook is sealed."""
_PART = "docProps/custom.xml"
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, ValueError, KeyError, EOFError, RuntimeError, NotImplementedError)


def sealed(data: bytes) -> bytes:
    """Return a workbook, made with the property unsealed, with the digest in it."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        seal = _digest(book).encode()
    return with_parts(data, lambda name, part: part.replace(UNSEALED.encode(), seal) if name == _PART else part)


def with_parts(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """Return a workbook of which each part is what `change(name, part)` makes of it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as book, zipfile.ZipFile(made, "w") as new:
        for part in book.infolist():
            new.writestr(part, change(part.filename, book.read(part)))
    return made.getvalue()


def is_untouched(file: Path) -> bool:
    """Return whether a file is a workbook that Reisgids exported, and that nobody saved again since."""
    try:
        with zipfile.ZipFile(file) as book:
            return book.getinfo(_PART).file_size < 1_000_000 and _digest(book).encode() in book.read(_PART)
    except _BROKEN:
        return False


def _digest(book: zipfile.ZipFile) -> str:
    known = blake2b(digest_size=16)
    for part in sorted(book.infolist(), key=lambda each: each.filename):
        if part.filename != _PART:
            known.update(f"{part.filename}\0{part.CRC:08x}\0{part.file_size}\n".encode())
    return known.hexdigest()
