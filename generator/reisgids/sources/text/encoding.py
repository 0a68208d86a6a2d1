"""From the bytes of a file to its text, whatever editor wrote them."""

from __future__ import annotations

import codecs
import re

from reisgids.problems import Place, Problem, problem
from reisgids.sources.text.source import Source, printable

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What has no place in a text: control characters, halves of surrogate pairs and non-characters."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(path: str, data: bytes) -> tuple[Source | None, list[Problem]]:
    """Return a file's text, or None with the problems. UTF-8 and UTF-16 are accepted, with either kind of line end."""
    try:
        text = unicode_text(data)
    except UnicodeDecodeError as error:
        return None, [_not_unicode(path, data, error)]
    source = Source(path, text)
    strange = [
        problem("control-character", source.at_offset(found.start()), character=name_of(found[0]))
        for _, found in zip(range(20), CONTROL.finditer(text), strict=False)
    ]
    return (None, strange) if strange else (source, [])


def unicode_text(data: bytes) -> str:
    """Return UTF-8 or UTF-16 bytes as text with `\\n` as its only line end and without a byte order mark.

    Raises:
        UnicodeDecodeError: the bytes are neither.
    """
    encoding = "utf-8"
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            data, encoding = data[len(mark) :], name
            break
    else:
        if len(data) > 3 and len(data) % 2 == 0 and 0 in data[:4]:
            if data[1] == data[3] == 0 and data[0] and data[2]:
                encoding = "utf-16-le"
            elif data[0] == data[2] == 0 and data[1] and data[3]:
                encoding = "utf-16-be"
    return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")


def _not_unicode(path: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    if error.encoding != "utf-8":
        return problem("encoding", Place(path), encoding=error.encoding.upper())
    before = data[: error.start]
    line = before.count(b"\n") + 1
    column = error.start - (before.rfind(b"\n") + 1) + 1
    text = data.split(b"\n")[line - 1].rstrip(b"\r").decode("cp1252", "replace")
    return problem("encoding", Place(path, line, column, printable(text)), encoding="Windows-1252")


def name_of(character: str) -> str:
    """Return the name of a character that can't be shown: U+0002."""
    return f"U+{ord(character):04X}"
