"""PNG, also animated: a signature, then chunks of length, name, content and checksum."""

from __future__ import annotations

import struct
import zlib

from reisgids.sources.pictures.metadata.broken import BrokenPictureError
from reisgids.sources.pictures.metadata.limits import LARGEST_PROFILE, check_frames, check_size
from reisgids.sources.pictures.metadata.orientation import orientation_only
from reisgids.sources.pictures.metadata.parts import ByteReader

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_SHOWN = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS",
    b"cHRM", b"gAMA", b"sBIT", b"sRGB", b"cICP", b"mDCV", b"cLLI",
    b"bKGD", b"hIST", b"pHYs",
    b"acTL", b"fcTL", b"fdAT",
}  # fmt: skip


def plain_png(data: bytes) -> bytes:
    """Return the picture without text, time, Exif and what comes after its end; a colour profile loses its name.

    Raises:
        BrokenPictureError: the file is not made the way its kind is.
        PictureLimitError: it has too many pixels or frames.
    """
    parts = ByteReader(data)
    if parts.take(len(_SIGNATURE)) != _SIGNATURE:
        raise BrokenPictureError("no PNG")
    kept = [_SIGNATURE]
    name = b""
    frames = 0
    while name != b"IEND":
        size = parts.number(4)
        name = parts.take(4)
        content = parts.take(size)
        if parts.number(4) != zlib.crc32(name + content):
            raise BrokenPictureError(f"{name!r} is damaged")
        if len(kept) == 1 and name != b"IHDR":
            raise BrokenPictureError("does not begin with IHDR")
        if name == b"IHDR":
            check_size(*struct.unpack(">II", content[:8].ljust(8, b"\0")))
        elif name == b"fcTL":
            frames += 1
            check_frames(frames)
        if name in _SHOWN:
            kept.append(_chunk(name, content))
        elif name == b"iCCP":
            kept.append(_chunk(name, _profile(content[content.index(b"\0") + 1 :])))
        elif name == b"eXIf" and (turned := orientation_only(content)):
            kept.append(_chunk(name, turned))
    return b"".join(kept)


def _profile(content: bytes) -> bytes:
    """Return a colour profile under another name, once it is known how large it becomes."""
    unpacking = zlib.decompressobj()
    try:
        unpacking.decompress(content[1:], LARGEST_PROFILE)
    except zlib.error as error:
        raise BrokenPictureError(str(error)) from error
    if not unpacking.eof:
        raise BrokenPictureError("the colour profile has no end")
    return b"icc\0" + content[: len(content) - len(unpacking.unused_data)]


def _chunk(name: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4, "big") + name + content + zlib.crc32(name + content).to_bytes(4, "big")
