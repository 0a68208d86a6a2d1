"""Abbreviations: `*[NPS]: Net Promoter Score` explains each NPS on the page to who points at it."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_ABBREVIATION = re.compile(r"\*\[(?P<words>[^\[\]\n]+)\]:[ \t]*(?P<meaning>.*?)[ \t]*$", re.MULTILINE)


def add_abbreviations(reader: MarkdownIt) -> None:
    """Have the reader know them."""
    reader.block.ruler.before("list", "abbreviation", _abbreviation, {"alt": ["paragraph", "reference"]})
    reader.core.ruler.after("inline", "abbreviations", _explained)


def abbreviations_of(known: MutableMapping[str, Any]) -> dict[str, str]:
    """Return what the abbreviations of a text mean."""
    found: dict[str, str] = known.setdefault("abbreviations", {})
    return found


def _abbreviation(state: StateBlock, first: int, _end: int, silent: bool) -> bool:
    begins = state.bMarks[first] + state.tShift[first]
    found = _ABBREVIATION.match(state.src, begins, state.eMarks[first]) if state.src.startswith("*[", begins) else None
    if found is None or not found["meaning"] or state.is_code_block(first):
        return False
    if not silent:
        abbreviations_of(state.env).setdefault(found["words"].strip(), found["meaning"])
        state.line = first + 1
    return True


def _explained(state: StateCore) -> None:
    known = abbreviations_of(state.env)
    if not known:
        return
    longest_first = sorted(known, key=len, reverse=True)
    words = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    for inline in state.tokens:
        if inline.type == "inline" and inline.children:
            inline.children = [part for token in inline.children for part in _parts(token, words, known)]


def _parts(token: Token, words: re.Pattern[str], known: dict[str, str]) -> list[Token]:
    if token.type != "text" or not words.search(token.content):
        return [token]
    parts, done = [], 0
    for found in words.finditer(token.content):
        parts.append(Token("text", "", 0, content=token.content[done : found.start()], level=token.level))
        meaning: dict[str, str | int | float] = {"title": known[found[0]]}
        parts.append(Token("abbreviation_open", "abbr", 1, attrs=meaning, level=token.level))
        parts.append(Token("text", "", 0, content=found[0], level=token.level + 1))
        parts.append(Token("abbreviation_close", "abbr", -1, level=token.level))
        done = found.end()
    parts.append(Token("text", "", 0, content=token.content[done:], level=token.level))
    return [part for part in parts if part.content or part.type != "text"]
