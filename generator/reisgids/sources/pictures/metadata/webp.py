"""WebP, also animated: a RIFF file of chunks, some of which hold chunks themselves."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.sources.pictures.metadata.broken import BrokenPictureError
from reisgids.sources.pictures.metadata.limits import check_frames, check_size
from reisgids.sources.pictures.metadata.orientation import is_on_its_side, orientation_only
from reisgids.sources.pictures.metadata.parts import ByteReader

_PIXELS = {b"VP8 ", b"VP8L", b"ALPH"}
_SHOWN = {*_PIXELS, b"ICCP", b"ANIM"}
_EXTENDED, _FRAME, _EXIF = b"VP8X", b"ANMF", b"EXIF"
_HAS_EXIF, _HAS_XMP = 0x08, 0x04
_FRAME_HEAD = 16


def plain_webp(data: bytes) -> bytes:
    """Return the picture without Exif, XMP and what comes after its end. Exif that turns the picture keeps only that.

    Raises:
        BrokenPictureError: the file is not made the way its kind is.
        PictureLimitError: it has too many pixels or frames.
    """
    parts = ByteReader(data)
    if parts.take(4) != b"RIFF":
        raise BrokenPictureError("no WebP")
    inside = ByteReader(parts.take(parts.number(4, "little")))
    if inside.take(4) != b"WEBP":
        raise BrokenPictureError("no WebP")
    kept: list[tuple[bytes, bytes]] = []
    frames = 0
    for name, content in _chunks(inside):
        if size := _size(name, content):
            check_size(*size)
        if name in _SHOWN or name == _EXTENDED:
            kept.append((name, content))
        elif name == _FRAME:
            frames += 1
            check_frames(frames)
            frame = [each for each in _chunks(ByteReader(content[_FRAME_HEAD:])) if each[0] in _PIXELS]
            kept.append((name, content[:_FRAME_HEAD] + b"".join(_chunk(*each) for each in frame)))
        elif name == _EXIF and (turned := orientation_only(content.removeprefix(b"Exif\0\0"))):
            kept.append((name, turned))
    if not kept:
        raise BrokenPictureError("holds no picture")
    flags = _HAS_EXIF if any(name == _EXIF for name, _ in kept) else 0
    body = b"WEBP" + b"".join(_chunk(name, _flagged(name, content, flags)) for name, content in kept)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def webp_size(data: bytes) -> tuple[int, int] | None:
    """Return the width and height in which a sound WebP is shown, in pixels."""
    chunks = list(_chunks(ByteReader(data[12:])))
    size = next((size for name, content in chunks if (size := _size(name, content))), None)
    turned = any(name == _EXIF and is_on_its_side(content) for name, content in chunks)
    return size[::-1] if size and turned else size


def _size(name: bytes, content: bytes) -> tuple[int, int] | None:
    """Return the width and height of the picture in a chunk, in pixels, where they stand in it."""
    if name == _EXTENDED:
        return _whole(content[4:7]) + 1, _whole(content[7:10]) + 1
    if name == _FRAME:
        return _whole(content[6:9]) + 1, _whole(content[9:12]) + 1
    if name == b"VP8 ":
        return _whole(content[6:8]) & 0x3FFF, _whole(content[8:10]) & 0x3FFF
    if name == b"VP8L":
        both = _whole(content[1:5])
        return (both & 0x3FFF) + 1, (both >> 14 & 0x3FFF) + 1
    return None


def _whole(content: bytes) -> int:
    return int.from_bytes(content, "little")


def _flagged(name: bytes, content: bytes, flags: int) -> bytes:
    """Return the chunk that lists what else there is, now that some of it has gone."""
    if name != _EXTENDED:
        return content
    return bytes((content[0] & ~(_HAS_EXIF | _HAS_XMP) | flags,)) + content[1:]


def _chunks(parts: ByteReader) -> Iterator[tuple[bytes, bytes]]:
    while not parts.ended:
        name = parts.take(4)
        content = parts.take(parts.number(4, "little"))
        if len(content) % 2 and not parts.ended:
            parts.take(1)
        yield name, content


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + len(content).to_bytes(4, "little") + content + b"\0" * (len(content) % 2)
