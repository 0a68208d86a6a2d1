"""A Markdown text with its code made unrecognisable."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

from reisgids.model.markdown.syntax.positions import offset_in_text

_VISIBLE = re.compile(r"[^\n]")


def hidden(lines: Sequence[str], tokens: Sequence[Token]) -> str:
    """Return the text with every character of code, and every escaped sign, as an x. Lines and length stay."""
    spans = []
    shown = [*lines]
    for token in tokens:
        if token.type in ("fence", "code_block") and token.map:
            for number in range(token.map[0], min(token.map[1], len(shown))):
                shown[number] = "x" * len(shown[number])
        for child in token.children or () if token.type == "inline" and "at" in token.meta else ():
            if child.type in ("code_inline", "text_special") and "span" in child.meta:
                first, last = child.meta["span"]
                spans.append((offset_in_text(token, first), offset_in_text(token, last - 1) + 1))
    plain = "\n".join(shown)
    parts, done = [], 0
    for first, last in sorted(spans):
        parts += [plain[done:first], _VISIBLE.sub("x", plain[max(first, done) : last])]
        done = max(done, last)
    return "".join([*parts, plain[done:]])
