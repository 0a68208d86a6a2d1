"""Whether somebody gave nothing, where something was asked for."""

from __future__ import annotations

import unicodedata

_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"}


def is_blank(text: str) -> bool:
    """Return whether there is nothing to be seen in a text: no sign at all, or blanks and invisible signs only."""
    return all(unicodedata.category(sign) in _UNSEEN for sign in text)
