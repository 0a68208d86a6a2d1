"""What a file holds: its bytes as they are, and what is packed, compressed or written in another way in them."""

from __future__ import annotations

import base64
import binascii
import gzip
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

_MOST = 256 * 1024 * 1024
"""More bytes than this are not unpacked from one part: no site holds such a thing, and a trap may."""
_DEEPEST = 4
_PNG = b"\x89PNG\r\n\x1a\n"
_DATA_ADDRESS = re.compile(rb";base64,([A-Za-z0-9+/=\s%]{16,})")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_HEX_TEXT = re.compile(rb"<([0-9A-Fa-f\s]{16,})>")


class FilePart(NamedTuple):
    """Bytes to look in. `within` is the name of what is packed in the file, or of where in it; empty for itself.

    `is_text` is whether lines and columns mean something.
    """

    within: str
    data: bytes
    is_text: bool


class UnreadableError(Exception):
    """Something is packed in a file that can't be looked into."""


def parts(data: bytes, within: str = "", depth: int = 0) -> Iterator[FilePart]:
    """Yield everything to look in.

    Raises:
        UnreadableError: it holds more than can be unpacked, or is packed too often.
    """
    if depth > _DEEPEST:
        raise UnreadableError(within)
    binary = b"\0" in data or not _is_text(data)
    yield FilePart(within, data, not binary)
    if binary:
        yield from (FilePart(within, each, False) for each in _other_writings(_without_picture(data)))
    for name, packed in _packed(data):
        yield from parts(packed, f"{within}/{name}" if within else name, depth + 1)


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _other_writings(data: bytes) -> Iterator[bytes]:
    """Yield the texts in Latin 1 and UTF-16 that pictures and documents hold, in UTF-8."""
    yield data.replace(b"\0", b"").decode("latin-1").encode()
    for start in (0, 1):
        for encoding in ("utf-16-le", "utf-16-be"):
            yield data[start:].decode(encoding, "ignore").encode()


def _without_picture(data: bytes) -> bytes:
    """Return the bytes without the picture itself, where the rest of a picture's file can be separated from it."""
    if data.startswith(_PNG):
        return b"\1".join(chunk for kind, chunk in _chunks(data) if kind != b"IDAT")
    if data.startswith(b"\xff\xd8") and (scan := data.find(b"\xff\xda")) > 0:
        return data[:scan] + b"\1" + data[data.rfind(b"\xff\xd9") :]
    return data


def _packed(data: bytes) -> Iterator[tuple[str, bytes]]:
    if data.startswith(b"\x1f\x8b"):
        yield "gzip", _gunzipped(data)
    elif data.startswith(b"PK\x03\x04"):
        yield from _zipped(data)
    elif data.startswith(_PNG):
        for kind, chunk in _chunks(data):
            yield from _inflated_chunk(kind, chunk)
    elif data.startswith(b"%PDF-"):
        yield from _of_document(data)
    if b";base64," in data:
        for number, found in enumerate(_DATA_ADDRESS.finditer(data), 1):
            try:
                yield f"data {number}", base64.b64decode(re.sub(rb"\s|%[0-9A-Fa-f]{2}", b"", found[1]) + b"==")
            except binascii.Error:
                continue


def _gunzipped(data: bytes) -> bytes:
    try:
        with gzip.open(BytesIO(data)) as file:
            return _at_most(file.read(_MOST + 1))
    except (OSError, EOFError, zlib.error):
        return b""


def _zipped(data: bytes) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            for entry in archive.infolist():
                yield "names", b"\1".join((entry.filename.encode(), entry.comment))
                with archive.open(entry) as file:
                    yield entry.filename, _at_most(file.read(_MOST + 1))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, zlib.error) as error:
        raise UnreadableError(str(error)) from error


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and content of a PNG's chunks, and what follows after the last."""
    at = len(_PNG)
    while at + 8 <= len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        if data[at + 4 : at + 8] == b"IEND":
            yield b"", data[at + 12 :]
            return
        at += 12 + length


def _inflated_chunk(kind: bytes, chunk: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield a compressed text or profile: what follows on the first NUL, the method and, in iTXt, two more texts."""
    name, _, rest = chunk.partition(b"\0")
    label = f"{kind.decode('latin-1')} {name.decode('latin-1')}"
    if kind in (b"zTXt", b"iCCP"):
        yield label, _inflated(rest[1:])
    elif kind == b"iTXt" and rest[:1] == b"\1":
        yield label, _inflated(rest[2:].split(b"\0", 2)[-1])


def _of_document(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the streams of a PDF unpacked, and the texts that are written as hexadecimal digits."""
    unpacked = [found[1] if (plain := _inflated(found[1])) == b"" else plain for found in _STREAM.finditer(data)]
    for number, plain in enumerate(unpacked, 1):
        yield f"stream {number}", plain
    texts = [found[1] for each in (data, *unpacked) for found in _HEX_TEXT.finditer(each)]
    yield "texts", b"\0\0\1\0\0".join(bytes.fromhex("".join(text.decode().split()).ljust(2, "0")) for text in texts)


def _inflated(data: bytes) -> bytes:
    try:
        return _at_most(zlib.decompressobj().decompress(data, _MOST + 1))
    except zlib.error:
        return b""


def _at_most(data: bytes) -> bytes:
    if len(data) > _MOST:
        raise UnreadableError(str(len(data)))
    return data
