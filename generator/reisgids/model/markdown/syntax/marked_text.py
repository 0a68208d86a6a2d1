"""Text that is marked `==so==`, added `^^so^^`, or stands high or low: `m^2^`, `H~2~O`, as Material has it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_DOUBLE = {"=": "mark", "^": "ins"}
_SINGLE = {"^": "sup", "~": "sub"}
_OPENS = {sign: re.compile(rf"{re.escape(sign)}{{2}}(?=[^\s{re.escape(sign)}])") for sign in _DOUBLE}
_CLOSES = {
    sign: re.compile(rf"(?<=[^\s{re.escape(sign)}]){re.escape(sign * 2)}(?!{re.escape(sign)})") for sign in _DOUBLE
}
_SHORT = {
    sign: re.compile(rf"{re.escape(sign)}([^\s{re.escape(sign)}]+){re.escape(sign)}(?!{re.escape(sign)})")
    for sign in _SINGLE
}


def add_marked_text(reader: MarkdownIt) -> None:
    """Have the reader know it."""
    reader.inline.ruler.before("strikethrough", "marked_text", _marked)


def _marked(state: StateInline, silent: bool) -> bool:
    sign = state.src[state.pos]
    if sign not in "=^~" or silent or state.src[max(0, state.pos - 1) : state.pos] == sign:
        return False
    found = _double(state, sign) or _single(state, sign)
    if found is None:
        return False
    tag, inside, end = found
    last = state.posMax
    state.pos, state.posMax = inside
    state.push(f"{tag}_open", tag, 1)
    state.md.inline.tokenize(state)
    state.push(f"{tag}_close", tag, -1)
    state.pos, state.posMax = end, last
    return True


def _double(state: StateInline, sign: str) -> tuple[str, tuple[int, int], int] | None:
    """Return what opens here with two signs: its element, where its text is, and where it ends."""
    if sign not in _DOUBLE or not _OPENS[sign].match(state.src, state.pos, state.posMax):
        return None
    closes = _closes(state.src, sign)
    first = bisect_left(closes, state.pos + 3)
    if first == len(closes) or closes[first] + 2 > state.posMax:
        return None
    return _DOUBLE[sign], (state.pos + 2, closes[first]), closes[first] + 2


def _single(state: StateInline, sign: str) -> tuple[str, tuple[int, int], int] | None:
    if sign not in _SINGLE or not (found := _SHORT[sign].match(state.src, state.pos, state.posMax)):
        return None
    return _SINGLE[sign], found.span(1), found.end()


@lru_cache(maxsize=8)
def _closes(text: str, sign: str) -> tuple[int, ...]:
    """Return where two signs close something: looked for once in a text, and not again from each that opens."""
    return tuple(found.start() for found in _CLOSES[sign].finditer(text))
