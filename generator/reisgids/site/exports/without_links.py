"""A page without the playbook around it: what led to another page is text, and its pictures are in it."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from html import escape
from html.parser import HTMLParser

_STAYS = re.compile(r"#|https?:|mailto:|tel:", re.IGNORECASE)
_OF_A_LINK = frozenset({"href", "hreflang", "rel", "target", "aria-current"})
_EXPLAINED = "aria-describedby"
_TYPES = {
    "avif": "image/avif", "gif": "image/gif", "jpeg": "image/jpeg", "jpg": "image/jpeg", "png": "image/png",
    "svg": "image/svg+xml", "webp": "image/webp",
}  # fmt: skip

_EMPTY = frozenset({"br", "hr", "img", "input", "wbr"})

Picture = Callable[[str], bytes | None]
"""Gives the bytes of the picture at an address as it stands on the page, or None where there is none."""


def without_links(html: str, picture: Picture) -> str:
    """Return the page with the links to other pages as text, and with each picture as part of it.

    Links within the page, and those to websites, addresses and phone numbers stay. A term keeps its explanation, and
    can be reached with the keyboard for it. In the place of a picture that there isn't stand its words. What
    only makes sense on a site, marked with `data-elsewhere`, is left out.
    """
    found = _Found(html, picture)
    parts, done = [], 0
    for start, end, instead in found.changes:
        parts += [html[done:start], instead]
        done = end
    return "".join((*parts, html[done:]))


class _Found(HTMLParser):
    """Looks for links and pictures. `changes` are places in the text, in their order, and what comes there."""

    def __init__(self, html: str, picture: Picture) -> None:
        super().__init__(convert_charrefs=False)
        self.changes: list[tuple[int, int, str]] = []
        self._picture = picture
        self._lines = [0, *(n for n, char in enumerate(html, 1) if char == "\n")]
        self._ends: list[str] = []
        self._left_out: list[str] = []
        self._from = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._left_out or "data-elsewhere" in dict(attrs):
            if not self._left_out:
                self._from = self._place()
            if tag not in _EMPTY:
                self._left_out.append(tag)
        elif tag == "a":
            self._ends.append(self._link(attrs))
        elif tag == "img":
            self._change(self._image(attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img" and not self._left_out:
            self._change(self._image(attrs))

    def handle_endtag(self, tag: str) -> None:
        if self._left_out:
            self._left_out.pop()
            if not self._left_out:
                self.changes.append((self._from, self._place() + len(f"</{tag}>"), ""))
        elif tag == "a" and self._ends and (instead := self._ends.pop()):
            start = self._place()
            self.changes.append((start, start + len("</a>"), instead))

    def _link(self, attrs: list[tuple[str, str | None]]) -> str:
        """Take note of a link that has to go, and return what ends it then."""
        href = dict(attrs).get("href")
        if href is None or _STAYS.match(href):
            return ""
        kept = [(name, value) for name, value in attrs if name not in _OF_A_LINK]
        if any(name == _EXPLAINED for name, _ in kept):
            self._change(f"<a{_written([*kept, ('tabindex', '0')])}>")
            return ""
        self._change(f"<span{_written(kept)}>")
        return "</span>"

    def _image(self, attrs: list[tuple[str, str | None]]) -> str:
        src = dict(attrs).get("src") or ""
        data, kind = self._picture(src), _TYPES.get(src.rpartition(".")[2].lower())
        if data is None or kind is None:
            return escape(dict(attrs).get("alt") or "")
        inside = f"data:{kind};base64,{b64encode(data).decode()}"
        return f"<img{_written([(name, inside if name == 'src' else value) for name, value in attrs])}>"

    def _change(self, instead: str) -> None:
        start = self._place()
        self.changes.append((start, start + len(self.get_starttag_text() or ""), instead))

    def _place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column


def _written(attrs: list[tuple[str, str | None]]) -> str:
    return "".join(f" {name}" if value is None else f' {name}="{escape(value)}"' for name, value in attrs)
