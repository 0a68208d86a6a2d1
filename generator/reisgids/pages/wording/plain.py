"""Markdown as plain words, for the search."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from markdown.extensions.toc import unique

_FENCED = re.compile(r"^ {0,3}(`{3,}|~{3,}).*?^ {0,3}\1[`~]*[ \t]*$", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_NAMED = re.compile(r"\s*\{:?\s*#([a-zA-Z0-9][\w-]*)\s*\}\s*$")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|\[([^\]]*)\]\[[^\]]*\]")
_SIGNS = re.compile(r"[*`|>#_]+|^\s*[-+]\s|^\s*\d+\.\s|:?-{3,}:?", re.MULTILINE)


def plain_words(markdown: str) -> str:
    """Return Markdown without its signs, on one line; code blocks and diagrams are left out."""
    text = _LINK.sub(lambda match: match[1] or match[2] or "", _FENCED.sub(" ", markdown))
    return " ".join(_SIGNS.sub(" ", text).split())


def headings(markdown: str) -> Iterator[tuple[str, str, str]]:
    """Yield of each heading of the second level: its words, its anchor on the page, and the words under it.

    The anchors are those that the site gives its headings.
    """
    text = _FENCED.sub(" ", markdown)
    found = list(_HEADING.finditer(text))
    taken: set[str] = set()
    for match, after in zip(found, [*found[1:], None], strict=False):
        named = _NAMED.search(match[2])
        title = plain_words(_NAMED.sub("", match[2]))
        anchor = unique(named[1] if named else slug(title), taken)
        if len(match[1]) == 2 and title:
            yield title, anchor, plain_words(text[match.end() : after.start() if after else len(text)])


def slug(words: str, otherwise: str = "section") -> str:
    """Return the words as an anchor: small letters without accents, digits, hyphens; `otherwise` if none are left."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower())) or otherwise
