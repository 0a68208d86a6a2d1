"""The blocks in a Markdown text that are meant for some audiences only.

::: visible_to: onboarding, installateur
What only they see.
:::

They are closed by default: where a line looks like the mark of a block and can't be read as one, nobody but the
editions that see everything get what follows, and `check` reports where that is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reisgids.model.markdown.block_marks import Closing, Lookalike, Opening, mark_of
from reisgids.model.markdown.sure_code import SureCode

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

    `words` is what follows its colons, `fence` the line of the code fence that makes it doubtful.
    """

    kind: Kind
    line: int
    column: int
    words: str = ""
    fence: int = 0


@dataclass(frozen=True)
class AudienceBlocks:
    """The blocks of a text, each after the blocks within it, and the faults in order."""

    blocks: tuple[AudienceBlock, ...] = ()
    faults: tuple[Fault, ...] = ()


def audience_blocks(lines: Sequence[str], code: SureCode) -> AudienceBlocks:
    """Return the blocks of a text of these lines. What every reader of Markdown takes for code is no block."""
    marks = [(number, mark) for number, line in enumerate(lines) if (mark := mark_of(line))]
    return _Reading(code).read(marks)


class _Reading:
    """The marks of a text, paired."""

    def __init__(self, code: SureCode) -> None:
        self._code = code
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
            self._faults.append(Fault("within" if mark.within else "unclear", number, mark.column, mark.words))
            if mark.words:
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
