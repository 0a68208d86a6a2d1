"""SVG: the drawing written anew, with only what draws."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass
from xml.parsers import expat

from reisgids.sources.pictures.metadata.addresses import leads_out, may_lead_out
from reisgids.sources.pictures.metadata.broken import BrokenPictureError
from reisgids.sources.pictures.metadata.css import is_plain, plain_declarations, plain_sheet, plain_value
from reisgids.sources.pictures.metadata.drawn import ELEMENTS, NAMES, NUMBERS, PROPERTIES, TEXTS, UNSEEN
from reisgids.sources.pictures.metadata.gif import plain_gif
from reisgids.sources.pictures.metadata.jpeg import plain_jpeg
from reisgids.sources.pictures.metadata.limits import (
    DEEPEST,
    LARGEST_STYLE,
    LONGEST_ATTRIBUTE,
    MOST_ATTRIBUTES,
    MOST_ELEMENTS,
    PictureLimitError,
)
from reisgids.sources.pictures.metadata.png import plain_png
from reisgids.sources.pictures.metadata.webp import plain_webp

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_W3C_DTD = "http://www.w3.org/"
_NOT_DRAWN = frozenset({"metadata", "title", "desc"})
_ACTIVE = frozenset(
    (
        "script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "listener", "link", "set",
        "animate", "animatetransform", "animatemotion", "html", "body",
    )
)  # fmt: skip
_EMBEDDED = re.compile(r"\s*data:image/(png|jpeg|gif|webp);base64,([A-Za-z0-9+/=\s]*)")
_PICTURES: dict[str, Callable[[bytes], bytes]] = {
    "gif": plain_gif, "jpeg": plain_jpeg, "png": plain_png, "webp": plain_webp,
}  # fmt: skip
_NUMBERS = re.compile(r"[\w\s.,+\-()%#;]*")
_NAMES = re.compile(r"(?:[\w.\-]|/(?!/)|\s)+")
_OWN_PART = re.compile(r"\s*(#(?:[\w.\-]|/(?!/))+)\s*")
_MEDIA = re.compile(r"[\w\s(),.\-]*")
_LANGUAGE = re.compile(r"[A-Za-z0-9\-]*")
_TURNS = 4


@dataclass(frozen=True)
class PublishedSvg:
    """An SVG as it is published.

    `removed` names what was in it that may have been meant to be seen; `refused` names what could run or call another
    host. Both are in alphabetical order, and neither is in `data`, which is empty where nothing can be published.
    """

    data: bytes
    removed: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


def plain_svg(data: bytes) -> bytes:
    """Return the drawing in UTF-8 with only what draws, as `read_svg` does.

    Raises:
        BrokenPictureError: it is no XML, or no SVG, or it declares entities.
        PictureLimitError: it has too many elements, too deep within each other, too much CSS or too long an attribute.
    """
    drawing = read_svg(data)
    if not drawing.data:
        raise BrokenPictureError(", ".join(drawing.refused))
    return drawing.data


def read_svg(data: bytes) -> PublishedSvg:
    """Return the drawing with only the elements, attributes and CSS that are known to draw.

    Comments, descriptions, text that isn't seen, and what drawing programs keep for themselves go without a word; a
    picture in the drawing loses what it carries. The result is read again until nothing more is taken out.

    Raises:
        BrokenPictureError: it is no XML, or no SVG.
        PictureLimitError: it has too many elements, too deep within each other, too much CSS or too long an attribute.
    """
    try:
        made = first = _read(data)
    except _EntityError as error:
        return PublishedSvg(b"", refused=(str(error),))
    if not first.data:
        return first
    for _ in range(_TURNS):
        again = _read(made.data)
        if again.data == made.data and not again.refused:
            return PublishedSvg(made.data, first.removed, first.refused)
        made = again
    raise BrokenPictureError("gives something else each time that it is cleaned")


def _read(data: bytes) -> PublishedSvg:
    writer = _SvgWriter()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.ordered_attributes = True
    parser.buffer_text = True
    parser.StartElementHandler = writer.start
    parser.EndElementHandler = writer.end
    parser.CharacterDataHandler = writer.text
    parser.EntityDeclHandler = writer.entity
    parser.ProcessingInstructionHandler = writer.instruction
    parser.StartDoctypeDeclHandler = writer.doctype
    try:
        parser.Parse(data, True)
    except BrokenPictureError:
        raise
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise BrokenPictureError(str(error)) from error
    return writer.drawing()


class _EntityError(BrokenPictureError):
    """An XML entity is declared."""


class _SvgWriter:
    """Writes the elements of SVG that draw, as they come."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._open: list[str] = []
        self._style: list[str] = []
        self._styled = 0
        self._left_out = 0
        self._elements = 0
        self._removed: set[str] = set()
        self._refused: set[str] = set()

    def start(self, name: str, attributes: list[str]) -> None:
        """Begin an element; inside one that is left out, everything is."""
        space, _, local = name.rpartition(" ")
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise PictureLimitError("svg-too-many-elements", most=MOST_ELEMENTS)
        if len(attributes) > 2 * MOST_ATTRIBUTES:
            raise PictureLimitError("svg-too-many-attributes", most=MOST_ATTRIBUTES)
        if len(self._open) + self._left_out >= DEEPEST:
            raise PictureLimitError("svg-too-deep", most=DEEPEST)
        if local.lower() in _ACTIVE or (self._elements == 1 and local != "svg"):
            self._refused.add(f"<{local.lower()}>")
        pairs = list(zip(attributes[::2], attributes[1::2], strict=True))
        self._refused.update(filter(None, (_refusal(*pair) for pair in pairs)))
        if self._left_out or space != _SVG or local not in ELEMENTS or self._open[-1:] == ["style"]:
            self._left_out += 1
            if self._left_out == 1 and space == _SVG and local not in _NOT_DRAWN:
                self._removed.add(f"<{local}>")
            return
        own = "" if self._open else f' xmlns="{_SVG}" xmlns:xlink="{_XLINK}"'
        self._open.append(local)
        self._pieces.append(f"<{local}{own}{''.join(self._attribute(local, *pair) for pair in pairs)}>")

    def end(self, _name: str) -> None:
        """End an element."""
        if self._left_out:
            self._left_out -= 1
            return
        local = self._open.pop()
        if local == "style":
            css = "".join(self._style)
            self._style.clear()
            if leads_out(css):
                self._refused.add("<style>")
            self._pieces.append(_escaped(plain_sheet(css, self._removed)))
        self._pieces.append(f"</{local}>")

    def text(self, text: str) -> None:
        """Write a text, where it is seen or is style."""
        if self._left_out or not self._open:
            return
        if self._open[-1] == "style":
            self._count_style(text)
            self._style.append(text)
        elif not TEXTS.isdisjoint(self._open):
            self._pieces.append(_escaped(text))

    def entity(self, *_declared: object) -> None:
        """Refuse an entity: a text that could stand for any other, many times over."""
        raise _EntityError("<!ENTITY>")

    def instruction(self, target: str, _data: str) -> None:
        """Leave out an instruction; one that fetches a style sheet is refused."""
        if target.lower() == "xml-stylesheet":
            self._refused.add(f"<?{target}?>")

    def doctype(self, _name: str, system: str | None, _public: str | None, _inside: int) -> None:
        """Leave out the document type; one that isn't the usual one is named."""
        if system and not system.startswith(_W3C_DTD):
            self._removed.add("<!DOCTYPE>")

    def drawing(self) -> PublishedSvg:
        """Return the whole drawing."""
        if not self._pieces and not self._refused:
            raise BrokenPictureError("no SVG")
        data = f"{''.join(self._pieces)}\n".encode() if self._pieces else b""
        return PublishedSvg(data, tuple(sorted(self._removed)), tuple(sorted(self._refused)))

    def _count_style(self, css: str) -> None:
        self._styled += len(css)
        if self._styled > LARGEST_STYLE:
            raise PictureLimitError("svg-too-much-style", most=LARGEST_STYLE)

    def _attribute(self, element: str, name: str, value: str) -> str:
        space, _, local = name.rpartition(" ")
        if space not in ("", _XLINK, _XML):
            return ""
        kept = self._value(element, space, local, value)
        if kept is None:
            if not _unseen(space, local):
                self._removed.add(local)
            return ""
        prefix = {"": "", _XLINK: "xlink:", _XML: "xml:"}[space]
        return f' {prefix}{local}="{_escaped(kept)}"'

    def _value(self, element: str, space: str, local: str, value: str) -> str | None:
        """Return the value of an attribute as it may stand in the drawing, or None."""
        if local == "href" and space in ("", _XLINK):
            return _reference(element, value)
        if space == _XML:
            known = {"space": value in ("default", "preserve"), "lang": bool(_LANGUAGE.fullmatch(value))}
            return value if known.get(local) else None
        if space:
            return None
        if local == "style":
            self._count_style(value)
            return plain_declarations(value, self._removed) or None
        if element == "style":
            return value if local == "media" and _MEDIA.fullmatch(value) else None
        if local in NAMES:
            return value if _NAMES.fullmatch(value) else None
        if local in NUMBERS:
            return value if _NUMBERS.fullmatch(value) else None
        if local in PROPERTIES and not is_plain(value):
            self._count_style(value)
        return plain_value(local, value)


