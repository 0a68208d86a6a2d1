"""Comments in a Markdown text, `<!-- like this -->`: what they hold is never published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reisgids.model.markdown.sure_code import sure_code

_BEGIN, _END = "<!--", "-->"
_CODE_SPAN = re.compile(r"(?<!`)(`{1,3})(?!`)[^`\n]+\1(?!`)")
_ROUNDS = 8
"""Taking a comment out can make another; a text that goes on doing so is cut off at the first one left."""


@dataclass(frozen=True)
class Comment:
    """A comment from the offset `start` until `end`; one that isn't `closed` goes on until the end of the text."""

    start: int
    end: int
    closed: bool


def comments(text: str) -> tuple[Comment, ...]:
    """Return the comments of a text, in order; what is surely code, and code within one line, holds none."""
    return tuple(_found(text)) if _BEGIN in text else ()


def without_comments(text: str) -> str:
    """Return the text without its comments. Its lines keep their numbers."""
    for _ in range(_ROUNDS):
        found = comments(text)
        if not found:
            return text
        parts, done = [], 0
        for comment in found:
            parts += [text[done : comment.start], "\n" * text.count("\n", comment.start, comment.end)]
            done = comment.end
        text = "".join([*parts, text[done:]])
    found = comments(text)
    return text[: found[0].start] if found else text


def _found(text: str) -> Iterator[Comment]:
    code = iter(_code(text))
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


def _code(text: str) -> list[tuple[int, int]]:
    """Return where code begins and ends, in order."""
    lines = text.split("\n")
    sure = sure_code(lines).sure
    found: list[tuple[int, int]] = []
    start = 0
    for number, line in enumerate(lines):
        if number in sure:
            found.append((start, start + len(line) + 1))
        elif _BEGIN in line:
            found += [(start + span.start(), start + span.end()) for span in _CODE_SPAN.finditer(line)]
        start += len(line) + 1
    return found
