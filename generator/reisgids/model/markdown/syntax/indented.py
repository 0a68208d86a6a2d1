"""What stands below a head and is indented by four spaces, as Python-Markdown's extensions have it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from markdown_it.rules_block import StateBlock

WIDTH = 4


def read_indented(state: StateBlock, head: int, end: int) -> int:
    """Read the indented lines below a line as blocks, and return the line behind them, which is that of the state."""
    indent = state.sCount[head] + WIDTH
    last = head
    for line in range(head + 1, end):
        if not state.isEmpty(line):
            if state.sCount[line] < indent:
                break
            last = line
    before = (state.blkIndent, state.lineMax, state.parentType, state.listIndent, state.tight)
    state.blkIndent, state.lineMax, state.parentType, state.listIndent = indent, last + 1, "root", -1
    state.line = head + 1
    if last > head:
        state.md.block.tokenize(state, head + 1, last + 1)
    state.blkIndent, state.lineMax, state.parentType, state.listIndent, state.tight = before
    state.line = last + 1
    return last + 1


@contextmanager
def content_at(state: StateBlock, line: int, offset: int, indent: int) -> Iterator[None]:
    """Have the blocks of a line begin at an offset behind its mark, and those below it with an indent, for a while."""
    before = (state.blkIndent, state.bMarks[line], state.tShift[line], state.sCount[line])
    state.blkIndent, state.bMarks[line], state.tShift[line], state.sCount[line] = indent, offset, 0, indent
    yield
    state.blkIndent, state.bMarks[line], state.tShift[line], state.sCount[line] = before
