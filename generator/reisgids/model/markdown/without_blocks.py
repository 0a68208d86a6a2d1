"""A Markdown text without the blocks, and the diagrams, that are for other audiences."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reisgids.model.markdown.document import Document

Shown = Callable[[tuple[str, ...]], bool]
"""Returns for the audiences of a block whether it is shown; what can't be read is for none."""


def without_blocks(document: Document, shown: Shown) -> str:
    """Return the text without the blocks whose audiences aren't `shown`, and without the marks of the others.

    Where something was taken out one empty line is left, however much it was. From the first fault on, the rest is
    for who is shown what is for nobody.
    """
    found = document.blocks
    if not found.blocks and not found.faults and not document.closed_fences:
        return document.body
    lines: list[str | None] = list(document.lines)
    marks: set[int] = set()
    for fence in document.closed_fences:
        if shown(fence.audiences):
            marks.update(fence.marks)
        else:
            lines[fence.first : fence.last + 1] = [None] * (fence.last + 1 - fence.first)
    for block in found.blocks:
        last = len(lines) - 1 if block.last is None else block.last
        gone = range(block.first, last + 1) if not shown(block.audiences) else (block.first, last)
        for number in gone:
            lines[number] = None
    if found.faults and not shown(()):
        first = found.faults[0].line
        lines[first:] = [None] * (len(lines) - first)
    return closed_up([line for number, line in enumerate(lines) if number not in marks])


def lines_for_others(document: Document, shown: Shown) -> frozenset[int]:
    """Return the lines, counted from 0, in blocks whose audiences aren't `shown`; those that mark the blocks left out.

    From the first fault on, the rest is for others too.
    """
    found, end = document.blocks, len(document.lines)
    closed: set[int] = set()
    for fence in document.closed_fences:
        if not shown(fence.audiences):
            closed.update(range(fence.first + 1, fence.last))
    for block in found.blocks:
        if not shown(block.audiences):
            closed.update(range(block.first + 1, end if block.last is None else block.last))
    if found.faults and not shown(()):
        closed.update(range(found.faults[0].line + 1, end))
    return frozenset(closed)


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
