"""Which lines of a Markdown text are code for every reader, and which are code for some.

CommonMark and Python-Markdown differ on fences that stand in a list, a quote or an indent, that aren't closed, or that
have something unusual after their signs. What decides who may read a text can't depend on who reads it: here only a
plain fence is code, one at the very left that a line of exactly the same signs closes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

_SIGNS = re.compile(r"(?P<before>[^\w`~]*+(?:\w{1,9}+[.)][^\w`~]*+)*+)(?P<fence>`{3,}|~{3,})(?P<info>.*)$")
_NUMBERS = r"\d+(?:-\d+)?(?: \d+(?:-\d+)?)*"
_OPTION = rf"[ \t]+(?:title=\"[^\"]*\"|(?:hl_lines|linenums)=\"{_NUMBERS}\")"
_INFO = re.compile(rf"[ \t]*(?:[\w#+-][\w#.+-]*)?(?:{_OPTION})*[ \t]*$")
_CLOSING = re.compile(r"[\s>]*(?P<fence>`{3,}|~{3,})\s*$")
_PREFIX = re.compile(r" *|(?:> )+$")


@dataclass(frozen=True)
class PlainFence:
    """A fenced block that every reader sees. Lines are counted from 0, those of the fences included."""

    info: str
    first: int
    last: int

    @property
    def kind(self) -> str:
        """The first word after the opening fence, empty where there is none."""
        return _kind(self.info)


@dataclass(frozen=True)
class SureCode:
    """Lines counted from 0: those that are code for all, fences included, and those that are code for some.

    `doubtful` has, per line of the second kind, the line of the fence that brings the doubt. `fences` are
    the blocks of the first kind, in order.
    """

    sure: frozenset[int]
    doubtful: dict[int, int]
    fences: tuple[PlainFence, ...]

    def unsure_fences(self, lines: Sequence[str], kinds: Collection[str]) -> list[int]:
        """Return the lines, outside of what is sure, that look like the first one of a block of one of these kinds."""
        return [
            number
            for number, line in enumerate(lines)
            if number not in self.sure and (found := _opening(line)) and _kind(found["info"]) in kinds
        ]


def sure_code(lines: Sequence[str]) -> SureCode:
    """Return what is code in a text of these lines.

    A fence with an indent or in a quote brings doubt until it is closed, if all of it stands behind the same prefix.
    Every other fence brings doubt until the end of the text. One below an indented line, with no blank line between
    them, is in doubt itself.
    """
    sure: set[int] = set()
    fences: list[PlainFence] = []
    doubtful: dict[int, int] = {}
    closings = _Closings(lines)
    number, below_indented = 0, False
    while number < len(lines):
        opened = _opening(lines[number])
        if opened is None:
            line = lines[number]
            below_indented = bool(line.strip()) and (below_indented or line.startswith(("    ", "\t")))
            number += 1
            continue
        fence, last = opened["fence"], closings.after(number, opened["fence"])
        before, regular = opened["before"], bool(_INFO.match(opened["info"]))
        if last is None or not regular or lines[last].rstrip(" \t") != before + fence:
            doubtful.update(dict.fromkeys(range(number, len(lines)), number))
            break
        if not before and below_indented:
            # Python-Markdown takes it for a part of the indented text above, and undoes the fence.
            doubtful.update(dict.fromkeys(range(number, last + 1), number))
        elif not before:
            sure.update(range(number, last + 1))
            fences.append(PlainFence(opened["info"].strip(), number, last))
        elif _PREFIX.fullmatch(before) and _all_behind(before, lines[number : last + 1]):
            doubtful.update(dict.fromkeys(range(number, last + 1), number))
        else:
            doubtful.update(dict.fromkeys(range(number, len(lines)), number))
            break
        below_indented = below_indented or before.startswith(("    ", "\t"))
        number = last + 1
    return SureCode(frozenset(sure), doubtful, tuple(fences))


def _kind(info: str) -> str:
    return next(iter(info.split()), "")


def _opening(line: str) -> re.Match[str] | None:
    if "```" not in line and "~~~" not in line:
        return None
    found = _SIGNS.match(line)
    # With a backtick after it, it is code within a line.
    return None if found is None or (found["fence"][0] == "`" and "`" in found["info"]) else found


def _all_behind(prefix: str, lines: Sequence[str]) -> bool:
    """Return whether every line stands behind the prefix of the fence; with a blank one it needn't."""
    if prefix.isspace():
        return all(line.startswith(prefix) or not line.strip(" ") for line in lines)
    return all(line.startswith(prefix) or line == prefix.rstrip() for line in lines)


class _Closings:
    """The lines that could close a fence, found once."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._found: list[tuple[int, str]] = []
        for number, line in enumerate(lines):
            if ("```" in line or "~~~" in line) and (found := _CLOSING.match(line)):
                self._found.append((number, found["fence"]))
        self._at = 0

    def after(self, number: int, fence: str) -> int | None:
        """Return the first line after `number` that could close the fence. The numbers asked for go up."""
        while self._at < len(self._found) and self._found[self._at][0] <= number:
            self._at += 1
        at = self._at
        while at < len(self._found):
            line, signs = self._found[at]
            if signs.startswith(fence):
                return line
            at += 1
        return None
