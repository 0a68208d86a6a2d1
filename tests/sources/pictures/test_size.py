"""The place that a page keeps free for a picture is the place that it takes."""

from __future__ import annotations

import pytest

from reisgids.sources.pictures.size import Size, picture_size
from tests.sources.pictures.pictures import JPEG, WEBP, chunk, exif, gif, jpeg, png, webp

_TURNED = b"Exif\0\0" + exif(orientation=6)


@pytest.mark.parametrize(
    ("name", "data", "size"),
    [
        ("a.png", png(), (2, 1)),
        ("a.PNG", png(chunk(b"eXIf", exif(orientation=8))), (1, 2)),
        ("a.jpg", JPEG, (6, 4)),
        ("a.jpeg", jpeg((0xE1, _TURNED)), (4, 6)),
        ("a.jpg", jpeg((0xE1, b"Exif\0\0" + exif("<", orientation=3))), (6, 4)),
        ("a.gif", gif(), (1, 1)),
        ("a.webp", WEBP, (6, 4)),
        ("a.webp", webp((b"EXIF", exif(orientation=5)), flags=8), (4, 6)),
        ("a.jpg", b"\xff\xd8\xff\xd9", None),
        ("a.png", b"no picture", None),
        ("a.pdf", b"%PDF-1.7", None),
    ],
)
def test_a_photo_is_as_large_as_it_is_shown(name: str, data: bytes, size: Size | None) -> None:
    assert picture_size(name, data) == size


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ('width="640" height="360"', (640, 360)),
        ('width="640" height="360" viewBox="0 0 10 10"', (640, 360)),
        ('viewBox="-5 -5 40 20"', (40, 20)),
        ('viewBox="0,0, 40.4 , 20"', (40, 20)),
        ('width="100%" height="100%" viewBox="0 0 40 20"', (40, 20)),
        ('width="200" viewBox="0 0 40 20"', (200, 100)),
        ('height="10mm" viewBox="0 0 40 20"', (76, 38)),
        ('width="1in" height="72pt"', (96, 96)),
        ('width="0" height="12"', (300, 12)),
        ('viewBox="0 0 0 20"', (300, 150)),
        ('viewBox="nergens"', (300, 150)),
        ("", (300, 150)),
    ],
)
def test_a_drawing_is_as_large_as_it_says_or_as_a_browser_makes_it(said: str, size: Size) -> None:
    inside = '<svg width="7" height="7"><path d="M0 0h4v4z"/></svg>'
    drawing = f'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" {said}>{inside}</svg>'
    assert picture_size("a.svg", drawing.encode()) == size
