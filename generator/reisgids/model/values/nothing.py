"""Words that only mean that something is there, or isn't: `no` for a point of pain names none."""

from __future__ import annotations

import re
from typing import Any

from pydantic_core import PydanticCustomError

_ABSENT = frozenset(
    """
    nee neen no nope false off uit niet niets niks geen geene none nothing nihil nil null nul leeg empty onbekend
    unknown nvt n.v.t na n.a n/a n/b nb n.b n.n.b nnb n.t.b ntb tbd t.b.d tba todo undefined
    """.split()  # noqa: SIM905
) | {"niet van toepassing", "not applicable", "nog niet", "nog onbekend", "not known", "not yet", "er is geen"}
_PRESENT = frozenset("ja yes true on aan wel y j x v waar yep".split())  # noqa: SIM905
_MARKS = re.compile(r"[\s.!?…:;()\[\]_~*/\\✓✔✗✘❌✅\-–—‐‑−]*")


def says_no_more_than_whether(words: str) -> bool:
    """Return whether words only mean that something is there or isn't: `no`, `Ja.`, `n.v.t.`, `-`, `?`."""
    plain = _bare(words)
    return not plain or plain in _ABSENT or plain in _PRESENT


def says_nothing(words: str) -> bool:
    """Return whether words mean that there is nothing: `geen`, `n.v.t.`, `-`, `?`."""
    plain = _bare(words)
    return bool(words.strip()) and (not plain or plain in _ABSENT)


def _bare(words: str) -> str:
    """Return the words in small letters without white space and signs around them."""
    start = _MARKS.match(words)
    words = words[start.end() if start else 0 :]
    return _MARKS.sub("", words[::-1], count=1)[::-1].casefold() if words else ""


def something(value: Any) -> Any:
    """Return a text, or a list of them, unless one only means that something is there or isn't.

    Raises:
        PydanticCustomError: `only_whether`, with what was written.
    """
    for given in value if isinstance(value, (list, tuple)) else [value]:
        texts = [given] if isinstance(given, str) else list(given.values()) if isinstance(given, dict) else []
        written = [text for text in texts if isinstance(text, str) and text.strip()]
        if written and all(says_no_more_than_whether(text) for text in written):
            raise PydanticCustomError("only_whether", "what it is", {"given": written[0].strip()[:60]})
    return value
