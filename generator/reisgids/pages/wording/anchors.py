"""The anchors of a page's headings: each once, and always the same for the same headings."""

from __future__ import annotations

import re

_NUMBERED = re.compile(r"(.*)_([0-9]{1,9})", re.DOTALL)


class Anchors:
    """Gives out anchors. One that is taken gets a number after it, as Python-Markdown does: `naam`, `naam_1`."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}

    def next(self, wanted: str) -> str:
        """Return the anchor, or the first one with a higher number that is free."""
        anchor = wanted
        if anchor in self._taken or not anchor:
            numbered = _NUMBERED.fullmatch(wanted)
            name, number = (numbered[1], int(numbered[2])) if numbered else (wanted, 0)
            number = max(number, self._last.get(wanted, 0)) + 1
            while f"{name}_{number}" in self._taken:
                number += 1
            self._last[wanted] = number
            anchor = f"{name}_{number}"
        self._taken.add(anchor)
        return anchor
