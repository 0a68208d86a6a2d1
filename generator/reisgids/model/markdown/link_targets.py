"""Where the target of a link is written: between the brackets behind its words, or behind the name that it defines.

The bounds are those that Python-Markdown finds, which renders the pages: it lets a target hold spaces and brackets, and
takes what stands between quotes right before the last bracket for a title.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_ANGLED = re.compile(r"\s*<(?P<target>[^<>]*)>\s*(?:'[^']*'\s*|\"[^\"]*\"\s*)?\)")
_SPACE = re.compile(r"\s*")
_SIGN = re.compile(r"[()'\"]")
_LONGEST = 4000
_TITLE = re.compile(r"(?:([\"']).*\1|\(.*\))$")
_QUOTES = {'"': '"', "'": "'", "(": ")"}


class Bounds(NamedTuple):
    """The offsets of a target, and of the end of the link."""

    first: int
    last: int
    end: int


def in_brackets(text: str, at: int, until: int) -> list[Bounds]:
    """Return the bounds of the target that begins at an offset, behind the opening bracket; none where it is none.

    The first is what it is if all of the text until there belongs together. The others are what it can be if a list, a
    quote or a box begins on a line between.
    """
    until = min(until, at + _LONGEST)
    found = []
    if angled := _ANGLED.match(text, at, until):
        found.append(_stripped(text, angled.start("target"), angled.end("target"), angled.end()))
        if "\n" not in angled[0]:
            return found
    return found + _unquoted(text, _SPACE.match(text, at, until).end(), until)  # type: ignore[union-attr]  # always


def _unquoted(text: str, start: int, until: int) -> list[Bounds]:
    depth, outside = 1, 1
    first_quote, other_quote = ("", -1, False), ("", -1, False)
    without_title: list[Bounds] = []
    """What it is where the title that seemed to begin has no end."""
    for found in _SIGN.finditer(text, start, until):
        sign, here = found[0], found.start()
        if sign in "'\"":
            if not first_quote[0]:
                # From here it may be a title, in which brackets don't count.
                first_quote, outside, depth = (sign, here, False), depth, 1
            elif sign == first_quote[0]:
                first_quote = (sign, first_quote[1], True)
            else:
                other_quote = (sign, here, False) if not other_quote[0] else (sign, other_quote[1], True)
            continue
        in_title = bool(first_quote[0])
        if sign == "(":
            depth += not in_title
            if in_title and outside > 0:
                outside -= 1
                if not outside:
                    # Python-Markdown then takes what follows for the target, up to the end but for two signs.
                    ends = text.find("\n", here, until)
                    ends = until if ends < 0 else ends
                    without_title = [_stripped(text, start, ends, ends)]
            continue
        before = text[start:here].rstrip(" ")[-1:]
        for quote, begin, closed in (first_quote, other_quote):
            if closed and before == quote:
                return [_stripped(text, start, begin, here + 1), *without_title]
        if not in_title:
            depth -= 1
            if not depth:
                return [_stripped(text, start, here, here + 1)]
        elif outside > 0:
            outside -= 1
            if not outside:
                without_title = [_stripped(text, start, here, here + 1)]
    return without_title


def of_definition(text: str, at: int) -> Bounds | None:
    """Return the bounds of the target that a definition has from an offset until the end of the line."""
    end = text.find("\n", at)
    line = text[at : len(text) if end < 0 else end].rstrip()
    end = at + len(line)
    if line.startswith("<") and (close := line.find(">")) > 0:
        return Bounds(at + 1, at + close, end)
    word = line.split(maxsplit=1)[0] if line else ""
    rest = line[len(word) :].strip()
    if word and (not rest or _TITLE.match(rest)):
        first = len(word) - len(word.lstrip("<"))
        return Bounds(at + first, at + max(first, len(word.rstrip(">"))), end)
    begins = [n for n in range(len(word) - 1, 0, -1) if _QUOTES.get(word[n]) == line[-1:]]
    return Bounds(at, at + begins[0], end) if begins else None


def _stripped(text: str, first: int, last: int, end: int) -> Bounds:
    written = text[first:last]
    return (
        Bounds(first + len(written) - len(written.lstrip()), first + len(written.rstrip()), end)
        if (written.strip())
        else Bounds(first, first, end)
    )
