"""PNG, also animated: a signature, then chunks of length, name, content and checksum."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from reisgids.sources.pictures.metadata.broken import BrokenPictureError
from reisgids.sources.pictures.metadata.limits import LARGEST_PROFILE, check_frames, check_size
from reisgids.sources.pictures.metadata.orientation import is_on_its_side, orientation_only
from reisgids.sources.pictures.metadata.parts import ByteReader
from reisgids.sources.pictures.metadata.png_pixels import PngHead, pixels_only

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_SHOWN = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS",
    b"cHRM", b"gAMA", b"sBIT", b"sRGB", b"cICP", b"mDCV", b"cLLI",
    b"bKGD", b"hIST", b"pHYs",
    b"acTL", b"fcTL", b"fdAT",
}  # fmt: skip


def plain_png(data: bytes) -> bytes:
    """Return the picture without text, time, Exif and what comes after its pixels; a colour profile loses its name.

    Raises:
        BrokenPictureError: the file is not made the way its kind is, or its pixels are not as many as its header has.
        PictureLimitError: it has too many pixels or frames.
    """
    parts = ByteReader(data)
    if parts.take(len(_SIGNATURE)) != _SIGNATURE:
        raise BrokenPictureError("no PNG")
    chunks = list(_chunks(parts))
    if chunks[0][0] != b"IHDR":
        raise BrokenPictureError("does not begin with IHDR")
    check_size(*struct.unpack(">II", chunks[0][1][:8].ljust(8, b"\0")))
    head = PngHead.read(chunks[0][1])
    kept: list[bytes] = []
    frame, frames = head, 0
    for name, run in groupby(chunks, itemgetter(0)):
        contents = [content for _, content in run]
        if name == b"fcTL":
            frames += len(contents)
            check_frames(frames)
            frame = _frame_head(head, contents[-1])
        if name == b"IDAT":
            kept += _pixels(contents, head)
        elif name == b"fdAT":
            _check_frame(contents, frame)
            kept += [_chunk(name, content) for content in contents]
        elif name in _SHOWN:
            kept += [_chunk(name, content) for content in contents]
        elif name == b"iCCP":
            kept += [_chunk(name, _profile(content[content.index(b"\0") + 1 :])) for content in contents]
        elif name == b"eXIf":
            kept += [_chunk(name, turned) for content in contents if (turned := orientation_only(content))]
    return _SIGNATURE + b"".join(kept)


def png_is_on_its_side(data: bytes) -> bool:
    """Return whether a sound PNG is shown turned by a quarter."""
    chunks = _chunks(ByteReader(data[len(_SIGNATURE) :]))
    return any(name == b"eXIf" and is_on_its_side(content) for name, content in chunks)


def _chunks(parts: ByteReader) -> Iterator[tuple[bytes, bytes]]:
    """Yield each chunk's name and content, up to the end of the picture."""
    name = b""
    while name != b"IEND":
        size = parts.number(4)
        name = parts.take(4)
        content = parts.take(size)
        if parts.number(4) != zlib.crc32(name + content):
            raise BrokenPictureError(f"{name!r} is damaged")
        yield name, content


def _pixels(contents: list[bytes], head: PngHead) -> list[bytes]:
    """Return the chunks of the pixels; they stay as they are where nothing comes after the pixels in them."""
    packed = b"".join(contents)
    pixels = pixels_only(packed, head)
    return [_chunk(b"IDAT", content) for content in (contents if pixels == packed else [pixels])]


def _frame_head(head: PngHead, control: bytes) -> PngHead:
    """Return the IHDR of a frame alone."""
    width, height = struct.unpack(">II", control[4:12].ljust(8, b"\0"))
    check_size(width, height)
    return head._replace(width=width, height=height)


def _check_frame(contents: list[bytes], head: PngHead) -> None:
    """Check that a frame holds its pixels and nothing else. Its chunks are numbered, so that none can be left out."""
    packed = b"".join(content[4:] for content in contents)
    if pixels_only(packed, head) != packed:
        raise BrokenPictureError("a frame goes on after its pixels")


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
