"""Boxes, boxes that open, and tabs, as Material has them: a head, and below it what is indented by four spaces.

!!! note "Title"
    In the box.

??? tip            (`???+`: open from the start)
    Shown when a reader opens it.

=== "First tab"
    In the tab.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock

from reisgids.model.markdown.syntax.indented import read_indented

OWN_BOX = "form"
"""A form to fill in: its tables have cells to write in."""
BOXES = (
    *("note", "abstract", "info", "tip", "success", "question", "warning", "failure", "danger", "bug", "example"),
    *("quote", "summary", "tldr", "todo", "hint", "important", "check", "done", "help", "faq", "caution", "attention"),
    *("fail", "missing", "error", "cite", "seealso", OWN_BOX),
)
"""The kinds of box that Material has, other names for some of them included, and the one that is Reisgids' own."""
_TITLE = r"(?:[ \t]+\"(?P<title>.*)\")?[ \t]*$"
_BOX = re.compile(rf"(?P<mark>!!!|\?\?\?\+?)[ \t]*(?P<kinds>[\w-]+(?:[ \t]+[\w-]+)*)?{_TITLE}")
_TAB = re.compile(r"===(?P<sign>[!+]{0,2})[ \t]+(?:\"(?P<title>.*?)\"|'(?P<single>.*?)')[ \t]*$")
_ENDS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}


def add_boxes(reader: MarkdownIt) -> None:
    """Have the reader know them."""
    reader.block.ruler.before("fence", "box", _box, _ENDS)
    reader.block.ruler.before("fence", "tabs", _tabs, _ENDS)


def _head(state: StateBlock, line: int) -> str:
    if state.is_code_block(line):
        return ""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _box(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    head = _head(state, first)
    found = _BOX.match(head) if head.startswith(("!!!", "???")) else None
    if found is None or not (found["kinds"] or (found["title"] is not None and found["mark"] != "!!!")):
        return False
    if silent:
        return True
    kinds = (found["kinds"] or "note").lower().split()
    name = "box" if found["mark"] == "!!!" else "details"
    token = state.push(f"{name}_open", "div" if name == "box" else "details", 1)
    token.map = [first, first + 1]
    token.meta = {"kinds": kinds, "titled": found["title"] is not None, "open": found["mark"] == "???+"}
    if found["title"] is not None:
        _title(state, first, found["title"], found.start("title"))
    token.map = [first, read_indented(state, first, end)]
    token.meta["empty"] = token.map[1] == first + 1
    state.push(f"{name}_close", token.tag, -1)
    return True


def _title(state: StateBlock, line: int, title: str, at: int) -> None:
    state.push("box_title_open", "p", 1)
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = title, [line, line + 1], []
    inline.meta["at"] = [(0, state.bMarks[line] + state.tShift[line] + at)]
    state.push("box_title_close", "p", -1)


def _tabs(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    if not (_head(state, first).startswith("===") and _TAB.match(_head(state, first))):
        return False
    if silent:
        return True
    group = state.push("tabs_open", "div", 1)
    line = first
    while line < end and state.sCount[line] >= state.blkIndent and (found := _TAB.match(_head(state, line))):
        if line > first and "!" in found["sign"]:
            break
        token = state.push("tab_open", "div", 1)
        token.meta = {"chosen": "+" in found["sign"]}
        title = "title" if found["title"] is not None else "single"
        _title(state, line, found[title], found.start(title))
        token.map = [line, read_indented(state, line, end)]
        token.meta["empty"] = token.map[1] == line + 1
        state.push("tab_close", "div", -1)
        line = state.skipEmptyLines(state.line)
    group.map = [first, state.line]
    state.push("tabs_close", "div", -1)
    return True
