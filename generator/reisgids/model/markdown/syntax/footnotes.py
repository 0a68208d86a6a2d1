"""Footnotes: `[^1]` in the text, and `[^1]: the note` anywhere, with what is indented below it.

The notes come behind everything else, in the order in which the text refers to them. A mark without a note is text; a
note that nothing refers to is left out; `known["notes"]` has for each note where it stands and how often it is used.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import MutableMapping
from dataclasses import dataclass, field
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from reisgids.model.markdown.syntax.indented import content_at

_NOTE = re.compile(r"\[\^(?P<name>[^\]\s\[]+)\]:[ \t]*")
_MARK = re.compile(r"\[\^(?P<name>[^\]\s\[]+)\]")


@dataclass
class Note:
    """A footnote: the offset at which it begins, and the places that refer to it. `again`: others of its name."""

    start: int
    uses: list[Token] = field(default_factory=list)
    number: int = 0
    again: list[int] = field(default_factory=list)


def add_footnotes(reader: MarkdownIt) -> None:
    """Have the reader know them."""
    reader.block.ruler.before("reference", "footnote", _note, {"alt": ["paragraph", "reference"]})
    reader.inline.ruler.before("link", "footnote_mark", _mark)
    reader.core.ruler.after("inline", "footnotes", _to_the_end)


def notes_of(known: MutableMapping[str, Any]) -> dict[str, Note]:
    """Return the footnotes of a text by their names."""
    found: dict[str, Note] = known.setdefault("notes", {})
    return found


def _note(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    begins = state.bMarks[first] + state.tShift[first]
    found = _NOTE.match(state.src, begins, state.eMarks[first]) if state.src.startswith("[^", begins) else None
    if found is None or state.is_code_block(first):
        return False
    if silent:
        return True
    token = state.push("footnote_open", "li", 1)
    token.meta = {"name": found["name"], "again": found["name"] in notes_of(state.env)}
    if token.meta["again"]:
        notes_of(state.env)[found["name"]].again.append(begins)
    else:
        notes_of(state.env)[found["name"]] = Note(begins)
    before = (state.listIndent, state.parentType)
    state.listIndent, state.parentType = -1, "root"
    with content_at(state, first, found.end(), state.sCount[first] + 4):
        if found.end() >= state.eMarks[first] and (first + 1 >= end or state.sCount[first + 1] < state.blkIndent):
            state.line = first + 1
        else:
            state.md.block.tokenize(state, first, end)
    state.listIndent, state.parentType = before
    token.map = [first, state.line]
    state.push("footnote_close", "li", -1)
    return True


def _mark(state: StateInline, silent: bool) -> bool:
    found = _MARK.match(state.src, state.pos, state.posMax) if state.src.startswith("[^", state.pos) else None
    if found is None or state.linkLevel or found["name"] not in notes_of(state.env):
        return False
    if not silent:
        token = state.push("footnote_mark", "sup", 0)
        token.meta = {"name": found["name"], "span": found.span()}
    state.pos = found.end()
    return True


def _to_the_end(state: StateCore) -> None:
    notes = notes_of(state.env)
    if not notes:
        return
    text, bodies = _parted(state.tokens)
    waiting = deque([text])
    order: list[str] = []
    while waiting:
        for inline in waiting.popleft():
            for token in inline.children or ():
                if token.type == "footnote_mark":
                    note = notes[token.meta["name"]]
                    if not note.number:
                        order.append(token.meta["name"])
                        note.number = len(order)
                        waiting.append(bodies[token.meta["name"]])
                    note.uses.append(token)
                    token.meta |= {"number": note.number, "use": len(note.uses)}
    if order:
        text.append(Token("footnotes_open", "div", 1, block=True))
        for name in order:
            bodies[name][0].meta |= {"number": notes[name].number, "uses": len(notes[name].uses)}
            text += bodies[name]
        text.append(Token("footnotes_close", "div", -1, block=True))
    state.tokens = text


def _parted(tokens: list[Token]) -> tuple[list[Token], dict[str, list[Token]]]:
    """Return the tokens of the text, and those of each note, of which a second one of a name is left out."""
    text: list[Token] = []
    bodies: dict[str, list[Token]] = {}
    opened: list[list[Token]] = []
    for token in tokens:
        if token.type == "footnote_open":
            opened.append([])
            if not token.meta["again"]:
                bodies[token.meta["name"]] = opened[-1]
        (opened[-1] if opened else text).append(token)
        if token.type == "footnote_close":
            opened.pop()
    return text, bodies
