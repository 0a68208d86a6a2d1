"""Pictures: which kinds may be shown, and that an SVG carries nothing but a drawing."""

from __future__ import annotations

import re
from xml.parsers import expat

from reisgids.problems import Place, Problem, problem
from reisgids.sources.pictures.metadata import BrokenPictureError, without_metadata

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg")
"""The kinds of picture that are published."""

LARGEST = 10_000_000
_BEGINS = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF87a", b"GIF89a"),
    ".webp": (b"RIFF",),
}
_ACTIVE = {
    "script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "listener", "link",
    "set", "animate", "animatetransform", "animatemotion", "html", "body",
}  # fmt: skip
_EMBEDDED = re.compile(r"data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*")
_LEADS_OUT = re.compile(r"url\(\s*['\"]?\s*(?!#)|@import|expression\s*\(|javascript:", re.IGNORECASE)


class _UnsafeError(Exception):
    """Something in an SVG that is no drawing."""


def picture_problem(name: str, data: bytes, _language: str = "") -> Problem | None:
    """Return what keeps a picture from being published, or None."""
    suffix = name[name.rfind(".") :].lower()
    if len(data) > LARGEST:
        return problem("picture-too-large", Place(name), most=LARGEST // 1_000_000)
    if suffix == ".svg" and (what := unsafe_in_svg(data)):
        return problem("unsafe-svg", Place(name), what=what)
    if suffix in _BEGINS and not data.startswith(_BEGINS[suffix]):
        return problem("not-a-picture", Place(name), suffix=suffix)
    try:
        without_metadata(suffix, data)
    except BrokenPictureError:
        return problem("broken-picture", Place(name))
    return None


def unsafe_in_svg(data: bytes) -> str:
    """Return the first thing in an SVG that could run or call another host, or an empty text."""
    parser = expat.ParserCreate(namespace_separator=" ")
    in_style: list[bool] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        local = tag.rpartition(" ")[2].lower()
        if not in_style and local != "svg":
            raise _UnsafeError(f"<{local}>")
        if local in _ACTIVE:
            raise _UnsafeError(f"<{local}>")
        in_style.append(local == "style")
        for name, value in attributes.items():
            plain = name.rpartition(" ")[2].lower()
            if plain.startswith("on"):
                raise _UnsafeError(plain)
            leads_out = not value.strip().startswith("#") and not _EMBEDDED.fullmatch(value.strip())
            if plain in ("href", "src") and leads_out:
                raise _UnsafeError(f"{plain}={value[:40]}")
            if _LEADS_OUT.search(_without_escapes(value)):
                raise _UnsafeError(f"{plain}={value[:40]}")

    def end(_tag: str) -> None:
        in_style.pop()

    style: list[str] = []

    def text(words: str) -> None:
        if in_style and in_style[-1]:
            style.append(words)

    def refuse(*_: object) -> None:
        raise _UnsafeError("<!DOCTYPE> / <?…?>")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = refuse
    parser.ProcessingInstructionHandler = refuse
    try:
        parser.Parse(data, True)
    except _UnsafeError as found:
        return str(found)
    except (expat.ExpatError, ValueError, LookupError) as error:
        return f"XML: {error}"
    return "<style>" if _LEADS_OUT.search(_without_escapes("".join(style))) else ""


def _without_escapes(css: str) -> str:
    """Return CSS without comments, and without the escapes behind which a word can hide."""
    return re.sub(r"\\[0-9a-fA-F]{1,6}\s?|\\", "@import", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL))
