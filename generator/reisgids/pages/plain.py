"""Markdown as plain words, for the search."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown.extensions.toc import slugify_unicode, unique

_FENCED = re.compile(r"^ {0,3}(`{3,}|~{3,}).*?^ {0,3}\1[`~]*[ \t]*$", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_NAMED = re.compile(r"\s*\{:?\s*#([\w-]+)[^}]*\}\s*$")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|\[([^\]]*)\]\[[^\]]*\]")
_SIGNS = re.compile(r"[*`|>#_]+|^\s*[-+]\s|^\s*\d+\.\s|:?-{3,}:?", re.MULTILINE)


def plain_words(markdown: str) -> str:
    """Return Markdown without its signs, on one line; code blocks and diagrams are left out."""
    text = _LINK.sub(lambda match: match[1] or match[2] or "", _FENCED.sub(" ", markdown))
    return " ".join(_SIGNS.sub(" ", text).split())


def headings(markdown: str) -> Iterator[tuple[str, str, str]]:
    """Yield of each heading of the second level: its words, its anchor on the page, and the words under it.

    The anchors are those that Python-Markdown's `toc` gives with its Unicode slugs.
    """
    text = _FENCED.sub(" ", markdown)
    found = list(_HEADING.finditer(text))
    taken: set[str] = set()
    for match, after in zip(found, [*found[1:], None], strict=True):
        named = _NAMED.search(match[2])
        title = plain_words(_NAMED.sub("", match[2]))
        anchor = named[1] if named else slugify_unicode(title, "-")
        anchor = unique(anchor, taken)
        if len(match[1]) == 2 and title:
            yield title, anchor, plain_words(text[match.end() : after.start() if after else len(text)])
