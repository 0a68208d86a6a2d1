"""The CSS of a drawing, written anew from what is known: properties, functions and selectors that only draw.

Nothing of the source is copied that isn't understood. There are no escapes, no comments, no at-rules but `@media`, and
the one address is that of an element in the drawing itself: `url(#name)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reisgids.sources.pictures.metadata.drawn import FUNCTIONS, POINTING, PROPERTIES

_TOKEN = re.compile(
    r"""
      (?P<space> (?: \s | /\*.*?(?:\*/|\Z) )+ )
    | (?P<url> (?i:url)\(\s* (?P<quote>["']?) \#(?P<name>[\w.\-]+) (?P=quote) \s*\) )
    | (?P<function> -?[^\W\d][\w\-]*\( )
    | (?P<number> [+\-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+\-]?\d+)?(?:%|[A-Za-z]+)? )
    | (?P<word> -{0,2}[^\W\d][\w\-]* )
    | (?P<hash> \#[\w\-]+ )
    | (?P<string> "[^"\\\r\n\f]*" | '[^'\\\r\n\f]*' )
    | (?P<sign> [{}();:,!/>+~*.\[\]=@\-] )
    | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)
_PLAIN = re.compile(r"[\w#.%,\- ]*")
_ADDRESS_IN_STRING = re.compile(r"//|:|<")
_QUOTING = frozenset({"font-family", "font"})
_PSEUDO = frozenset({"not(", "is(", "where(", "nth-child(", "nth-of-type(", "nth-last-child(", "lang("})
_SELECTING = frozenset(".>+~*,:()[]=-")
_MEDIA = re.compile(r"@media [A-Za-z0-9:(), .\-]+")
_DEEPEST_MEDIA = 2

Token = tuple[str, str]


def plain_sheet(css: str, removed: set[str]) -> str:
    """Return a style sheet with only the rules that draw; what is left out is added to `removed`."""
    return _Sheet(list(_tokens(css)), removed).rules(0)


def plain_declarations(css: str, removed: set[str]) -> str:
    """Return what a `style` attribute may hold; what is left out is added to `removed`."""
    return _declarations(list(_tokens(css)), removed)


def is_plain(css: str) -> bool:
    """Return whether a value is no more than words, numbers and colours, as most are."""
    return _PLAIN.fullmatch(css) is not None


@lru_cache(maxsize=4096)
def plain_value(name: str, css: str) -> str | None:
    """Return the value of a property as it may stand in a drawing, or None when it holds something else."""
    if name not in PROPERTIES:
        return None
    return css.strip() if is_plain(css) else _value(name, list(_tokens(css)))


def _tokens(css: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(css):
        kind = found.lastgroup or "other"
        if kind == "space":
            yield kind, " "
        elif found["url"]:
            yield "url", f"url(#{found['name']})"
        else:
            yield kind, found[0]


class _Sheet:
    """Reads the rules of a style sheet, one after the other. `at` is the token that comes next."""

    def __init__(self, tokens: list[Token], removed: set[str]) -> None:
        self._tokens = tokens
        self._removed = removed
        self._at = 0

    def rules(self, depth: int) -> str:
        """Return the rules until the end of the block, or of the sheet."""
        kept = []
        while self._at < len(self._tokens):
            if self._tokens[self._at][1] == "}":
                self._at += 1
                if depth:
                    break
                continue
            prelude, opened = self._prelude()
            head = "".join(text for _, text in prelude).strip()
            if not opened:
                if head:
                    self._removed.add(_short(head))
            elif head.lower().startswith("@media") and _MEDIA.fullmatch(head) and depth < _DEEPEST_MEDIA:
                kept.append(f"{head}{{{self.rules(depth + 1)}}}")
            else:
                kept.append(self._rule(head, _selector(prelude), self._block()))
        return "".join(kept)

    def _rule(self, head: str, selector: str | None, block: list[Token]) -> str:
        if selector is None:
            self._removed.add(_short(head))
            return ""
        kept = _declarations(block, self._removed)
        return f"{selector}{{{kept}}}" if kept else ""

    def _prelude(self) -> tuple[list[Token], bool]:
        """Return the tokens before a block, and whether a block follows them."""
        start = self._at
        while self._at < len(self._tokens):
            text = self._tokens[self._at][1]
            if text in ("{", "}", ";"):
                prelude = self._tokens[start : self._at]
                self._at += text != "}"
                return prelude, text == "{"
            self._at += 1
        return self._tokens[start:], False

    def _block(self) -> list[Token]:
        """Return the tokens of a block, without the brace that closes it."""
        start, open_braces = self._at, 1
        while self._at < len(self._tokens):
            open_braces += {"{": 1, "}": -1}.get(self._tokens[self._at][1], 0)
            self._at += 1
            if not open_braces:
                return self._tokens[start : self._at - 1]
        return self._tokens[start:]


def _selector(prelude: list[Token]) -> str | None:
    kept = []
    for kind, text in prelude:
        known = (
            kind in ("space", "word", "number", "hash")
            or (kind == "function" and text.lower() in _PSEUDO)
            or (kind == "string" and not _ADDRESS_IN_STRING.search(text))
            or (kind == "sign" and text in _SELECTING)
        )
        if not known:
            return None
        kept.append(text)
    return "".join(kept).strip() or None


def _declarations(tokens: list[Token], removed: set[str]) -> str:
    kept = []
    for declaration in _divided(tokens):
        words = [each for each in declaration if each[0] != "space"]
        if not words:
            continue
        name = words[0][1].lower()
        colon = next((at for at, each in enumerate(declaration) if each == ("sign", ":")), -1)
        value = (
            _value(name, declaration[colon + 1 :]) if words[0][0] == "word" and words[1:2] == [("sign", ":")] else None
        )
        if value:
            kept.append(f"{name}:{value}")
        else:
            removed.add(_short(name))
    return ";".join(kept)


def _divided(tokens: list[Token]) -> Iterator[list[Token]]:
    """Yield the tokens between semicolons."""
    start = 0
    for at, token in enumerate(tokens):
        if token == ("sign", ";"):
            yield tokens[start:at]
            start = at + 1
    yield tokens[start:]


def _value(name: str, tokens: list[Token]) -> str | None:
    if name not in PROPERTIES and not name.startswith("--"):
        return None
    kept: list[str] = []
    open_parts = 0
    for kind, text in tokens:
        last = kept[-1] if kept else ""
        if kind == "function":
            known = text[:-1].lower() in FUNCTIONS
            open_parts += 1
        elif kind == "sign":
            open_parts += {"(": 1, ")": -1}.get(text, 0)
            known = open_parts >= 0 and _fits(text, last, inside=open_parts > 0 or text == ")")
        elif kind == "string":
            known = name in _QUOTING and not _ADDRESS_IN_STRING.search(text)
        elif kind == "url":
            known = name in POINTING
        else:
            known = kind in ("space", "word", "number", "hash")
        if not known:
            return None
        kept.append(text)
    return "".join(kept).strip() or None if not open_parts else None


def _fits(sign: str, last: str, *, inside: bool) -> bool:
    """Return whether a sign may follow what stands before it: sums within brackets only, and never two slashes."""
    if sign in "+*-(":
        return inside
    return sign in ",)!" or (sign == "/" and last != "/")


def _short(text: str) -> str:
    return " ".join(text.split())[:40]
