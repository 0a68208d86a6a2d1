"""SVG: the drawing written anew, with only what is drawn."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Callable
from xml.parsers import expat

from reisgids.sources.pictures.metadata.broken import BrokenPictureError
from reisgids.sources.pictures.metadata.gif import plain_gif
from reisgids.sources.pictures.metadata.jpeg import plain_jpeg
from reisgids.sources.pictures.metadata.png import plain_png
from reisgids.sources.pictures.metadata.webp import plain_webp

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_NOT_DRAWN = {"metadata", "title", "desc"}
_COMMENT = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|/\*.*?(?:\*/|\Z)""", re.DOTALL)
_EMBEDDED = re.compile(r"\s*data:image/(png|jpeg|gif|webp);base64,([A-Za-z0-9+/=\s]*)")
_PICTURES: dict[str, Callable[[bytes], bytes]] = {
    "gif": plain_gif, "jpeg": plain_jpeg, "png": plain_png, "webp": plain_webp,
}  # fmt: skip


def plain_svg(data: bytes) -> bytes:
    """Return the drawing in UTF-8, without comments, descriptions, and what drawing programs keep for themselves.

    Elements and attributes of another namespace go, and so do `data-` attributes and unseen titles; a picture in the
    drawing is `without_metadata` too.

    Raises:
        BrokenPictureError: it is no XML, or no SVG.
    """
    writer = _Writer()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.ordered_attributes = True
    parser.StartElementHandler = writer.start
    parser.EndElementHandler = writer.end
    parser.CharacterDataHandler = writer.text
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError) as error:
        raise BrokenPictureError(str(error)) from error
    return writer.written().encode()


class _Writer:
    """Writes the elements of SVG that are drawn, as they come."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._style: list[str] | None = None
        self._left_out = 0

    def start(self, name: str, attributes: list[str]) -> None:
        """Begin an element; inside one that is left out, everything is."""
        space, _, local = name.rpartition(" ")
        if self._left_out or space != _SVG or local in _NOT_DRAWN:
            self._left_out += 1
            return
        pairs = zip(attributes[::2], attributes[1::2], strict=True)
        own = "" if self._pieces else f' xmlns="{_SVG}" xmlns:xlink="{_XLINK}"'
        self._pieces.append(f"<{local}{own}{''.join(_attribute(*pair) for pair in pairs)}>")
        self._style = [] if local == "style" else None

    def end(self, name: str) -> None:
        """End an element."""
        if self._left_out:
            self._left_out -= 1
            return
        if self._style is not None:
            self._pieces.append(_escaped(_without_comments("".join(self._style))))
            self._style = None
        self._pieces.append(f"</{name.rpartition(' ')[2]}>")

    def text(self, text: str) -> None:
        """Write a text."""
        if not self._left_out:
            if self._style is None:
                self._pieces.append(_escaped(text))
            else:
                self._style.append(text)

    def written(self) -> str:
        """Return the whole drawing."""
        if not self._pieces:
            raise BrokenPictureError("no SVG")
        return "".join(self._pieces) + "\n"


def _attribute(name: str, value: str) -> str:
    space, _, local = name.rpartition(" ")
    prefix = {"": "", _XLINK: "xlink:", _XML: "xml:"}.get(space)
    if prefix is None or local.startswith("data-"):
        return ""
    if local == "style":
        value = _without_comments(value)
    elif local == "href" and (found := _EMBEDDED.fullmatch(value)):
        kind, picture = found.groups()
        value = f"data:image/{kind};base64,{b64encode(_PICTURES[kind](b64decode(picture))).decode()}"
    return f' {prefix}{local}="{_escaped(value)}"'


def _without_comments(css: str) -> str:
    return _COMMENT.sub(lambda found: found[1] or " ", css)


def _escaped(text: str) -> str:
    """Return a text as it is written in XML, between tags or in quotes."""
    for sign, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("\r", "&#13;")):
        text = text.replace(sign, written)
    return text
