"""Keys of a keyboard: `++ctrl+alt+del++`."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from pymdownx.keymap_db import aliases, keymap

_KEYS = re.compile(r"\+\+(?P<keys>(?:[\w-]+|\"[^\"\n+]+\")(?:\+(?:[\w-]+|\"[^\"\n+]+\"))*)\+\+(?!\+)")


def add_keys(reader: MarkdownIt) -> None:
    """Have the reader know them."""
    reader.inline.ruler.before("link", "keys", _keys)


def _keys(state: StateInline, silent: bool) -> bool:
    found = _KEYS.match(state.src, state.pos, state.posMax) if state.src.startswith("++", state.pos) else None
    if found is None or state.pending[-1:].isalnum():
        return False
    names = [_name(key) for key in found["keys"].split("+")]
    if not all(names):
        return False
    if not silent:
        token = state.push("keys", "span", 0)
        token.meta = {"names": names, "span": found.span()}
        token.content = " + ".join(names)
    state.pos = found.end()
    return True


def _name(key: str) -> str:
    """Return what stands on a key; empty where it isn't known. One between quotes is shown as it is."""
    if key.startswith('"'):
        return key.strip('"')
    plain = key.lower().replace("_", "-")
    return str(keymap.get(aliases.get(plain, plain), ""))
