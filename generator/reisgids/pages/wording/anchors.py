"""The anchors of a page's headings: the one that is written, `## Title {#anchor}`, and each once on a page."""

from __future__ import annotations

import re

_WRITTEN = re.compile(r"\s*\{:?\s*#([a-zA-Z0-9][\w-]*)\s*\}\s*$")
_NUMBERED = re.compile(r"(.*)_([0-9]{1,9})", re.DOTALL)


def written_anchor(heading: str) -> tuple[str, str]:
    """Return a heading without the anchor that is written at its end, and that anchor; empty where there is none."""
    found = _WRITTEN.search(heading)
    return (heading[: found.start()], found[1]) if found else (heading, "")


class Anchors:
    """Gives out anchors, always the same ones for the same headings.

    One that is taken gets a number after it, as Python-Markdown does: `naam`, `naam_1`.
    """

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
