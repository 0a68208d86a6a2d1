"""From the bytes of a file to its text, whatever editor wrote them."""

from __future__ import annotations

import codecs

from reisgids.problems import Place, Problem, problem
from reisgids.sources.text.invisible import invisible, name_of
from reisgids.sources.text.source import Source, printable

WINDOWS = "Windows-1252"
"""What is left when a text is no Unicode: a guess, where Unicode proves itself."""
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_STARTS = (
    (b"PK\x03\x04", "office"),
    (b"PK\x05\x06", "office"),
    (b"\xd0\xcf\x11\xe0", "office"),
    (b"%PDF-", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"{\\rtf", "office"),
    (b"\x1f\x8b", "other"),
    (b"7z\xbc\xaf", "other"),
    (b"SQLite format 3", "other"),
)


def decode(path: str, data: bytes) -> tuple[Source | None, list[Problem]]:
    """Return a file's text, or None with the problems. UTF-8 and UTF-16 are accepted, with either kind of line end."""
    if kind := kind_of_binary(data):
        return None, [problem("not-text", Place(path), kind=kind)]
    try:
        text = unicode_text(data)
    except UnicodeDecodeError as error:
        return None, [_not_unicode(path, data, error)]
    source = Source(path, text)
    strange = [
        problem("control-character", source.at_offset(found.start()), character=name_of(found[0]))
        for _, found in zip(range(20), invisible(text), strict=False)
    ]
    return (None, strange) if strange else (source, [])


def kind_of_binary(data: bytes) -> str:
    """Return what kind of file these bytes are where they are no text, whatever its name; empty where they may be."""
    for start, kind in _STARTS:
        if data.startswith(start):
            return kind
    head = data[:4096]
    controls = sum(byte < 9 or 13 < byte < 32 for byte in head)
    if controls * 10 > len(head) and not head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            text = unicode_text(data[: len(head) // 2 * 2])
        except UnicodeDecodeError:
            return "other"
        return "other" if sum(character < " " for character in text[:100]) > len(text[:100]) // 2 else ""
    return ""


def unicode_text(data: bytes) -> str:
    """Return UTF-8 or UTF-16 bytes as text with `\\n` as its only line end and without a byte order mark.

    Raises:
        UnicodeDecodeError: the bytes are neither.
    """
    codec, start = unicode_codec(data)
    return data[start:].decode(codec).replace("\r\n", "\n").replace("\r", "\n")


def unicode_codec(data: bytes) -> tuple[str, int]:
    """Return the codec that these bytes are to be read with, and how many of them are a byte order mark."""
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return name, len(mark)
    if len(data) > 3 and len(data) % 2 == 0 and 0 in data[:4]:
        if data[1] == data[3] == 0 and data[0] and data[2]:
            return "utf-16-le", 0
        if data[0] == data[2] == 0 and data[1] and data[3]:
            return "utf-16-be", 0
    return "utf-8", 0


def name_of_codec(codec: str) -> str:
    """Return what people call a codec, as editors and spreadsheets show it."""
    return {"cp1252": WINDOWS, "utf-8": "UTF-8"}.get(codec, "UTF-16")


def _not_unicode(path: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    if error.encoding != "utf-8":
        return problem("encoding", Place(path), encoding=error.encoding.upper())
    before = data[: error.start]
    line = before.count(b"\n") + 1
    column = error.start - (before.rfind(b"\n") + 1) + 1
    text = data.split(b"\n")[line - 1].rstrip(b"\r").decode("cp1252", "replace")
    return problem("encoding", Place(path, line, column, printable(text)), encoding=WINDOWS)
