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
    ".gif": re.compile(rb"GIF8[79]a"),
    ".webp": re.compile(rb"RIFF.{4}WEBP", re.DOTALL),
    ".svg": re.compile(rb"(?:\xef\xbb\xbf)?\s{0,99}(?:<(?:\?xml|!)[^>]{0,999}>\s{0,99}){0,9}<svg[\s>]"),
    ".pdf": re.compile(rb"%PDF-"),
    ".tif": re.compile(rb"II\*\0|MM\0\*"),
    ".bmp": re.compile(rb"BM.{4}\0{4}", re.DOTALL),
    ".heic": re.compile(rb".{4}ftyp(?:hei|hev|mif|msf)", re.DOTALL),
    ".avif": re.compile(rb".{4}ftypavi", re.DOTALL),
    ".psd": re.compile(rb"8BPS"),
}
"""How a file of each kind begins; those that are not published are known too, for the message about them."""
_SAME = {".jpeg": ".jpg"}
_NAMED = 6
"""How many of the things that were taken out are named in a message."""


def picture_problems(name: str, data: bytes, _language: str = "") -> tuple[Problem, ...]:
    """Return what keeps a picture from being published, and what is taken out of a drawing before it is."""
    suffix = name[name.rfind(".") :].lower()
    place = Place(name)
    if len(data) > LARGEST:
        return (problem("picture-too-large", place, most=LARGEST // 1_000_000),)
    if wrong := _wrong_kind(place, suffix, data):
        return (wrong,)
    try:
        if suffix == ".svg":
            return _drawing_problems(place, read_svg(data))
        without_metadata(suffix, data)
    except PictureLimitError as limit:
        return (problem(limit.code, place, **limit.values),)
    except BrokenPictureError:
        return (problem("broken-picture", place),)
    return ()


def _wrong_kind(place: Place, suffix: str, data: bytes) -> Problem | None:
    """Return a problem where a file is of another kind than its name."""
    kind = next((kind for kind, begin in _BEGINS.items() if begin.match(data)), "")
    named = _SAME.get(suffix, suffix)
    if kind == named or (named == ".svg" and not kind):  # an SVG can begin in many ways: its reader decides
        return None
    if kind in PICTURES:
        stem = place.path[place.path.rfind("/") + 1 : -len(suffix)]
        return problem("picture-misnamed", place, suffix=suffix, kind=kind, instead=f"{stem}{kind}")
    return problem("not-a-picture", place, suffix=suffix, kind=kind)


def _drawing_problems(place: Place, drawing: PublishedSvg) -> tuple[Problem, ...]:
    if drawing.refused:
        return (problem("unsafe-svg", place, what=_listed(drawing.refused)),)
    if drawing.removed:
        return (problem("svg-cleaned", place, severity="warning", what=_listed(drawing.removed)),)
    return ()


def _listed(names: tuple[str, ...]) -> str:
    more = ", …" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
