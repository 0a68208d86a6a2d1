"""The parts of a workbook, to look through what is in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator


def parts(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the parts of a workbook that we made: their path in it and what they hold."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        for part in book.infolist():
            yield part.filename, book.read(part)
