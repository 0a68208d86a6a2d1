"""In what order names stand in a list."""

from __future__ import annotations

import unicodedata


def sortable(name: str) -> str:
    """Return a name as lists are sorted by it: without accents and capitals, the same in every locale."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
