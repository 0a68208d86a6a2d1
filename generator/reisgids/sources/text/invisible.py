"""What has no place in a text because nobody sees that it is there: controls, marks of direction, empty characters.

Soft hyphens, hard spaces and the joiners within emoji and within Arabic or Indic words are part of what people write.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_JOINED = r"\u0590-\u1fff\u2070-\u2fff\u3040-\ud7ff\uf900-\U0001ffff\ufe0f"
_INVISIBLE = re.compile(
    "["
    r"\x00-\x08\x0b-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    r"\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    r"\u3164\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e001f\U000e0080-\U000e0fff"
    "]"
    # A joiner stands between two letters that it joins, and the letters of a flag behind the flag.
    rf"|(?<![{_JOINED}])[\u200c\u200d]|[\u200c\u200d](?![{_JOINED}])"
    r"|(?<![\U0001f3f4\U000e0020-\U000e007e])[\U000e0020-\U000e007f]"
)
_PLAIN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_ENTITY = re.compile(r"&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z]\w{1,31});")


def invisible(text: str) -> Iterator[re.Match[str]]:
    """Return the invisible characters that have no place in a text, in order."""
    return (_PLAIN if text.isascii() else _INVISIBLE).finditer(text)


def invisible_entities(markdown: str) -> Iterator[re.Match[str]]:
    """Yield what Markdown turns into such a character: `&#x202E;`, `&rlm;`."""
    for found in _ENTITY.finditer(markdown):
        character = html.unescape(found[0])
        if character != found[0] and next(invisible(character), None):
            yield found


def without_invisible(text: str, instead: str = "") -> str:
    """Return the text with something visible in place of each of these characters."""
    return text if text.isascii() and text.isprintable() else _INVISIBLE.sub(instead, text)


def name_of(character: str) -> str:
    """Return the name of a character that can't be shown: U+0002."""
    return f"U+{ord(character):04X}"
