"""JPEG: segments that each begin with a marker; the scans among them run on until the next marker."""

from __future__ import annotations

import re
import struct

from reisgids.sources.pictures.metadata.broken import BrokenPictureError
from reisgids.sources.pictures.metadata.limits import check_size
from reisgids.sources.pictures.metadata.orientation import is_on_its_side, orientation_only
from reisgids.sources.pictures.metadata.parts import ByteReader

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_SHOWN = {*range(0xC0, 0xD0), 0xDA, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF} - {0xC8}
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
"""The markers of a frame: how the pixels are packed, and how many there are."""
_JFIF, _EXIF, _PROFILE, _ADOBE = 0xE0, 0xE1, 0xE2, 0xEE
_AFTER_A_SCAN = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")


def plain_jpeg(data: bytes) -> bytes:
    """Return the picture without Exif, XMP, IPTC, comments, thumbnails and further pictures after its end.

    Exif stays where it turns the picture, with nothing else in it.

    Raises:
        BrokenPictureError: the file is not made the way its kind is.
        PictureLimitError: it has too many pixels.
    """
    parts = ByteReader(data)
    if parts.take(2) != bytes((0xFF, _START)):
        raise BrokenPictureError("no JPEG")
    kept = [bytes((0xFF, _START))]
    turned = False
    while (marker := _marker(parts)) != _END:
        content = parts.take(parts.number(2) - 2)
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", content[1:5].ljust(4, b"\0"))
            check_size(width, height)
        if marker in _SHOWN:
            kept.append(_segment(marker, content))
        elif marker == _JFIF and content.startswith(b"JFIF\0"):
            kept.append(_segment(marker, content[:12].ljust(12, b"\0") + b"\0\0"))
        elif marker == _PROFILE and content.startswith(b"ICC_PROFILE\0"):
            kept.append(_segment(marker, content))
        elif marker == _ADOBE and content.startswith(b"Adobe"):
            kept.append(_segment(marker, content[:12]))
        elif marker == _EXIF and content.startswith(b"Exif\0") and not turned:
            turned = True
            if only := orientation_only(content[6:]):
                kept.append(_segment(marker, b"Exif\0\0" + only))
        if marker == _SCAN:
            kept.append(_scan(parts))
    kept.append(bytes((0xFF, _END)))
    return b"".join(kept)


def jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Return the width and height in which a sound JPEG is shown, in pixels."""
    parts = ByteReader(data)
    parts.take(2)
    size, turned = None, False
    while size is None and (marker := _marker(parts)) not in (_END, _SCAN):
        content = parts.take(parts.number(2) - 2)
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", content[1:5])
            size = (height, width) if turned else (width, height)
        elif marker == _EXIF:
            turned = is_on_its_side(content[6:])
    return size


def _marker(parts: ByteReader) -> int:
    if parts.take(1) != b"\xff":
        raise BrokenPictureError(f"no marker at {parts.at - 1}")
    while (marker := parts.number(1)) == 0xFF:
        pass
    if marker < 0xC0 or 0xD0 <= marker <= _START:
        raise BrokenPictureError(f"marker {marker:02x} at {parts.at - 1}")
    return marker


def _scan(parts: ByteReader) -> bytes:
    """Return the compressed pixels up to the next marker."""
    found = _AFTER_A_SCAN.search(parts.data, parts.at)
    if found is None:
        raise BrokenPictureError("has no end")
    return parts.take(found.start() - parts.at)


def _segment(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2, "big") + content
