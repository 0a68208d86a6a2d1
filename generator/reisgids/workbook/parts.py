"""The words and figures in a workbook of ours, without the markup around them: to look through what it tells."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

_TELLING = re.compile(r"xl/(?:sharedStrings|workbook|comments\d+|worksheets/[^/]+)\.xml|docProps/[^/]+")
_APART = b"\n<p>\n"
"""Two cells are no sentence together."""
_TEXT = re.compile(rb">([^<]+)<")
_NAMED = re.compile(rb'\s(?:name|error|errorTitle|prompt|promptTitle)="([^"]*)"')


def told_in(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the parts of a workbook that hold what it tells: the path of each, and its texts, each apart.

    How it looks is left out: that holds words of Excel, such as the names of colours, and nothing of a playbook.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        for part in book.infolist():
            if _TELLING.fullmatch(part.filename):
                held = book.read(part)
                yield part.filename, _APART.join([*_TEXT.findall(held), *_NAMED.findall(held)])
