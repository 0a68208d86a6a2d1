"""What stands behind the first fence of a block of code: its language, a title, which lines are numbered or marked."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PART = re.compile(
    r"""(?P<name>[\w-]+)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'}]+))|(?P<word>[^\s}]+)"""
)
_MOST = 10_000


@dataclass(frozen=True)
class FenceOptions:
    """`first` is the number of the first line, None where lines have no numbers; `marked` are lines that stand out.

    `unknown` is what isn't understood, as it is written.
    """

    language: str = ""
    title: str = ""
    first: int | None = None
    marked: tuple[int, ...] = ()
    unknown: tuple[str, ...] = ()


def fence_options(info: str) -> FenceOptions:
    """Return what is meant by the words behind a fence, those in braces included: `py title="a.py" hl_lines="2-4"`."""
    language, title, first, unknown = "", "", None, []
    marked: tuple[int, ...] = ()
    for at, part in enumerate(_PART.finditer(info.strip().strip("{}"))):
        name, value = part["name"], part["double"] or part["single"] or part["bare"] or ""
        word = part["word"]
        if word and at == 0:
            language = word.removeprefix(".")
        elif name == "title":
            title = value
        elif name == "linenums" and value.split()[:1] and value.split()[0].isdecimal():
            first = min(int(value.split()[0][:6]), 99_999)
        elif name == "hl_lines" and (lines := _lines(value)):
            marked = lines
        elif word not in (".copy", ".no-copy", ".select", ".no-select"):
            unknown.append(part[0])
    return FenceOptions(language, title, first, marked, tuple(unknown))


def _lines(written: str) -> tuple[int, ...]:
    """Return the lines that `2 4-6` names; none where that isn't what is written."""
    found: list[int] = []
    for part in written.replace(",", " ").split():
        first, hyphen, last = part.partition("-")
        if not first.isdecimal() or (hyphen and not last.isdecimal()) or len(part) > 11:
            return ()
        found += range(int(first), min(int(last or first), int(first) + _MOST) + 1)
    return tuple(found[:_MOST])
