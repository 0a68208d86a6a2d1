"""How many of the examples in CommonMark's specification come out equal, and which don't.

The examples come from the npm package `commonmark-spec` (CC BY-SA 4.0), which isn't copied here. Those that deal in raw
HTML are left aside: it is text on a page of ours. What differs on purpose is named with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from rich.console import Console

from tests.site.converting import convert

_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.DOTALL | re.MULTILINE)
_OWN = "p|h[1-6]|ul|ol|li|blockquote|pre|code|em|strong|a|img|br|hr"
_HTML_MADE = re.compile(rf"<(?!https?:|/?(?:{_OWN})\b)/?[a-zA-Z!?]")
_HTML_WRITTEN = re.compile(r"<(?:/?[a-zA-Z][\w-]*(?:\s[^<>]*)?/?>|!--|\?|![A-Z\[])|^ {0,3}<[a-zA-Z/]", re.MULTILINE)
_ADDRESS = re.compile(r"<[a-zA-Z][\w+.-]{1,31}:[^<>\s]*>|<[^<>\s@]+@[^<>\s@]+>")
_BLOCKS = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "div"])
_OURS = (
    re.compile(r'<a class="headerlink".*?</a>'),
    re.compile(r'</?span[^>]*>(?=[^<]*(?:<(?!pre)[^<]*)*</code></pre>)|<div class="highlight">|(?<=</pre>)</div>'),
)
REASONS = {
    "an address that isn't http, https, mail or telephone is text": re.compile(
        r"<(?:irc|a\+b|made-up|localhost|MAILTO)|foo\\\)\\:"
    ),
    "a bare address is a link, as on GitHub": re.compile(r"^<?\s?https://[^\s>]+\s|^foo@bar", re.MULTILINE),
    "white space at the end of code is cut off": re.compile(r"^ {4}foo {2}$", re.MULTILINE),
}


class Compared(NamedTuple):
    """An example by its number, and whether it comes out equal; `is_html` where it deals in raw HTML."""

    number: int
    written: str
    is_html: bool
    is_equal: bool


def compared(spec: str) -> Iterator[Compared]:
    """Yield each example of the text of the specification."""
    for number, (written, wanted) in enumerate(_EXAMPLE.findall(spec.replace("\u2192", "\t")), 1):
        is_html = bool(_HTML_MADE.search(wanted) or _HTML_WRITTEN.search(_ADDRESS.sub("", written)))
        yield Compared(number, written, is_html, not is_html and _plain(convert(written)) == _plain(wanted))


def print_compared(console: Console, file: Path) -> None:
    """Print how many come out equal, and the numbers of the others."""
    found = list(compared(file.read_text("utf-8")))
    asked = [each for each in found if not each.is_html]
    others = [each for each in asked if not each.is_equal]
    console.print(
        f"CommonMark: {len(asked) - len(others)} of {len(asked)} examples come out equal; "
        f"{len(found) - len(asked)} of all {len(found)} deal in raw HTML."
    )
    for each in others:
        reason = next((reason for reason, pattern in REASONS.items() if pattern.search(each.written)), "?")
        console.print(f"  {each.number}: {reason}")


class _Pieces(HTMLParser):
    """The tags of a text of HTML, and the words between."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []
        self._in_code = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of a tag, without what only ours have."""
        kept = sorted((name, value or "") for name, value in attrs if name not in ("rel", "id", "class"))
        self._in_code += tag == "pre"
        self.found.append((tag, repr(kept)))

    def handle_endtag(self, tag: str) -> None:
        """Take note of the end of one."""
        self._in_code -= tag == "pre"
        self.found.append((tag, "/"))

    def handle_data(self, data: str) -> None:
        """Take note of words; in code every space counts."""
        before = self.found.pop()[1] if self.found and self.found[-1][0] == "" else ""
        self.found.append(("", before + (data if self._in_code else re.sub(r"\s+", " ", data))))


def _plain(text: str) -> list[tuple[str, str]]:
    for ours in _OURS:
        text = ours.sub("", text)
    pieces = _Pieces()
    pieces.feed(text)
    pieces.close()
    found = pieces.found
    plain = []
    for at, (tag, said) in enumerate(found):
        if tag:
            plain.append((tag, said))
            continue
        if found[at - 1 : at] and found[at - 1][0] in _BLOCKS | {"br"} and found[at - 1][0] != "pre":
            said = said.lstrip()
        if found[at + 1 : at + 2] and found[at + 1][0] in _BLOCKS:
            said = said.rstrip()
        if at == len(found) - 1 or found[at + 1] == ("code", "/"):
            said = said.rstrip("\n")
        if said.strip(" ") or (said and found[at - 1 : at] == [("code", "[]")]):
            plain.append(("", re.sub(" +", " ", said) if "\n" not in said else said))
    return plain
