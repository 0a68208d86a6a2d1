"""A reader of drawings that knows nothing of how they are cleaned: which addresses are in one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from xml.etree import ElementTree

_SVG = "{http://www.w3.org/2000/svg}"
_OWN = frozenset({"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"})
_TEXTS = {f"{_SVG}{name}" for name in ("text", "tspan", "textPath")}
_ADDRESS = re.compile(
    r"[a-z][a-z0-9+.\-]*:\s*//|//\s*\w|(?:javascript|https?|file|ftp):|@import|\burl\s*\(\s*[^#\s]", re.I
)
_PACKED = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]*")


def outward(data: bytes) -> list[str]:
    """Return everything in a drawing that looks like an address, also behind escapes; what is read as text isn't."""
    source = data.decode()
    found = [f"markup {each}" for each in re.findall(r"<[!?].{0,20}", source)]
    return found + [text for text in _held(ElementTree.fromstring(source)) if _leads_out(text)]  # noqa: S314


def _held(root: ElementTree.Element) -> Iterator[str]:
    for element in root.iter():
        yield element.tag.removeprefix(_SVG)
        for name, value in element.attrib.items():
            yield name.rpartition("}")[2]
            yield _PACKED.sub("", value)
        if element.tag not in _TEXTS:
            yield "".join(element.itertext()) if element.tag == f"{_SVG}style" else (element.text or "")


def _leads_out(text: str) -> bool:
    bare = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    readings = {text, bare}
    for each in list(readings):
        readings |= {
            unescape(each),
            re.sub(r"\\([0-9a-fA-F]{1,6})\s?", lambda hit: chr(int(hit[1], 16) % 0x110000), each),
        }
        readings.add(re.sub(r"\\", "", each))
    return any(_ADDRESS.search(each) for each in readings)
