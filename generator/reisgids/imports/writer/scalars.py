"""How a new text is written where another one stood: as that one was, as far as it can be."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from reisgids.imports.yaml_text import Node, entry_lines, one_line, quoted

_WIDEST = 120
_HEADER = re.compile(r"[|>][+-]?\d?[+-]?")


def ways_to_write(value: Node, *, style: str | None, before: str, indent: int, flow: bool) -> Iterator[str]:
    """Yield what may stand in place of a text: first what looks like it, last what always means the same.

    `style` is the quotation mark or the sign of the block in which it stood, `before` its own writing, `indent` the
    column of its key. In `flow`, within braces or brackets, only what fits on one line is given.
    """
    if not isinstance(value, str):
        yield one_line(value)
        return
    simple = "\n" not in value and value == value.strip() and value.isprintable()
    if style == '"':
        yield quoted(value)
    elif style == "'" and simple:
        yield "'" + value.replace("'", "''") + "'"
    elif style in ("|", ">") and not flow:
        yield from _block(value, style, before, indent)
    if flow:
        yield one_line(value)
    elif simple:
        yield entry_lines("", value, indent)[0].lstrip()
        yield quoted(value)
    else:
        lines = entry_lines("", value, indent)
        yield "\n".join([lines[0].lstrip(), *lines[1:]])
    yield quoted(value)


def _block(value: str, style: str, before: str, indent: int) -> Iterator[str]:
    """Yield the block with a new text in it, as wide as such blocks are and indented as this one was."""
    found = _HEADER.match(before)
    lines = before.split("\n")[1:]
    written = [line for line in lines if line.strip()]
    if not found or not written or any(char.isdigit() for char in found[0]):
        return
    margin = " " * (len(written[0]) - len(written[0].lstrip()))
    if len(margin) <= indent or "\r" in before:
        return
    paragraphs = value.split("\n")
    if style == ">":
        width = max(40, _WIDEST - len(margin))
        folded = [
            textwrap.wrap(each, width, break_long_words=False, break_on_hyphens=False) or [""] for each in paragraphs
        ]
        paragraphs = [line for n, each in enumerate(folded) for line in ([""] * (n > 0) + each)]
    yield "\n".join([before.split("\n")[0], *(f"{margin}{line}".rstrip() for line in paragraphs)])
