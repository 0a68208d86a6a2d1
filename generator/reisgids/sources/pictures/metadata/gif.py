"""GIF, also animated: a screen, then blocks; what a block holds comes in pieces of at most 255 bytes."""

from __future__ import annotations

import struct

from reisgids.sources.pictures.metadata.broken import BrokenPictureError
from reisgids.sources.pictures.metadata.limits import check_frames, check_size
from reisgids.sources.pictures.metadata.parts import ByteReader

_EXTENSION, _IMAGE, _END = 0x21, 0x2C, 0x3B
_CONTROL, _TEXT, _APPLICATION = 0xF9, 0x01, 0xFF
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
_PROFILE = b"ICCRGBG1012"


def plain_gif(data: bytes) -> bytes:
    """Return the picture without comments, XMP and what comes after its end; how often it repeats stays.

    Raises:
        BrokenPictureError: the file is not made the way its kind is.
        PictureLimitError: it has too many pixels or frames.
    """
    parts = ByteReader(data)
    kept = [parts.take(6), screen := parts.take(7), _colours(parts, screen[4])]
    if kept[0] not in (b"GIF87a", b"GIF89a"):
        raise BrokenPictureError("no GIF")
    check_size(*struct.unpack("<HH", screen[:4]))
    control = b""
    frames = 0
    while (kind := parts.number(1)) != _END:
        if kind == _IMAGE:
            frames += 1
            check_frames(frames)
            frame = parts.take(9)
            check_size(*struct.unpack("<HH", frame[4:8]))
            pixels = _colours(parts, frame[8]) + parts.take(1) + _written(_pieces(parts))
            kept += [control, bytes((_IMAGE,)), frame, pixels]
            control = b""
        elif kind == _EXTENSION:
            label = parts.number(1)
            pieces = _pieces(parts)
            if label == _CONTROL:
                control = bytes((_EXTENSION, _CONTROL)) + _written([pieces[0][:4]])
            elif label == _TEXT:
                control = b""
            elif label == _APPLICATION:
                kept.append(_application(pieces))
        else:
            raise BrokenPictureError(f"block {kind:02x} at {parts.at - 1}")
    kept.append(bytes((_END,)))
    return b"".join(kept)


def _application(pieces: list[bytes]) -> bytes:
    """Return the extension of a program where it changes what is seen: repetition, and the colour profile."""
    name = pieces[0]
    if name in _LOOPS:
        shown = [name, *(piece[:3] for piece in pieces[1:2])]
    elif name == _PROFILE:
        shown = pieces
    else:
        return b""
    return bytes((_EXTENSION, _APPLICATION)) + _written(shown)


def _colours(parts: ByteReader, flags: int) -> bytes:
    """Return the table of colours that follows, when the flags announce one."""
    return parts.take(3 << (flags & 0b111) + 1) if flags & 0x80 else b""


def _pieces(parts: ByteReader) -> list[bytes]:
    found = []
    while size := parts.number(1):
        found.append(parts.take(size))
    return found


def _written(pieces: list[bytes]) -> bytes:
    return b"".join(bytes((len(piece),)) + piece for piece in pieces) + b"\0"
