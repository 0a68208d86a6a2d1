"""Pictures: which kinds may be shown, and that an SVG carries nothing but a drawing."""

from __future__ import annotations

import re

from reisgids.problems import Place, Problem, problem
from reisgids.sources.pictures.metadata import (
    BrokenPictureError,
    PictureLimitError,
    PublishedSvg,
    read_svg,
    without_metadata,
)

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg")
"""The kinds of picture that are published."""

LARGEST = 10_000_000
_BEGINS = {
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".jpeg": re.compile(rb"\xff\xd8\xff"),
    ".gif": re.compile(rb"GIF8[79]a"),
    ".webp": re.compile(rb"RIFF.{4}WEBP", re.DOTALL),
}
_NAMED = 6
"""How many of the things that were taken out are named in a message."""


def picture_problems(name: str, data: bytes, _language: str = "") -> tuple[Problem, ...]:
    """Return what keeps a picture from being published, and what is taken out of a drawing before it is."""
    suffix = name[name.rfind(".") :].lower()
    place = Place(name)
    if len(data) > LARGEST:
        return (problem("picture-too-large", place, most=LARGEST // 1_000_000),)
    if suffix in _BEGINS and not _BEGINS[suffix].match(data):
        return (problem("not-a-picture", place, suffix=suffix),)
    try:
        if suffix == ".svg":
            return _drawing_problems(place, read_svg(data))
        without_metadata(suffix, data)
    except PictureLimitError as limit:
        return (problem(limit.code, place, **limit.values),)
    except BrokenPictureError:
        return (problem("broken-picture", place),)
    return ()


def _drawing_problems(place: Place, drawing: PublishedSvg) -> tuple[Problem, ...]:
    if drawing.refused:
        return (problem("unsafe-svg", place, what=_listed(drawing.refused)),)
    if drawing.removed:
        return (problem("svg-cleaned", place, severity="warning", what=_listed(drawing.removed)),)
    return ()


def _listed(names: tuple[str, ...]) -> str:
    more = ", …" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