def _reference(element: str, value: str) -> str | None:
    """Return where a reference leads: to a part of the drawing, or to a picture that is in it."""
    if found := _OWN_PART.fullmatch(value):
        return found[1]
    if element == "image" and (found := _EMBEDDED.fullmatch(value)):
        kind, picture = found.groups()
        return f"data:image/{kind};base64,{b64encode(_PICTURES[kind](b64decode(picture))).decode()}"
    return None


def _refusal(name: str, value: str) -> str:
    """Return how an attribute that runs or calls another host is named, or an empty text.

    Raises:
        PictureLimitError: it is too long to be read for addresses.
    """
    space, _, local = name.rpartition(" ")
    plain = local.lower()
    if plain.startswith("on"):
        return plain
    if plain in ("href", "src"):
        within = value.strip().startswith("#") or not value.strip() or _EMBEDDED.fullmatch(value)
        return "" if within else f"{plain}={value[:40]}"
    if space not in ("", _XLINK, _XML) or _unseen(space, local) or local in NAMES:
        return ""
    if len(value) > LONGEST_ATTRIBUTE and may_lead_out(value):
        raise PictureLimitError("svg-attribute-too-long", most=LONGEST_ATTRIBUTE)
    prefix = "xml:" if space == _XML else ""
    return f"{prefix}{plain}={value[:40]}" if leads_out(value) else ""


def _unseen(space: str, local: str) -> bool:
    return local in UNSEEN or local.startswith(("data-", "aria-")) or (space == _XLINK and local != "href")


def _escaped(text: str) -> str:
    """Return a text as it is written in XML, between tags or in quotes."""
    for sign, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("\r", "&#13;")):
        text = text.replace(sign, written)
    return text
