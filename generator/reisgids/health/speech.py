"""A text without the words of others in it, and a sentence cut to what is shown of it."""

from __future__ import annotations

import re

_NOT_OWN = re.compile(
    r"""
      “[^”]{0,500}” | „[^”“]{0,500}[”“] | «[^»]{0,500}» | "[^"\n]{0,500}"      # what is quoted
    | ‘[^’]{0,500}’(?!\w) | (?<!\w)'[^'\n]{0,500}'(?!\w)
    | (?m:^[ ]{0,3}>.*$)                                                      # a quotation in Markdown
    | \]\([^)\n]{0,500}\) | \bhttps?://\S+                                  # where a link leads
    | (?<![\w*])([*_]{1,2})[^\s*_]{1,30}\1(?![\w*])                          # a word that is spoken about: *je*
    | \b[uU](?:[ ](?:of|en)[ ]|/)je\b | \b[jJ]e(?:[ ](?:of|en)[ ]|/)u\b
    """,
    re.VERBOSE,
)
_LONGEST = 90


def own_words(text: str) -> str:
    """Return the text with spaces for what the writer only cites: quotations, links, words that are mentioned as words.

    Lines and length stay the same.
    """
    return _NOT_OWN.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def clipped(text: str, at: int) -> str:
    """Return a sentence on one line, cut to what stands around a character where it is long."""
    begin = max(0, at - _LONGEST // 2) if len(text) > _LONGEST else 0
    end = min(len(text), begin + _LONGEST)
    if begin:
        begin = text.find(" ", begin, at) + 1 or begin
    if end < len(text):
        end = text.rfind(" ", at, end) if " " in text[at:end] else end
    cut = " ".join(text[begin:end].split())
    return f"{'…' if begin else ''}{cut}{'…' if end < len(text) else ''}"
