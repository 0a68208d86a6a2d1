"""The second line of defence: what Markdown made is cut down to elements that can do nothing."""

from __future__ import annotations

import html
import re
from typing import Literal
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, STX

_ANYWHERE = {"id", "class", "title", "lang", "dir", "role"}
_OF_ELEMENT = {
    "a": {"href", "rel"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "input": {"type", "name", "checked", "disabled", "aria-label"},
    "label": {"for"},
    "details": {"open"},
    "th": {"style", "scope", "colspan", "rowspan"},
    "td": {"style", "colspan", "rowspan"},
}
_ALIGNMENT = re.compile(r"text-align: ?(left|right|center);")
_NEVER = {"script", "style", "iframe", "object", "embed", "link", "meta", "base", "form", "svg", "math", "template"}
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
_ESCAPED = re.compile(f"{STX}([0-9]{{1,7}})\x03")
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+")

Target = Literal["outside", "inside", "refused"]


class Sanitizer(Treeprocessor):
    """Removes what is not known to be harmless: attributes, addresses, elements.

    A link or picture with a refused address becomes its words: MkDocs reads `href` and `src` of all that are left.
    """

    def run(self, root: Element) -> None:
        """Clean the tree."""
        for element in root.iter():
            if element.tag == "a" and "href" in element.attrib:
                self._link(element)
            elif element.tag == "img":
                self._picture(element)
            elif element.tag == "a" or element.tag in _NEVER:
                element.tag = "span"
            known = _ANYWHERE | _OF_ELEMENT.get(str(element.tag), set())
            for name in [name for name in element.attrib if name not in known]:
                del element.attrib[name]
            if not _ALIGNMENT.fullmatch(element.get("style", "text-align: left;")):
                del element.attrib["style"]
            if element.get("id", "").startswith("_"):
                del element.attrib["id"]

    def _link(self, link: Element) -> None:
        target = judge(link.attrib["href"])
        if target == "refused":
            link.tag = "span"
        elif target == "outside":
            link.set("rel", "noopener")

    def _picture(self, picture: Element) -> None:
        """A picture comes from the playbook itself: the site asks no other host for anything."""
        if judge(picture.get("src", "javascript:")) != "inside":
            picture.tag = "span"
            picture.text = picture.get("alt", "")


def judge(address: str) -> Target:
    """Return whether an address leads outside (http, https, mailto, tel), is relative, or is refused.

    It is judged as a browser will read it: escapes of Markdown, entities and invisible characters undone.
    """
    plain = _as_read(address)
    if plain is None or not (_splits(address) and _splits(plain)):
        return "refused"
    scheme = _SCHEME.match(plain)
    if scheme:
        return "outside" if scheme[1] in {"http", "https", "mailto", "tel"} else "refused"
    if plain.startswith(("//", "\\", "/\\")) or ":" in re.split(r"[/?#]", plain, maxsplit=1)[0]:
        return "refused"
    return "inside"


def _splits(address: str) -> bool:
    """Return whether it can be taken apart, which MkDocs will do: `http://[` can't."""
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True


def _as_read(address: str) -> str | None:
    """Return the address without disguise, in small letters; None where it doesn't become plain."""
    plain = address
    for _ in range(10):
        undone = _ESCAPED.sub(_character, plain.replace(AMP_SUBSTITUTE, "&"))
        undone = _INVISIBLE.sub("", html.unescape(undone).replace(STX, "\ufffd"))
        if undone == plain:
            return None if "\ufffd" in plain else plain.lower()
        plain = undone
    return None


def _character(escaped: re.Match[str]) -> str:
    code = int(escaped[1])
    return chr(code) if code < 0x110000 else "\ufffd"
