"""Where YAML's grammar breaks: what the writer most likely did, in terms of what they see."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from reisgids.sources.yaml.instead import begun, quoted

_KEY = r"(?:- +)*+[\w-]+:"
_LEAD = r"(?:- +|[\w-]+: +)++"
_TAB = re.compile(r" *(?P<at>\t)")
_LIST_DASH = re.compile(r"\s*(?:- +)*+(?P<at>[–—•·‣●*])\s")
_CURLY = re.compile(rf"\s*(?:{_KEY} +|- +)?(?P<at>[“”„‘’‚])")
_CURLY_INSIDE = re.compile(r"[\[{,:]\s*(?P<at>[“”„‘’‚])")
_SIGN = re.compile(rf"\s*{_LEAD}(?P<at>[@`%*!&])")
_SIGN_INSIDE = re.compile(r"[\[{,:]\s+(?P<at>[@`%*!&])")
_COLON = re.compile(rf"\s*(?P<key>{_KEY}) +(?P<at>[^\s\"'|>\[{{&*!].*?:(?:\s.*|$))")
_NO_SPACE = re.compile(r"\s*(?:- +)*+(?P<key>[A-Za-z_]\w*):(?P<at>[^\s/:].*)")
_AFTER_BRACKET = re.compile(rf"\s*{_LEAD}(?P<at>[\[{{].*[\]}}] *[^\s,\]}}#].*)")
_LIST_IN_LINE = re.compile(r"\s*(?:- +)*+[\w-]+: +(?P<at>[-?] +\S.*)")
_BLOCK_SIGN = re.compile(rf"\s*{_LEAD}(?P<at>[>|](?: +[^\s#]|[^\s\d+#-]).*)")
_HARD_SPACE = re.compile(r"(?: *(?:- +)*+[\w-]+:| *(?:- *)*)(?P<at>[\u00a0\u2007\u202f])")
_NO_SPACE_AFTER_DASH = re.compile(r"\s*(?P<at>-)[A-Za-z_]\w*:(?:\s|$)")
_AFTER_QUOTE = re.compile(rf"\s*{_LEAD}(?P<at>[\"'])")

_HASH_IN_BRACKETS = re.compile(r"\s(?P<at>#.*)")
_ONLY_A_DASH = re.compile(rf"\s*{_KEY} +(?P<at>[-?])\s*")

_Spot = tuple[int, int]


@dataclass(frozen=True)
class SyntaxFault:
    """The code of a problem, and its line and column, both counted from 0."""

    code: str
    line: int
    column: int
    values: Mapping[str, Any] = field(default_factory=dict)


_BEFORE = (
    (_LIST_DASH, "list-dash"),
    (_NO_SPACE, "space-after-colon"),
    (_HARD_SPACE, "hard-space"),
    (_NO_SPACE_AFTER_DASH, "space-after-dash"),
)


def explain(lines: list[str], complaint: str, mark: _Spot, context: _Spot | None) -> SyntaxFault:
    """Return what libyaml's complaint comes down to.

    `mark` is where it gave up and `context` where the thing began that it was reading, as line and column from 0.
    """
    line, column = mark
    here = lines[line] if line < len(lines) else ""
    before = _line_before(lines, line)
    if "quoted scalar" in complaint and "end of stream" in complaint:
        return SyntaxFault("open-quote", *(context or mark))
    if "escape" in complaint:
        return SyntaxFault("backslash", *mark)
    if found := _ONLY_A_DASH.fullmatch(here):
        return SyntaxFault("not-applicable", line, found.start("at"), {"given": found["at"], "instead": ""})
    if fault := _in_line(here, line):
        return fault
    if context and context[0] != line and context[0] < len(lines) and "simple key" in complaint:
        if fault := _in_line(lines[context[0]], context[0]):
            return fault
        return SyntaxFault("no-colon", *context)
    if before is not None:
        for pattern, code in _BEFORE:
            if found := pattern.match(lines[before]):
                return _from(found, code, before)
    if "',' or" in complaint:
        if here[column : column + 1] == ":" and context and context[0] == line:
            return SyntaxFault("colon-in-text", line, column)
        if context and (found := _HASH_IN_BRACKETS.search(lines[context[0]], context[1])):
            rest = found["at"].strip()
            return SyntaxFault("hash-in-brackets", context[0], found.start("at"), {"lost": rest[:60]})
        return SyntaxFault("open-bracket", *(context or mark), {"sign": "]" if "']'" in complaint else "}"})
    if found := _AFTER_QUOTE.match(here):
        return _from(found, "quote-in-text", line)
    for pattern in (_AFTER_BRACKET, _LIST_IN_LINE, _BLOCK_SIGN):
        if found := pattern.match(here):
            return SyntaxFault("sign-at-start", line, found.start("at"), _sign(found["at"]))
    if "tab" in complaint:
        return SyntaxFault("tab", *mark)
    if "cannot start" in complaint:
        return SyntaxFault("sign-at-start", line, column, {"sign": here[column : column + 1]})
    if any(sign in complaint for sign in ("not allowed in this context", "expected key", "'-' indicator")):
        return SyntaxFault("indent", line, len(here) - len(here.lstrip()))
    return SyntaxFault("syntax", *mark)


def _line_before(lines: list[str], line: int) -> int | None:
    return next((n for n in range(min(line, len(lines)) - 1, -1, -1) if lines[n].strip()), None)


def _in_line(line: str, number: int) -> SyntaxFault | None:
    """Return the fault that a single line shows by itself."""
    for pattern, code in (
        (_TAB, "tab"),
        (_HARD_SPACE, "hard-space"),
        (_LIST_DASH, "list-dash"),
        (_CURLY, "curly-quotes"),
        (_SIGN, "sign-at-start"),
        (_COLON, "colon-in-text"),
        (_NO_SPACE, "space-after-colon"),
    ):
        if found := pattern.match(line):
            return _from(found, code, number)
    for pattern, code in ((_CURLY_INSIDE, "curly-quotes"), (_SIGN_INSIDE, "sign-at-start")):
        if found := pattern.search(line):
            return _from(found, code, number)
    return None


def _from(found: re.Match[str], code: str, line: int) -> SyntaxFault:
    values: dict[str, str] = {}
    rest = found.string[found.start("at") :].strip()
    if code == "sign-at-start":
        values = _sign(rest)
    elif code == "curly-quotes":
        values = {"instead": ""}
    elif code == "list-dash":
        values = {"sign": found["at"]}
    elif code == "space-after-dash":
        values = {"instead": f"- {begun(rest[1:])}"}
    elif code == "colon-in-text":
        values = {"instead": f"{found['key'].lstrip('- ')} {quoted(rest)}"}
    elif code == "space-after-colon":
        values = {"key": found["key"], "instead": f"{found['key']}: {begun(rest)}"}
    return SyntaxFault(code, line, found.start("at"), values)


def _sign(rest: str) -> dict[str, str]:
    return {"sign": rest[0], "instead": quoted(rest)}
