"""Where a Markdown text holds HTML of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAG = re.compile(r"<(?:/?[a-zA-Z][\w:-]*(?=[\s/>]|$)|!--|!\[|![a-zA-Z]|\?)", re.MULTILINE)
_ADDRESS = re.compile(r"<(?:[a-zA-Z][a-zA-Z0-9+.-]*://[^<>\s]*|[^<>\s@]+@[^<>\s@]+)>")


@dataclass(frozen=True)
class Tag:
    """A tag, a comment or a declaration: the offset and the line at which it begins, lines counted from 1."""

    start: int
    line: int


def tags(plain: str) -> Iterator[Tag]:
    """Yield the tags of a text in which code is already hidden. An address between angle brackets is none."""
    line, counted = 1, 0
    for found in _TAG.finditer(_ADDRESS.sub(lambda address: "x" * len(address[0]), plain)):
        line += plain.count("\n", counted, found.start())
        counted = found.start()
        yield Tag(counted, line)
