"""A published picture carries the picture."""

from __future__ import annotations

import re
import zlib
from base64 import b64decode, b64encode
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.sources.pictures.metadata import BrokenPictureError, without_metadata
from tests.sources.pictures.pictures import (
    JPEG,
    SECRET,
    TURNED,
    WEBP,
    chunk,
    exif,
    gif,
    jpeg,
    png,
    svg,
    webp,
)

PACKED = zlib.compress(SECRET)
ORIENTED = [(order, turn) for order, turn in product("<>", (1, 3, TURNED, 8))]
PLAIN = {".png": png(), ".jpg": JPEG, ".jpeg": JPEG, ".gif": gif(), ".webp": WEBP}


@pytest.mark.parametrize(("suffix", "data"), PLAIN.items())
def test_a_picture_with_nothing_beside_it_stays_as_it_is(suffix: str, data: bytes) -> None:
    assert without_metadata(suffix, data) == data


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        pytest.param(".png", png(chunk(b"tEXt", b"Author\0" + SECRET)), id="text"),
        pytest.param(".png", png(chunk(b"zTXt", b"Author\0\0" + PACKED)), id="packed text"),
        pytest.param(".png", png(chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + SECRET)), id="XMP in a PNG"),
        pytest.param(".png", png(chunk(b"tIME", bytes((7, 234, 11, 22, 9, 30, 0)))), id="time"),
        pytest.param(".png", png(chunk(b"eXIf", exif(orientation=1))), id="Exif in a PNG"),
        pytest.param(".png", png(chunk(b"vpAg", SECRET)), id="a chunk that nobody knows"),
        pytest.param(".png", png(chunk(b"sPLT", SECRET + b"\0\x08")), id="a palette's name"),
        pytest.param(".png", png(profile=SECRET), id="a profile's name"),
        pytest.param(".PNG", png() + SECRET, id="after a PNG"),
        pytest.param(".jpg", jpeg((0xE1, b"Exif\0\0" + exif(orientation=1))), id="Exif in a JPEG"),
        pytest.param(".jpg", jpeg((0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET)), id="XMP in a JPEG"),
        pytest.param(".jpg", jpeg((0xED, b"Photoshop 3.0\x008BIM\x04\x04" + SECRET)), id="IPTC"),
        pytest.param(".jpg", jpeg((0xFE, SECRET)), id="a comment in a JPEG"),
        pytest.param(".jpg", jpeg((0xE0, b"JFXX\0\x10" + SECRET)), id="a thumbnail"),
        pytest.param(".jpg", jpeg((0xE2, b"MPF\0" + SECRET)), id="a list of further pictures"),
        pytest.param(".jpeg", jpeg(after=JPEG + SECRET), id="after a JPEG"),
        pytest.param(".gif", gif(b"\x21\xfe\x17" + SECRET + b"\0"), id="a comment in a GIF"),
        pytest.param(".gif", gif(b"\x21\xff\x0bXMP DataXMP\x17" + SECRET + b"\0"), id="XMP in a GIF"),
        pytest.param(".gif", gif(b"\x21\x01\x0c" + b"\0" * 12 + b"\x17" + SECRET + b"\0"), id="text in a GIF"),
        pytest.param(".gif", gif(after=SECRET), id="after a GIF"),
        pytest.param(".webp", webp((b"EXIF", exif(orientation=1)), flags=8), id="Exif in a WebP"),
        pytest.param(".webp", webp((b"XMP ", SECRET), flags=4), id="XMP in a WebP"),
        pytest.param(".webp", webp((b"NOTE", SECRET)), id="a chunk of a WebP that nobody knows"),
        pytest.param(".webp", webp(after=SECRET), id="after a WebP"),
    ],
)
def test_what_a_picture_carries_is_gone_and_the_picture_is_the_same(suffix: str, data: bytes) -> None:
    assert data != PLAIN[suffix.lower()]
    assert without_metadata(suffix, data) == PLAIN[suffix.lower()]


