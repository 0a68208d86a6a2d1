"""How wide and how high a picture is shown, so that a page can keep its place free."""

from __future__ import annotations

import re
import struct

from reisgids.sources.pictures.metadata import BrokenPictureError, without_metadata
from reisgids.sources.pictures.metadata.jpeg import jpeg_size
from reisgids.sources.pictures.metadata.png import png_is_on_its_side
from reisgids.sources.pictures.metadata.webp import webp_size

Size = tuple[int, int]
"""Width and height, in pixels."""
_WITHOUT: Size = (300, 150)
"""What a browser makes of a drawing that says nothing of its size."""
_ROOT = re.compile(rb"<svg([^>]*)>")
_ATTRIBUTE = re.compile(r'\s(width|height|viewBox)="([^"]{0,200})"')
_LENGTH = re.compile(r"\s*(\d{1,6}(?:\.\d{1,20})?|\.\d{1,20})\s*(px|pt|pc|mm|cm|in)?\s*")
_PIXELS = {"px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


def picture_size(name: str, data: bytes, _language: str = "") -> Size | None:
    """Return the size of the picture in a file of that name; None where it can't be published."""
    suffix = name[name.rfind(".") :].lower()
    try:
        return _size(suffix, without_metadata(suffix, data))
    except (BrokenPictureError, KeyError):
        return None


def _size(suffix: str, data: bytes) -> Size | None:
    """Return the size of a picture as it is published, of which it is known that it is sound."""
    if suffix == ".png":
        width, height = struct.unpack(">II", data[16:24])
        return (height, width) if png_is_on_its_side(data) else (width, height)
    if suffix == ".gif":
        width, height = struct.unpack("<HH", data[6:10])
        return width, height
    if suffix == ".webp":
        return webp_size(data)
    return _of_drawing(data) if suffix == ".svg" else jpeg_size(data)


def _of_drawing(data: bytes) -> Size:
    """Return the size of an SVG: what it says of it, completed by the proportions of what it shows."""
    root = _ROOT.search(data)
    said = dict(_ATTRIBUTE.findall(root[1].decode())) if root else {}
    width, height = (_length(said.get(name, "")) for name in ("width", "height"))
    box = [_length(each) for each in re.split(r"[\s,]+", said.get("viewBox", "").strip())[2:]]
    ratio = box[0] / box[1] if len(box) == 2 and all(box) else 0
    if width and height:
        return _whole(width, height)
    if ratio:
        across = width or height * ratio or box[0]
        return _whole(across, across / ratio)
    return _whole(width or _WITHOUT[0], height or _WITHOUT[1])


def _length(written: str) -> float:
    """Return a length in pixels; 0 where none is written, or one that depends on the room there is."""
    found = _LENGTH.fullmatch(written)
    return float(found[1]) * _PIXELS[found[2] or "px"] if found else 0


def _whole(width: float, height: float) -> Size:
    return max(1, round(width)), max(1, round(height))
