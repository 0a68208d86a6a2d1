"""A Markdown text with its code made unrecognisable, as most readers see it and as far as all agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reisgids.model.markdown.sure_code import SureCode

_FENCE = re.compile(r"(?P<indent>[ \t>]*)(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[^`\n]*)$")
_HOLDER = re.compile(r"\s{0,3}(?:[-*+]\s|\d+[.)]\s|!!!|\?\?\?|===|:\s|\[\^)")
"""What an indented text can belong to: a list, a box, an explanation, a footnote."""
_SPAN = re.compile(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_ESCAPED = re.compile(r"\\[\\`*_{}\[\]()>#+\-.!]")
_BLANK = re.compile(r"(\n[ \t]*\n)")


@dataclass(frozen=True)
class _Fenced:
    first: int
    last: int


def without_code(text: str) -> str:
    """Return the text with every character of code, and every escaped sign, as an x. Lines and length stay.

    This is the likely reading: fences in lists and quotes are code, and so is indented text that belongs to nothing.
    """
    lines = text.split("\n")
    for fence in _fenced(lines):
        for number in range(fence.first, fence.last + 1):
            lines[number] = "\x01" * len(lines[number])
    _hide_indented(lines)
    return "".join(_without_spans(part) for part in _BLANK.split("\n".join(lines))).replace("\x01", "x")


def without_sure_code(lines: tuple[str, ...], code: SureCode) -> str:
    """Return the text with only that as an x which is code for every reader, and every escaped sign.

    In a line it is code where in the whole paragraph each run of backticks has its end in its own line: then it doesn't
    matter which lines a reader takes together.
    """
    shown = ["\x01" * len(line) if number in code.sure else line for number, line in enumerate(lines)]
    parts = [_without_sure_spans(part) for part in _BLANK.split("\n".join(shown))]
    return "".join(parts).replace("\x01", "x")


def _fenced(lines: list[str]) -> Iterator[_Fenced]:
    """Yield the fenced blocks. A fence that is never closed is none."""
    never_closed: dict[str, int] = {}
    number = 0
    while number < len(lines):
        opened = _FENCE.match(lines[number])
        if opened and len(opened["fence"]) < never_closed.get(opened["fence"][0], len(lines[number]) + 1):
            fence = opened["fence"]
            closing = re.compile(rf"[ \t>]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")
            last = next((n for n in range(number + 1, len(lines)) if closing.match(lines[n])), None)
            if last is None:
                never_closed[fence[0]] = len(fence)
            else:
                yield _Fenced(number, last)
                number = last
        number += 1


def _hide_indented(lines: list[str]) -> None:
    """Hide indented code: four spaces or a tab after an empty line, below nothing that it can belong to."""
    held = False
    after_blank = True
    for number, line in enumerate(lines):
        if not line.strip():
            after_blank = True
            continue
        if _HOLDER.match(line):
            held = True
        elif not line.startswith((" ", "\t")) and after_blank:
            held = False
        if after_blank and not held and line.startswith(("    ", "\t")):
            lines[number] = "x" * len(line)
        else:
            after_blank = False


def _without_spans(part: str) -> str:
    return _SPAN.sub(_hidden, _ESCAPED.sub(_escaped, part))


def _without_sure_spans(part: str) -> str:
    escaped = _ESCAPED.sub(_escaped, part)
    if "`" not in part:
        return escaped
    lines = [_SPAN.sub(_hidden, line) for line in escaped.split("\n")]
    paired = not any("`" in line.replace("\\`", "") for line in lines)
    return "\n".join(lines) if paired else escaped


def _hidden(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", "x", found[0])


def _escaped(found: re.Match[str]) -> str:
    # A backslash before a backtick keeps it from opening code, but not from closing it.
    return found[0] if found[0] == "\\`" else "xx"
