"""How long something takes, as people put it in a cell: the unit often stands in the head."""

from __future__ import annotations

import re


def duration_in_words(written: str, head: str) -> str:
    """Return how long something takes, with the unit that its head names where it has none: `15` becomes `15 min`."""
    text = " ".join(written.split())
    if re.search(r"[a-z]", text, re.IGNORECASE):
        return text
    units = (("min", r"min"), ("s", r"second|seconde"), ("u", r"\buren\b|\buur\b|hours?"), ("d", r"dagen|days?"))
    unit = next((unit for unit, words in units if re.search(words, head, re.IGNORECASE)), "")
    return f"{text} {unit}".strip()
