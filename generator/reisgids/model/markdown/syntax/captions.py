"""What stands below a picture or a table, as Material has it:

![A plan](plan.png)
/// caption
The plan of the hall
///
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from reisgids.model.markdown.syntax.positions import note_lines

_HEAD = re.compile(r"/{3,}[ \t]*(?:figure-|table-)?caption[ \t]*$")
_ENDS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}


def add_captions(reader: MarkdownIt) -> None:
    """Have the reader know them, and put each in a figure with the block before it."""
    reader.block.ruler.before("fence", "caption", _caption, _ENDS)
    reader.core.ruler.after("block", "figures", _figures)


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _caption(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    if not _line(state, first).startswith("///") or state.is_code_block(first) or not _HEAD.match(_line(state, first)):
        return False
    last = first + 1
    while last < end and state.sCount[last] >= state.blkIndent and not _line(state, last).startswith("///"):
        last += 1
    if last == first + 1 or last >= end or not re.fullmatch(r"/{3,}[ \t]*", _line(state, last)):
        return False
    if silent:
        return True
    state.push("caption_open", "figcaption", 1).map = [first, last + 1]
    inline = state.push("inline", "", 0)
    inline.content = state.getLines(first + 1, last, state.blkIndent, False).strip(" \t\n")
    inline.map, inline.children = [first + 1, last], []
    note_lines(state, inline, first + 1, last)
    state.push("caption_close", "figcaption", -1)
    state.line = last + 1
    return True


def _figures(state: StateCore) -> None:
    """Put each caption in a figure with the block right before it; one behind nothing is a paragraph."""
    if not any(token.type == "caption_open" for token in state.tokens):
        return
    found: list[Token] = []
    begins: list[int | None] = [None]
    for token in state.tokens:
        if token.type == "caption_open":
            begin = begins[-1]
            opened = Token("figure_open", "figure", 1, block=True, map=token.map)
            found.insert(len(found) if begin is None else begin, opened)
        if token.nesting == 1:
            begins[-1] = begins[-1] if token.type == "caption_open" else len(found)
            begins.append(None)
        elif token.nesting == -1:
            begins.pop()
        elif token.type != "inline":
            begins[-1] = len(found)
        found.append(token)
        if token.type == "caption_close":
            found.append(Token("figure_close", "figure", -1, block=True))
            begins[-1] = None
    state.tokens = found
