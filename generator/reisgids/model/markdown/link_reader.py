"""Which links and pictures a Markdown text holds.

Who may see where a link leads can't depend on how a reader takes the text: what stands in code for most, but not for
all, is read too and is marked as doubtful.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reisgids.model.markdown.link import Link
from reisgids.model.markdown.link_targets import Bounds, in_brackets, of_definition

_BEFORE = r"(?:[ \t>]|\[\^[^\]\n]*\]:|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|:(?=[ \t]))*+"
"""What can stand before a definition: the marks of quotes, lists and footnotes."""
_DEFINITION = re.compile(rf"^{_BEFORE}(?P<all>\[(?!\^)(?P<name>[^\[\]\n]+)\]:[ \t]*(?:\n[ \t>]*)?)(?=\S)", re.MULTILINE)
_ADDRESS = re.compile(
    r"<(?P<target>[a-zA-Z][a-zA-Z0-9+.-]*://(?:[^<>\n]|\n(?![ \t]*\n))*+|[^<>\s!@]++@[^<>\s@]++)>",
)
_BRACKET = re.compile(r"[\[\]]|\n[ \t]*\n")
_GAP = re.compile(r"\n[ \t]*\n")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!])")
_NEXT_LINE = re.compile(r"\n[ \t>]*")
_CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")


@dataclass(frozen=True)
class LinkScanner:
    """A text, and the same text with code made unrecognisable: in the likely way, and only where it is sure."""

    text: str
    likely: str
    sure: str

    def links(self) -> tuple[Link, ...]:
        """Return the links in the order in which they begin."""
        if not any(sign in self.text for sign in ("](", "]:", "<")):
            return ()
        starts = [0, *(found.end() for found in re.finditer("\n", self.text))]
        found = {(link.start, link.first, link.last): link for link in _links(self.text, self.likely, starts)}
        for link in _links(self.text, self.sure, starts, doubtful=True):
            found.setdefault((link.start, link.first, link.last), link)
        return tuple(found[key] for key in sorted(found))


def _links(text: str, plain: str, starts: Sequence[int], *, doubtful: bool = False) -> Iterator[Link]:
    def link(start: int, bounds: Bounds, label: str, *, picture: bool = False, name: str = "", mail: str = "") -> Link:
        first, last, end = bounds
        line = bisect_right(starts, start)
        written = _joined(text, first, last)
        # What a definition says is taken as it stands.
        target = written if name else mail + _ESCAPED.sub(r"\1", _CODE.sub(r"\2", written))
        column = start - starts[line - 1] + 1
        return Link(target, start, end, label, first, last, line, column, picture, name, doubtful)

    openings = _openings(plain)
    ends = _Ends(plain)
    for found in re.finditer(r"\]\(", plain):
        start = openings.get(found.start(), found.start() if doubtful else -1)
        ways = in_brackets(plain, found.end(), ends.after(found.end())) if start >= 0 else []
        for bounds in ways if doubtful else ways[:1]:
            picture = start > 0 and plain[start] == "[" and plain[start - 1] == "!"
            yield link(start - picture, bounds, text[start + 1 : found.start()], picture=picture)
    for found in _DEFINITION.finditer(plain):
        if defined := of_definition(plain, found.end()):
            yield link(found.start("all"), defined, "", name=folded(text[slice(*found.span("name"))]))
    for found in _ADDRESS.finditer(plain):
        first, last = found.span("target")
        mail = "" if "://" in found["target"] else "mailto:"
        yield link(found.start(), Bounds(first, last, found.end()), text[first:last], mail=mail)


def _joined(text: str, first: int, last: int) -> str:
    """Return what is written between two offsets, on one line as a browser takes it, without the marks of a quote."""
    written = text[first:last]
    if ">" in written[:1] and text[text.rfind("(", 0, first) + 1 : first].strip(" \t") == "\n":
        written = written.lstrip(" \t>")
    return _NEXT_LINE.sub("", written) if "\n" in written else written


def folded(name: str) -> str:
    """Return the name of a link as it is compared: without regard to capitals and white space."""
    return " ".join(name.casefold().split())


def _openings(plain: str) -> dict[int, int]:
    """Return for each closing bracket the offset of the opening one that belongs to it."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for found in _BRACKET.finditer(plain):
        if found[0] == "[":
            opened.append(found.start())
        elif found[0] != "]":
            opened.clear()
        elif opened:
            pairs[found.start()] = opened.pop()
    return pairs


class _Ends:
    """Until where a link can go on: the last closing bracket of its paragraph."""

    def __init__(self, plain: str) -> None:
        self._plain = plain
        self._until = -1
        self._last = -1

    def after(self, at: int) -> int:
        """Return the offset behind that bracket; `at` where there is none. The offsets asked for go up."""
        if at > self._until:
            gap = _GAP.search(self._plain, at)
            self._until = gap.start() if gap else len(self._plain)
            self._last = self._plain.rfind(")", at, self._until)
        return max(self._last + 1, at)
