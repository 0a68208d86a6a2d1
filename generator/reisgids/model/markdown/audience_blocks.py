"""The blocks in a Markdown text that are meant for some audiences only.

::: visible_to: onboarding, installateur
What only they see.
:::

They are closed by default: where a line looks like the mark of a block and can't be read as one, nobody but the
editions that see everything get what follows, and `check` reports where that is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from reisgids.model.markdown.block_marks import Closing, Lookalike, Opening, mark_of, may_hold_marks
from reisgids.model.markdown.sure_code import sure_code

Kind = Literal["unclear", "within", "stray", "doubtful"]
"""A mark that can't be read; one that stands in a list, a quote or an indent; an end without a beginning; a mark of
which one can't be sure that it isn't code."""


@dataclass(frozen=True)
class AudienceBlock:
    """A block for some audiences. Lines are counted from 0; `last` is that of the closing mark, None where it lacks."""

    audiences: tuple[str, ...]
    first: int
    last: int | None


@dataclass(frozen=True)
class Fault:
    """A line that looks like the mark of a block and isn't one. The line is counted from 0, the column from 1.

    `said` is what follows its colons, `fence` the line of the code fence that makes it doubtful.
    """

    kind: Kind
    line: int
    column: int
    said: str = ""
    fence: int = 0


@dataclass(frozen=True)
class AudienceBlocks:
    """The blocks of a text, each after the blocks within it, and the faults in order."""

    blocks: tuple[AudienceBlock, ...] = ()
    faults: tuple[Fault, ...] = ()


@lru_cache(maxsize=512)
def audience_blocks(body: str) -> AudienceBlocks:
    """Return the blocks of a body. What every reader of Markdown takes for code is no block."""
    if not may_hold_marks(body):
        return AudienceBlocks()
    lines = body.split("\n")
    marks = [(number, mark) for number, line in enumerate(lines) if (mark := mark_of(line))]
    return _Reading(lines).read(marks) if marks else AudienceBlocks()


class _Reading:
    """The marks of a text, paired."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._code = sure_code(lines)
        self._blocks: list[AudienceBlock] = []
        self._faults: list[Fault] = []
        self._opened: list[tuple[int, tuple[str, ...] | None]] = []
        """The blocks that are open; those that can't be read have no audiences, and their end is theirs."""

    def read(self, marks: Sequence[tuple[int, Opening | Closing | Lookalike]]) -> AudienceBlocks:
        """Return the blocks."""
        for number, mark in marks:
            if number not in self._code.sure:
                self._take(number, mark)
        for first, audiences in reversed(self._opened):
            if audiences is not None:
                self._blocks.append(AudienceBlock(audiences, first, None))
        return AudienceBlocks(tuple(self._blocks), tuple(self._faults))

    def _take(self, number: int, mark: Opening | Closing | Lookalike) -> None:
        if number in self._code.doubtful:
            self._faults.append(Fault("doubtful", number, mark.column, fence=self._code.doubtful[number]))
        elif isinstance(mark, Lookalike):
            self._faults.append(Fault("within" if mark.within else "unclear", number, mark.column, mark.said))
            if mark.said:
                self._opened.append((number, None))
            elif self._opened:
                self._close(number)
        elif isinstance(mark, Opening):
            self._opened.append((number, mark.audiences))
        elif self._opened:
            self._close(number)
        else:
            self._faults.append(Fault("stray", number, mark.column))

    def _close(self, number: int) -> None:
        first, audiences = self._opened.pop()
        if audiences is not None:
            self._blocks.append(AudienceBlock(audiences, first, number))


def without_blocks(body: str, shown: Callable[[tuple[str, ...]], bool]) -> str:
    """Return the body without the blocks whose audiences aren't `shown`, and without the marks of the others.

    Where something was taken out one empty line is left, however much it was. From the first fault on, the rest is
    for who is shown what is for nobody.
    """
    found = audience_blocks(body)
    if not found.blocks and not found.faults:
        return body
    lines: list[str | None] = list(body.split("\n"))
    for block in found.blocks:
        last = len(lines) - 1 if block.last is None else block.last
        gone = range(block.first, last + 1) if not shown(block.audiences) else (block.first, last)
        for number in gone:
            lines[number] = None
    if found.faults and not shown(()):
        first = found.faults[0].line
        lines[first:] = [None] * (len(lines) - first)
    return closed_up(lines)


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
