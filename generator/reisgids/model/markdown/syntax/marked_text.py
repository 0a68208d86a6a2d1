"""Text that is marked `==so==`, added `^^so^^`, or stands high or low: `m^2^`, `H~2~O`, as Material has it."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_PAIRS = {
    "=": (re.compile(r"==(?=[^\s=])(?P<inside>.*?[^\s=])==(?!=)", re.DOTALL), "mark"),
    "^": (re.compile(r"\^\^(?=[^\s^])(?P<inside>.*?[^\s^])\^\^(?!\^)|\^(?P<short>[^\s^]+)\^(?!\^)", re.DOTALL), "ins"),
    "~": (re.compile(r"~(?P<short>[^\s~]+)~(?!~)"), "del"),
}
_SHORT = {"^": "sup", "~": "sub"}
_LONGEST = 4000


def add_marked_text(reader: MarkdownIt) -> None:
    """Have the reader know it."""
    reader.inline.ruler.before("strikethrough", "marked_text", _marked)


def _marked(state: StateInline, silent: bool) -> bool:
    sign = state.src[state.pos]
    if sign not in _PAIRS or silent or state.src[max(0, state.pos - 1) : state.pos] == sign:
        return False
    pattern, tag = _PAIRS[sign]
    until = min(state.posMax, state.pos + _LONGEST)
    found = pattern.match(state.src, state.pos, until)
    if found is None:
        return False
    group = "short" if sign in _SHORT and found["short"] else "inside"
    tag = _SHORT[sign] if group == "short" else tag
    end, last = found.end(), state.posMax
    state.pos, state.posMax = found.span(group)
    state.push(f"{tag}_open", tag, 1)
    state.md.inline.tokenize(state)
    state.push(f"{tag}_close", tag, -1)
    state.pos, state.posMax = end, last
    return True
