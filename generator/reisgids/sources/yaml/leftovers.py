"""What Word and Excel leave behind in a value: curly quotes, n.v.t., an error value, half a text before a #."""

from __future__ import annotations

import re

_CLOSING = {"“": "”“", "”": "”", "„": "”“", "‘": "’‘", "’": "’", "‚": "’‘"}
_NOTHING = frozenset({"n.v.t.", "n.v.t", "nvt", "nvt.", "n.a.", "n/a", "n/b", "-", "–", "—"})
_EXCEL_ERRORS = frozenset(
    {
        *("#n/b", "#verw!", "#waarde!", "#naam?", "#deel/0!", "#getal!"),
        *("#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#num!"),
    }
)
_LIST_MARKS = "-–—•·‣●"
_HASH = re.compile(r"^.*\S[ \t]+#[^\s#!]", re.MULTILINE)


def leftover(value: str) -> str | None:
    """Return the code of what is wrong with an unquoted, non-empty value, or None."""
    first = value[0]
    if first in _CLOSING:
        return "curly-quotes" if len(value) > 1 and value[-1] in _CLOSING[first] else None
    if len(value) < 8 and first in "nN-–—" and is_nothing(value):
        return "not-applicable"
    return None


def list_mark(value: str) -> str | None:
    """Return the code of what is wrong with an unquoted value that begins a line as an item of a list would."""
    if value[0] not in _LIST_MARKS or len(value) < 2:
        return None
    if value[0] != "-":
        return "list-dash" if value[1].isspace() else None
    return "space-after-dash" if value[1].isalpha() else None


def is_nothing(value: str) -> bool:
    """Return whether the words only mean that there is nothing: n.v.t., or a dash."""
    return value.strip().lower() in _NOTHING


def is_excel_error(value: str) -> bool:
    """Return whether a formula of Excel went wrong here, in Dutch or English."""
    return value.strip().lower() in _EXCEL_ERRORS


def cut_off_lines(text: str) -> frozenset[int]:
    """Return the lines, counted from 0, in which a # follows a space and begins a word: `kanaal #1`."""
    if " #" not in text and "\t#" not in text:
        return frozenset()
    return frozenset(text.count("\n", 0, found.end()) for found in _HASH.finditer(text))
