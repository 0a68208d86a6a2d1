"""A published PNG holds all of its pixels and nothing behind them."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.sources.pictures.metadata import BrokenPictureError, without_metadata
from reisgids.sources.pictures.metadata.png_pixels import PngHead
from tests.sources.pictures.pictures import PIXELS, SECRET, chunk, png

KINDS = [(1, 0), (16, 0), (8, 2), (16, 2), (1, 3), (4, 3), (8, 3), (8, 4), (8, 6), (16, 6)]


def test_what_is_hidden_behind_the_pixels_is_not_published() -> None:
    assert without_metadata(".png", png(pixels=PIXELS + SECRET)) == png()


@pytest.mark.parametrize(
    "pixels",
    [
        zlib.compress(b"\0\xff\0\0\0\0"),
        zlib.compress(b"\0\xff\0\0\0\0\xff" + SECRET),
        zlib.compress(bytes(100_000_000)),
        PIXELS[:-6],
        b"",
        SECRET,
    ],
    ids=["a pixel too few", "more than the pixels", "far more", "cut off", "none", "not packed"],
)
def test_pixels_that_are_not_as_many_as_the_picture_says_are_refused(pixels: bytes) -> None:
    with pytest.raises(BrokenPictureError):
        without_metadata(".png", png(pixels=pixels))


@given(st.integers(1, 20), st.integers(1, 20), st.sampled_from(KINDS), st.booleans(), st.integers(1, 3))
def test_a_picture_of_any_size_and_kind_is_published_as_it_is(
    width: int, height: int, kind: tuple[int, int], refined: bool, parts: int
) -> None:
    content = struct.pack(">IIBBBBB", width, height, *kind, 0, 0, refined)
    packed = zlib.compress(bytes(_rows(width, height, kind, refined)))
    size = len(packed) // parts + 1
    pieces = [chunk(b"IDAT", packed[at : at + size]) for at in range(0, len(packed), size)]
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", content) + b"".join(pieces) + chunk(b"IEND", b"")
    assert without_metadata(".png", data) == data
    assert PngHead.read(content).unpacked() == _rows(width, height, kind, refined)


def _rows(width: int, height: int, kind: tuple[int, int], refined: bool) -> int:
    """Count the bytes of all rows, pixel by pixel, each in the pass that the pattern of eight by eight gives it."""
    depth, colour = kind
    bits = depth * {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
    pattern = ["16462646", "77777777", "56565656", "77777777", "36463646", "77777777", "56565656", "77777777"]
    rows: dict[tuple[str, int], int] = {}
    for y in range(height):
        for x in range(width):
            here = (pattern[y % 8][x % 8] if refined else "", y)
            rows[here] = rows.get(here, 0) + bits
    return sum(1 + (each + 7) // 8 for each in rows.values())


def _animated(*frames: bytes) -> bytes:
    controls = [struct.pack(">IIIIIHHBB", 2 * at, 2, 1, 0, 0, 1, 10, 0, 0) for at in range(len(frames))]
    more = b"".join(
        chunk(b"fcTL", control) + chunk(b"fdAT", struct.pack(">I", 2 * at + 1) + frame)
        for at, (control, frame) in enumerate(zip(controls, frames, strict=True))
    )
    return png(chunk(b"acTL", struct.pack(">II", len(frames), 0)))[:-12] + more + chunk(b"IEND", b"")


def test_the_frames_of_an_animation_hold_their_pixels_and_nothing_else() -> None:
    plain = _animated(PIXELS, PIXELS)
    assert without_metadata(".png", plain) == plain
    for frame in (PIXELS + SECRET, PIXELS[:-6], b""):
        with pytest.raises(BrokenPictureError):
            without_metadata(".png", _animated(PIXELS, frame))
