"""Bare addresses: `https://…`, `www.…` and mail addresses in a text are links, as on GitHub."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_SCHEMES = ("https", "http")
_REST = re.compile(r"[^\s<\x00-\x1f]+")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+|localhost\b", re.ASCII)
_TRAILING = frozenset("?!.,:*_~'\"")
_ENTITY = re.compile(r"&[a-zA-Z0-9]{1,10};$")
_MAILBOX = re.compile(r"[\w.+-]*[\w+-]$", re.ASCII)
_AFTER_AT = re.compile(r"@[a-zA-Z0-9_-]+(?:\.[a-zA-Z0-9_-]+)*\.[a-zA-Z0-9-]*[a-zA-Z0-9](?![\w@-])")
_TEXT = re.compile(r"[\n!#$%&*+\-:<=>@\[\\\]^_`{}~]|(?<![\w./:@-])www\.")


def add_addresses(reader: MarkdownIt) -> None:
    """Have the reader make links of them."""
    reader.inline.ruler.at("text", _text)
    reader.inline.ruler.before("text", "address", _address)


def _text(state: StateInline, silent: bool) -> bool:
    """Take all up to the next sign that can begin something."""
    start = state.pos
    found = _TEXT.search(state.src, start, state.posMax)
    end = found.start() if found else state.posMax
    if end == start and state.src.startswith("www.", start):
        end += 3
    if end == start:
        return False
    if not silent:
        state.pending += state.src[start:end]
    state.pos = end
    return True


def _address(state: StateInline, silent: bool) -> bool:
    if silent or state.linkLevel:
        return False
    at, sign = state.pos, state.src[state.pos]
    if sign == ":":
        return _of_scheme(state, at)
    if sign == "w" and state.src.startswith("www.", at) and not state.pending[-1:].isalnum():
        return _put(state, at, _until(state, at), "http://")
    return sign == "@" and _of_mail(state, at)


def _of_scheme(state: StateInline, at: int) -> bool:
    scheme = next((each for each in _SCHEMES if state.src[max(0, at - 5) : at].lower().endswith(each)), "")
    start = at - len(scheme)
    known = scheme and state.src.startswith("://", at) and state.pending.endswith(state.src[start:at])
    if not known or state.pending[: -len(scheme)][-1:].isalnum():
        return False
    return bool(_HOST.match(state.src, at + 3, state.posMax)) and _put(state, start, _until(state, at + 3), "")


def _of_mail(state: StateInline, at: int) -> bool:
    box = _MAILBOX.search(state.pending[-100:])
    domain = _AFTER_AT.match(state.src, at, state.posMax)
    if not box or not domain or not state.src.endswith(box[0], 0, at):
        return False
    return _put(state, at - len(box[0]), domain.end(), "mailto:")


def _until(state: StateInline, start: int) -> int:
    """Return where an address ends: not with what rather belongs to the sentence around it."""
    found = _REST.match(state.src, start, state.posMax)
    address = found[0] if found else ""
    end, surplus = len(address), address.count(")") - address.count("(")
    while end:
        sign = address[end - 1]
        if sign == ";" and (entity := _ENTITY.search(address, max(0, end - 12), end)):
            end = entity.start()
        elif sign in _TRAILING or (sign == ")" and surplus > 0):
            surplus -= sign == ")"
            end -= 1
        else:
            break
    return start + end


def _put(state: StateInline, start: int, end: int, scheme: str) -> bool:
    """Put a link in place of what is written there, of which the beginning is already taken for text."""
    written = state.src[start:end]
    if scheme == "http://" and not _HOST.match(written):
        return False
    if start < state.pos:
        state.pending = state.pending[: start - state.pos]
    token = state.push("link_open", "a", 1)
    token.attrs = {"href": state.md.normalizeLink(scheme + written)}
    token.markup, token.info = "bare", "auto"
    token.meta["span"] = (start, end)
    token.meta["written"] = scheme + written
    state.push("text", "", 0).content = written
    state.push("link_close", "a", -1)
    state.pos = end
    return True