@pytest.mark.parametrize(("order", "turn"), ORIENTED)
def test_a_photo_stays_upright_and_its_exif_says_nothing_else(order: str, turn: int) -> None:
    turned = exif(order, turn)
    made = {
        ".jpg": without_metadata(".jpg", jpeg((0xE1, b"Exif\0\0" + turned), (0xE1, b"Exif\0\0" + exif()))),
        ".png": without_metadata(".png", png(chunk(b"eXIf", turned))),
        ".webp": without_metadata(".webp", webp((b"EXIF", turned), flags=8)),
    }
    only = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01" + bytes((0, turn, 0, 0)) + b"\0\0\0\0"
    for suffix, data in made.items():
        assert SECRET not in data
        assert (only in data) == (turn > 1), suffix
        assert data.count(b"\x01\x12\0\x03") == (turn > 1)
        assert without_metadata(suffix, data) == data
    assert made[".webp"][20] & 0b1100 == (8 if turn > 1 else 0)


@pytest.mark.parametrize("data", [b"", b"MM", b"MM\0\x2a\xff\xff\xff\xff", b"II\x2a\0\x08\0\0\0\xff\xff", SECRET])
def test_exif_that_cannot_be_read_goes_without_a_word(data: bytes) -> None:
    assert without_metadata(".jpg", jpeg((0xE1, b"Exif\0\0" + data))) == JPEG


def test_a_drawing_keeps_what_is_drawn() -> None:
    told = without_metadata(".svg", svg(png(chunk(b"tEXt", b"Author\0" + SECRET))))
    made = told.decode()
    assert SECRET.decode() not in made
    assert SECRET.hex() not in made
    assert "author" not in made
    assert made.startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    assert '<path d="M0 0h2v1z"></path><text>A &amp; B</text>' in made
    assert "fill:#00f;font-family:&quot;/* no comment */&quot;" in made
    assert 'viewBox="0 0 2 1"' in made
    assert made.count("<path") == 1
    (inner,) = re.findall(r"base64,([^\"]+)", made)
    assert b64decode(inner) == png()
    assert without_metadata(".svg", told) == told


@pytest.mark.parametrize("kind", [("jpeg", jpeg((0xFE, SECRET)), JPEG), ("gif", gif(after=SECRET), gif())])
def test_a_picture_in_a_drawing_is_as_bare(kind: tuple[str, bytes, bytes]) -> None:
    name, data, plain = kind
    image = f'<image href="data:image/{name};base64,{b64encode(data).decode()}"/>'
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg">{image}</svg>'
    assert b64encode(plain) in without_metadata(".svg", drawing.encode())


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".png", b""),
        (".png", png()[:-5]),
        (".png", png().replace(b"IDAT", b"IDAx")),
        (".png", JPEG),
        (".jpg", JPEG[:-2]),
        (".jpg", JPEG[:40]),
        (".jpg", b"\xff\xd8\xff\xe0\0\0"),
        (".gif", gif()[:-1]),
        (".gif", b"GIF89a"),
        (".webp", WEBP[:-1]),
        (".webp", b"RIFF\x04\0\0\0WEBP"),
        (".webp", b"RIFF\x04\0\0\0WAVE"),
        (".svg", b"<svg/>"),
        (".svg", b"<svg"),
        (".svg", b'<html xmlns="http://www.w3.org/1999/xhtml"/>'),
    ],
)
def test_a_picture_that_cannot_be_read_is_refused(suffix: str, data: bytes) -> None:
    with pytest.raises(BrokenPictureError):
        without_metadata(suffix, data)


@given(suffix=st.sampled_from(sorted(PLAIN)), at=st.integers(0, 2000), byte=st.integers(0, 255), cut=st.booleans())
def test_a_damaged_picture_is_refused_or_bare_and_never_a_crash(suffix: str, at: int, byte: int, cut: bool) -> None:
    data = bytearray(PLAIN[suffix])
    at %= len(data)
    data[at:] = b"" if cut else bytes((byte,)) + data[at + 1 :]
    try:
        made = without_metadata(suffix, bytes(data))
    except BrokenPictureError:
        return
    assert without_metadata(suffix, made) == made
