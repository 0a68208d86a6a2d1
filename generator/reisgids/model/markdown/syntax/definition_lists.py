"""Terms and what they mean: a line with the term, and below it `:   ` with the explanation."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from reisgids.model.markdown.syntax.indented import content_at
from reisgids.model.markdown.syntax.positions import note_lines

_MARK = re.compile(r":[ \t]+(?=\S)")


def add_definition_lists(reader: MarkdownIt) -> None:
    """Have the reader know them."""
    reader.block.ruler.before("paragraph", "definition_list", _list, {"alt": ["paragraph"]})


def _mark(state: StateBlock, line: int, end: int) -> re.Match[str] | None:
    if line >= end or state.sCount[line] < state.blkIndent or state.is_code_block(line):
        return None
    return _MARK.match(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])


def _next(state: StateBlock, line: int) -> re.Match[str] | None:
    return _MARK.match(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])


def _explained(state: StateBlock, first: int, end: int) -> int | None:
    """Return the line with the first explanation of the terms that begin at a line; None where these are none."""
    line = first
    before, state.parentType = state.parentType, "paragraph"
    rules = state.md.block.ruler.getRules("paragraph")
    found = None
    while line < end and not state.isEmpty(line) and state.sCount[line] >= state.blkIndent:
        if line > first:
            if _mark(state, line, end):
                found = line
                break
            if any(rule(state, line, end, True) for rule in rules):
                break
        line += 1
    else:
        after = state.skipEmptyLines(line)
        if after == line + 1 and _mark(state, after, end):
            found = after
    state.parentType = before
    return found


def _list(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    if silent:
        # Within an explanation the next one ends a paragraph.
        return state.sCount[first] == state.ddIndent and bool(_next(state, first))
    if _mark(state, first, end):
        return False
    explained = _explained(state, first, end)
    if explained is None:
        return False
    opened = state.push("dl_open", "dl", 1)
    line: int | None = first
    parent, state.parentType = state.parentType, "list"
    while line is not None and explained is not None:
        for term in range(line, explained):
            if not state.isEmpty(term):
                _term(state, term)
        state.line = explained
        while _mark(state, state.line, end) or _mark(state, state.skipEmptyLines(state.line), end):
            _explanation(state, state.skipEmptyLines(state.line), end)
        line = state.skipEmptyLines(state.line)
        explained = _explained(state, line, end) if line < end and not _mark(state, line, end) else None
    state.parentType = parent
    opened.map = [first, state.line]
    state.push("dl_close", "dl", -1)
    return True


def _term(state: StateBlock, line: int) -> None:
    state.push("dt_open", "dt", 1).map = [line, line + 1]
    inline = state.push("inline", "", 0)
    inline.content = state.getLines(line, line + 1, state.blkIndent, False).strip(" \t\n")
    inline.map, inline.children = [line, line + 1], []
    note_lines(state, inline, line, line + 1)
    state.push("dt_close", "dt", -1)


def _explanation(state: StateBlock, line: int, end: int) -> None:
    loose = line > 0 and state.isEmpty(line - 1)
    mark = _mark(state, line, end)
    assert mark
    opened = state.push("dd_open", "dd", 1)
    known = len(state.tokens)
    indent = state.sCount[line] + min(len(mark[0].expandtabs(4)), 4)
    before = (state.listIndent, state.tight, state.ddIndent)
    state.listIndent, state.tight, state.ddIndent = state.blkIndent, True, state.sCount[line]
    with content_at(state, line, mark.end(), indent):
        state.md.block.tokenize(state, line, end)
    loose = loose or not state.tight
    state.listIndent, state.tight, state.ddIndent = before
    opened.map = [line, state.line]
    level = state.level
    state.push("dd_close", "dd", -1)
    if not loose:
        for token in state.tokens[known:]:
            if token.level == level and token.type in ("paragraph_open", "paragraph_close"):
                token.hidden = True
