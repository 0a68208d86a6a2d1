"""Bytes as they are meant: every way in which a site can write the same words comes out the same."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.entities import html5
from typing import NamedTuple

SEPARATOR = b"\x01"
"""Stands between things that are not next to each other. No value holds it."""
_DEPTH = 6
"""How often something can be escaped on top of an escape: JSON in an attribute of a page in JSON is three times."""

_INLINE_TAG = re.compile(
    rb"(</?(?:a|abbr|b|bdi|br|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|text|time|tspan|u|wbr)"
    rb"(?=[\s/>])[^<>]*>)",
    re.IGNORECASE,
)
_COMMON = (
    (b"&#34;", b'"'),
    (b"&quot;", b'"'),
    (b"&#39;", b"'"),
    (b"&lt;", b"<"),
    (b"&gt;", b">"),
    (b"&amp;", b"&"),
)
"""What nearly every escape in a page is: replacing these first takes a tenth of the time."""
_ENTITY = re.compile(rb"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};)")
_PERCENT = re.compile(rb"%[0-9a-fA-F]{2}")
_BACKSLASH = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{1,6}\}"
    rb"|x[0-9a-fA-F]{2}|[\\\"'/bfnrtv()])"
)
_UNSEEN = (
    re.compile(rb"\xc2[\xa0\xad]"),
    re.compile(rb"\xe2(?:\x80[\x80-\x8f\xa8-\xaf]|\x81[\x9f\xa0])"),
    re.compile(rb"\xef\xbb\xbf"),
)
"""Spaces of other widths, soft hyphens and what has no width at all. These, and the escapes, are patterns of their own
because what begins with one given byte is found ten times as fast as what begins with one of several."""
_NO_WIDTH = re.compile(rb"\xc2\xad|\xe2\x80[\x8b-\x8f\xaa-\xae]|\xe2\x81\xa0|\xef\xbb\xbf")
_SPACE = b" \t\n\r\f\v+"
"""The plus sign is how a form writes a space in an address."""
_SPACES = re.compile(rb"[ \t\n\r\f\v+]+")

_Meaning = Callable[[re.Match[bytes]], bytes]


def read(data: bytes) -> bytes:
    """Return the bytes unescaped, in small letters, without any space, and without the tags that stand within a text.

    Those tags follow after it, so that what is in their attributes is read too.
    """
    parts = _INLINE_TAG.split(data)
    return read_with_tags(data if len(parts) == 1 else SEPARATOR.join((b"".join(parts[::2]), *parts[1::2])))


def read_with_tags(text: bytes) -> bytes:
    """Return the bytes unescaped, in small letters and without any space; tags stay where they are."""
    for _ in range(_DEPTH):
        before = len(text)
        for written, meant in _COMMON:
            text = text.replace(written, meant)
        for escape, meaning in _ESCAPES:
            text = escape.sub(meaning, text)
        # Whatever stands for something is longer than it.
        if len(text) == before:
            break
    for unseen in _UNSEEN:
        text = unseen.sub(b"", text)
    return text.lower().translate(None, _SPACE)


class Traced(NamedTuple):
    """Bytes as `read` gives them, and for each where in the data its writing begins and ends."""

    text: bytes
    starts: list[int]
    ends: list[int]


def traced(data: bytes) -> Traced:
    """Return the same as `read`, with the way back. It takes some fifty times as long."""
    whole = _untouched(data)
    tags = list(_INLINE_TAG.finditer(data))
    now = _replaced(whole, _INLINE_TAG, lambda _tag: b"")
    for tag in tags:
        now.starts.extend((tag.start(), *range(*tag.span())))
        now.ends.extend((tag.start(), *range(tag.start() + 1, tag.end() + 1)))
    return _traced_with_tags(now._replace(text=SEPARATOR.join((now.text, *(tag[0] for tag in tags)))))


def spaces_in(data: bytes) -> frozenset[int]:
    """Return after which bytes of `read_with_tags(data)` a space was left out."""
    now = _traced_with_tags(_untouched(data))
    between = enumerate(zip(now.ends, now.starts[1:], strict=False))
    return frozenset(number for number, (end, start) in between if start > end and gap(data[end:start]).space)


def without_tags(data: bytes) -> bytes:
    """Return the bytes without the tags that stand within a text."""
    return _INLINE_TAG.sub(b"", data)


def _untouched(data: bytes) -> Traced:
    return Traced(data, list(range(len(data))), list(range(1, len(data) + 1)))


def _traced_with_tags(now: Traced) -> Traced:
    for _ in range(_DEPTH):
        before = len(now.text)
        for written, meant in _COMMON:
            now = _replaced(now, re.compile(re.escape(written)), lambda _match, meant=meant: meant)  # type: ignore[misc]
        for escape, meaning in _ESCAPES:
            now = _replaced(now, escape, meaning)
        if len(now.text) == before:
            break
    for unseen in _UNSEEN:
        now = _replaced(now, unseen, lambda _match: b"")
    return _replaced(now._replace(text=now.text.lower()), _SPACES, lambda _match: b"")


class CharacterGap(NamedTuple):
    """What stands between two characters that `read` puts next to each other: a tag, a space, both or nothing."""

    tag: bool
    space: bool


def gap(data: bytes) -> CharacterGap:
    """Return what the bytes between two characters come to."""
    bare = _INLINE_TAG.sub(b"", data)
    for _ in range(_DEPTH):
        for escape, meaning in _ESCAPES:
            bare = escape.sub(meaning, bare)
    return CharacterGap(_INLINE_TAG.search(data) is not None, _NO_WIDTH.sub(b"", bare) != b"")


def _replaced(now: Traced, pattern: re.Pattern[bytes], meaning: _Meaning) -> Traced:
    parts: list[bytes] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for match in pattern.finditer(now.text):
        begin, end = match.span()
        new = meaning(match)
        parts += (now.text[at:begin], new)
        starts += now.starts[at:begin]
        ends += now.ends[at:begin]
        starts += [now.starts[begin]] * len(new)
        ends += [now.ends[end - 1]] * len(new)
        at = end
    parts.append(now.text[at:])
    return Traced(b"".join(parts), starts + now.starts[at:], ends + now.ends[at:])


def _percent(match: re.Match[bytes]) -> bytes:
    return bytes.fromhex(match[0][1:].decode())


def _backslash(match: re.Match[bytes]) -> bytes:
    written = match[0]
    kind = written[1:2]
    if kind == b"u" and written[2:3] != b"{":
        units = bytes.fromhex(written.replace(b"\\u", b"").decode())
        return units.decode("utf-16-be", "surrogatepass").encode("utf-8", "surrogatepass")
    if kind in (b"u", b"x"):
        return _character(int(written[2:].strip(b"{}"), 16), written)
    return b" " if kind in b"bfnrtv" else kind


def _entity(match: re.Match[bytes]) -> bytes:
    written = match[0]
    name = written[1:].decode()
    if not name.startswith("#"):
        return html5[name].encode() if name in html5 else written
    digits = name[1:].rstrip(";")
    return _character(int(digits[1:], 16) if digits[0] in "xX" else int(digits), written)


def _character(code: int, written: bytes) -> bytes:
    """Return the character of that code, or what was written where there is none."""
    return chr(code).encode() if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else written


_ESCAPES: tuple[tuple[re.Pattern[bytes], _Meaning], ...] = (
    (_ENTITY, _entity),
    (_PERCENT, _percent),
    (_BACKSLASH, _backslash),
)
