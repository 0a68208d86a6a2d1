"""The pixels of a PNG: whether they are all there, and where they end."""

from __future__ import annotations

import struct
import zlib
from typing import NamedTuple

from reisgids.sources.pictures.metadata.broken import BrokenPictureError

_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Samples of a pixel by the type of colour: grey, colour, from a palette, grey and opacity, colour and opacity."""
_DEPTHS = frozenset({1, 2, 4, 8, 16})
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Of a picture that is refined while it loads: where each pass begins, across and down, and how far its steps are."""
_AT_ONCE = 1 << 20
"""Bytes that are unpacked at once."""


class PngHead(NamedTuple):
    """The content of IHDR. `bits` is the size of a pixel; `passes` whether the picture is refined while it loads."""

    width: int
    height: int
    bits: int
    passes: bool

    @classmethod
    def read(cls, content: bytes) -> PngHead:
        """Return what stands in IHDR.

        Raises:
            BrokenPictureError: that is no way to write pixels.
        """
        try:
            width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", content)
        except struct.error as error:
            raise BrokenPictureError(str(error)) from error
        if depth not in _DEPTHS or colour not in _SAMPLES or interlaced > 1:
            raise BrokenPictureError(f"pixels of {depth} bits in colours of type {colour}")
        return cls(width, height, depth * _SAMPLES[colour], bool(interlaced))

    def unpacked(self) -> int:
        """Return how many bytes the pixels are, unpacked: each row with a byte for how it is written."""
        if not self.passes:
            return self._rows(self.width, self.height)
        return sum(
            self._rows((self.width - left + across - 1) // across, (self.height - top + down - 1) // down)
            for left, top, across, down in _PASSES
        )

    def _rows(self, width: int, height: int) -> int:
        return height * (1 + (width * self.bits + 7) // 8) if width > 0 and height > 0 else 0


def pixels_only(packed: bytes, head: PngHead) -> bytes:
    """Return the packed pixels without what comes after them.

    Raises:
        BrokenPictureError: there are fewer pixels than in the header, or more, or they can't be unpacked.
    """
    expected, found = head.unpacked(), 0
    unpacking, left = zlib.decompressobj(), packed
    try:
        while not unpacking.eof:
            rows = unpacking.decompress(left, _AT_ONCE)
            left = unpacking.unconsumed_tail
            found += len(rows)
            if found > expected:
                raise BrokenPictureError(f"more than {expected} bytes of pixels")
            if not rows and not left:
                break
    except zlib.error as error:
        raise BrokenPictureError(str(error)) from error
    if found < expected:
        raise BrokenPictureError(f"{found} of {expected} bytes of pixels")
    return packed[: len(packed) - len(unpacking.unused_data)]
