"""What a paragraph opens and doesn't close: of too much of that, a reader looks for the end over and over."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

MOST = 200
"""So many brackets of one paragraph may stay open, and so many other signs that may begin something."""
_SIGNS = re.compile(r"\]\(|[\[\])]|`{3,}|^=+\s*$")


def opens_too_much(lines: Sequence[str], code: Collection[int]) -> bool:
    """Return whether a paragraph of these lines does, the lines of code left aside. Such a page is refused."""
    opened = Opened()
    for number, line in enumerate(lines):
        if number in code or not line.strip():
            opened = Opened()
        else:
            opened.take(line)
            if opened.most > MOST:
                return True
    return False


class Opened:
    """What a paragraph opens and doesn't close."""

    def __init__(self) -> None:
        self.most = 0
        self._brackets = 0
        self._targets = 0
        self._others = 0

    def take(self, line: str) -> None:
        """Take note of the next line."""
        for sign in _SIGNS.findall(line):
            if sign == "[":
                self._brackets += 1
            elif sign in ("]", "]("):
                self._brackets = max(0, self._brackets - 1)
                self._targets += sign == "]("
            elif sign == ")":
                self._targets = max(0, self._targets - 1)
            else:
                self._others += 1
            self.most = max(self.most, self._brackets, self._targets, self._others)
