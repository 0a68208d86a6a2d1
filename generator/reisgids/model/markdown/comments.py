"""Comments in a Markdown text, `<!-- like this -->`: what they hold is never published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reisgids.model.markdown.sure_code import SureCode

_BEGIN, _END = "<!--", "-->"
_CODE_SPAN = re.compile(r"(?<!`)(`{1,3})(?!`)[^`\n]+\1(?!`)")


@dataclass(frozen=True)
class Comment:
    """A comment from the offset `start` until `end`; one that isn't `closed` goes on until the end of the text."""

    start: int
    end: int
    closed: bool


def comments(text: str, code: SureCode) -> tuple[Comment, ...]:
    """Return the comments of a text, in order; what is surely code, and code within one line, holds none."""
    return tuple(_found(text, code)) if _BEGIN in text else ()


def _found(text: str, sure: SureCode) -> Iterator[Comment]:
    code = _code(text, sure)
    first, last = next(code, (len(text), len(text) + 1))
    at = text.find(_BEGIN)
    while at >= 0:
        while last <= at:
            first, last = next(code, (len(text), len(text) + 1))
        if first <= at:
            at = text.find(_BEGIN, last)
            continue
        end = text.find(_END, at + len(_BEGIN))
        if end < 0:
            yield Comment(at, len(text), closed=False)
            return
        yield Comment(at, end + len(_END), closed=True)
        at = text.find(_BEGIN, end + len(_END))


def _code(text: str, code: SureCode) -> Iterator[tuple[int, int]]:
    """Yield where code begins and ends, in order."""
    start = 0
    for number, line in enumerate(text.split("\n")):
        if number in code.sure:
            yield start, start + len(line) + 1
        elif _BEGIN in line:
            yield from ((start + span.start(), start + span.end()) for span in _CODE_SPAN.finditer(line))
        start += len(line) + 1
