"""What to write in Markdown instead of a tag of HTML."""

from __future__ import annotations

import re

_TAGS = frozenset(
    {
        *("br", "details", "kbd", "img", "sub", "sup", "mark", "ins", "del", "b", "i", "a", "hr", "ul", "ol"),
        *("blockquote", "table", "h", "code", "figure"),
    }
)
"""The tags instead of which something of Markdown can be written."""
_SAME_TAG = {
    **{"summary": "details", "u": "ins", "s": "del", "strike": "del", "strong": "b", "em": "i", "li": "ul"},
    **{"tr": "table", "td": "table", "th": "table", "thead": "table", "tbody": "table", "figcaption": "figure"},
    **{"pre": "code", "samp": "code", "tt": "code"},
}


def instead_of(tag: str) -> str:
    """Return the name of what to write instead of a tag, in `problems.values.rather`; empty where it isn't known."""
    name = "".join(re.findall(r"^</?([a-zA-Z]+)", tag)).lower()
    name = _SAME_TAG.get(name, name)
    return f"tag-{name}" if name in _TAGS else ""
