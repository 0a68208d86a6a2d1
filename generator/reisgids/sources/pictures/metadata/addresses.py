"""Whether a text leads out of a drawing, in whichever way CSS lets it be written."""

from __future__ import annotations

import re

_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.)|\Z)", re.DOTALL)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_SUSPECT = re.compile(r"[:/@\\(]")
_LEADS_OUT = re.compile(
    r"""
      url\( \s*+ ["']?+ \s*+ (?!\#)
    | (?:image-set|image|cross-fade|src|expression) \s*+ \(
    | @import
    | (?:^|[^*:/]) // | : \s*+ //
    | (?:javascript|vbscript|data|file|blob|https?|ftp|wss?) \s*+ :
    """,
    re.VERBOSE | re.IGNORECASE,
)


def may_lead_out(text: str) -> bool:
    """Return whether a text has a sign that every address and every function of CSS has; this is soon known."""
    return _SUSPECT.search(text) is not None


def leads_out(text: str) -> bool:
    """Return whether a text holds an address, or a function of CSS that takes one; pointing to `#name` is none."""
    if not may_lead_out(text):
        return False
    plain = _COMMENT.sub("", text)
    read = _ESCAPE.sub(_unescaped, plain)
    return any(_LEADS_OUT.search(each) for each in {text, plain, read})


def _unescaped(escape: re.Match[str]) -> str:
    if not escape[1]:
        return escape[2] or ""
    number = int(escape[1], 16)
    return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
