"""Where the sentences of a text end: in plain text, and in Markdown, whose paragraphs, items and cells end them too."""

from __future__ import annotations

import re

_CLOSING = r"[\"'’”»)]*"
"""Signs that close a quotation or brackets; they may stand between a full stop and the next sentence."""
_BETWEEN = re.compile(rf"(?<=[.!?…]){_CLOSING}\s+")
_END = re.compile(rf"[.!?…]{_CLOSING}(?=\s)|\n\s{{0,9}}\n|\n(?=[ ]{{0,9}}(?:[-*+#>|]|\d+\.))|\|")
_LONGEST = 600
"""No sentence is longer; this keeps a text without full stops from being read over and over."""


def sentences(text: str) -> list[str]:
    """Return the sentences of a plain text, each up to its full stop, without what closes a quotation after that."""
    return _BETWEEN.split(text)


def sentence_around(text: str, at: int) -> tuple[int, int]:
    """Return where the sentence in Markdown around a character begins and ends, without the white space around it."""
    start, end = max(0, at - _LONGEST), min(len(text), at + _LONGEST)
    for found in _END.finditer(text, start, end):
        if found.end() > at:
            end = found.end() if found[0][0] in ".!?…" else found.start()
            break
        start = found.end()
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip())
    return start, start + len(inside.strip())
