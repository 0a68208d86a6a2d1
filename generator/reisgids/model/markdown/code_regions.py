"""Which parts of a Markdown text are code, and which are text that Markdown works on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FENCE = re.compile(r"(?P<indent>[ \t>]*)(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[^`\n]*)$")
_LIST = re.compile(r"\s{0,3}(?:[-*+]|\d+[.)])\s")
_SPAN = re.compile(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_ESCAPED = re.compile(r"\\[\\`*_{}\[\]()>#+\-.!]")


@dataclass(frozen=True)
class Fence:
    """A fenced block: `info` is what follows the opening fence; lines are counted from 0, fences included."""

    info: str
    first: int
    last: int
    indent: int


def fences(lines: list[str]) -> Iterator[Fence]:
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
                yield Fence(opened["info"].strip(), number, last, len(opened["indent"]))
                number = last
        number += 1


def without_code(text: str) -> str:
    """Return the text with every character of code, and every escaped sign, as an x. Lines and length stay."""
    lines = text.split("\n")
    for fence in fences(lines):
        for number in range(fence.first, fence.last + 1):
            lines[number] = "\x01" * len(lines[number])
    _hide_indented(lines)
    paragraphs = re.split(r"(\n[ \t]*\n)", "\n".join(lines))
    return "".join(_SPAN.sub(_hidden, _ESCAPED.sub(_escaped, part)) for part in paragraphs).replace("\x01", "x")


def _hide_indented(lines: list[str]) -> None:
    """Hide indented code: four spaces or a tab after an empty line, outside lists."""
    in_list = False
    after_blank = True
    for number, line in enumerate(lines):
        if not line.strip():
            after_blank = True
            continue
        if _LIST.match(line):
            in_list = True
        elif not line.startswith((" ", "\t")) and after_blank:
            in_list = False
        if after_blank and not in_list and line.startswith(("    ", "\t")):
            lines[number] = "x" * len(line)
        else:
            after_blank = False


def _hidden(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", "x", found[0])


def _escaped(found: re.Match[str]) -> str:
    # A backslash before a backtick keeps it from opening code, but not from closing it.
    return found[0] if found[0] == "\\`" else "xx"
