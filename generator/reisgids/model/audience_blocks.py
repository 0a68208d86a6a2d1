"""The blocks in a Markdown text that are meant for some audiences only.

::: visible_to: onboarding, installateur
What only they see.
:::
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reisgids.model.code_regions import fences

_OPEN = re.compile(r" {0,3}:{3,}[ \t]*visible_to[ \t]*:[ \t]*(?P<names>.*?)[ \t]*$")
_CLOSE = re.compile(r" {0,3}:{3,}[ \t]*$")
_NAME = re.compile(r"[^\s,\[\]\"']+")


@dataclass(frozen=True)
class AudienceBlock:
    """A block for some audiences. Lines are counted from 0; `last` is that of the closing mark, None where it lacks."""

    audiences: tuple[str, ...]
    first: int
    last: int | None


def audience_blocks(body: str) -> Iterator[AudienceBlock]:
    """Yield the blocks of a body, each after the blocks within it. What stands in a code fence is no block."""
    lines = body.split("\n")
    code = {number for fence in fences(lines) for number in range(fence.first, fence.last + 1)}
    opened: list[tuple[int, tuple[str, ...]]] = []
    for number, line in enumerate(lines):
        if number in code:
            continue
        if found := _OPEN.match(line):
            opened.append((number, tuple(_NAME.findall(found["names"]))))
        elif opened and _CLOSE.match(line):
            first, audiences = opened.pop()
            yield AudienceBlock(audiences, first, number)
    for first, audiences in reversed(opened):
        yield AudienceBlock(audiences, first, None)


def without_blocks(body: str, shown: Callable[[tuple[str, ...]], bool]) -> str:
    """Return the body without the blocks whose audiences aren't `shown`, and without the marks of the others.

    Where something was taken out one empty line is left, however much it was.
    """
    lines: list[str | None] = list(body.split("\n"))
    found = False
    for block in audience_blocks(body):
        found = True
        last = len(lines) - 1 if block.last is None else block.last
        gone = range(block.first, last + 1) if not shown(block.audiences) else (block.first, last)
        for number in gone:
            lines[number] = None
    return closed_up(lines) if found else body


def closed_up(lines: Sequence[str | None]) -> str:
    """Return the lines of a body without those that were taken out (None), and one empty line in place of each gap."""
    left: list[str] = []
    after_gap = False
    for line in lines:
        if line is None:
            after_gap = True
            while left and not left[-1].strip():
                left.pop()
        elif line.strip() or not after_gap:
            if after_gap and left:
                left.append("")
            after_gap = False
            left.append(line)
    return "\n".join(left) + ("\n" if left and left[-1] and not lines[-1] else "")
