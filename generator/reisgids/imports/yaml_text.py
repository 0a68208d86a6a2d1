"""Plain values as the YAML of a new file: what comes back when it is read is what went in, whatever the text."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeGuard

from reisgids.sources.text.invisible import without_invisible

Node = str | int | float | Mapping[str, "Node"] | Sequence["Node"]
"""What is written: texts, numbers, and mappings and lists of them."""

_PLAIN = re.compile(r"[^\W\d_](?:[\w .,!?()'/&+%€;-]*[\w.!?)%])?")
_ANOTHER_MEANING = re.compile(
    r"nee|neen|no|n|ja|yes|y|on|off|aan|uit|true|false|null|nil|n\.?v\.?t\.?|n\.?a\.?|n/[ab]", re.IGNORECASE
)
_PLAIN_WORD = re.compile(r"[^\W\d_](?:[\w .-]*\w)?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SHORT_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_ESCAPED = str.maketrans({"\x85": "\\N", "\xa0": "\\_", "\u2028": "\\L", "\u2029": "\\P", "\ufeff": "\\uFEFF"})
_LINE = re.compile(r"\S(?:.*\S)?")
_ON_ONE_LINE = 100


def yaml_lines(value: Mapping[str, Node], indent: int = 0) -> list[str]:
    """Return a mapping as lines of YAML."""
    lines: list[str] = []
    for key, each in value.items():
        lines += _entry(f"{' ' * indent}{key}:", each, indent)
    return lines


def entry_lines(head: str, value: Node, indent: int) -> list[str]:
    """Return what begins with `head`, a key with its colon or the dash of a list, as lines; `indent` is that of it."""
    return _entry(head, value, indent)


def is_entry(value: Node) -> TypeGuard[Mapping[str, Node]]:
    """Return whether a value is more than a text per language: then each of its keys has a line."""
    return isinstance(value, Mapping) and not set(value) <= {"nl", "en"}


def item_lines(values: Sequence[Node], indent: int) -> list[str]:
    """Return a list as lines of YAML."""
    return _items(values, indent)


def one_line(value: Node) -> str:
    """Return a value as it can stand within braces and brackets."""
    if isinstance(value, str):
        plain = _DAY.fullmatch(value) or (_PLAIN_WORD.fullmatch(value) and not _ANOTHER_MEANING.fullmatch(value))
        return value if plain else quoted(value)
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{key}: {one_line(each)}' for key, each in value.items())} }}" if value else "{}"
    return _number(value) if isinstance(value, (int, float)) else f"[{', '.join(map(one_line, value))}]"


def quoted(text: str) -> str:
    """Return a text between double quotes."""
    return json.dumps(text, ensure_ascii=False).translate(_ESCAPED)


def comment_lines(text: str) -> list[str]:
    """Return a text as comments: whatever stands in it, no line of it is anything else."""
    # A comment ends where YAML or a reader of lines sees a line end, so none may stay within one.
    plain = without_invisible(re.sub(r"[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", "\n", text))
    return [f"# {line}".rstrip() for line in plain.split("\n")]


def _entry(head: str, value: Node, indent: int) -> list[str]:
    if isinstance(value, str):
        return _text(head, value, indent)
    if isinstance(value, (int, float)):
        return [f"{head} {_number(value)}"]
    if isinstance(value, Mapping):
        flow = _flow(head, value)
        return [flow] if flow else [head, *yaml_lines(value, indent + 2)]
    if all(isinstance(each, str) and _SHORT_NAME.fullmatch(each) for each in value):
        flow = f"{head} [{', '.join(map(str, value))}]"
        if len(flow) <= _ON_ONE_LINE and not any(_ANOTHER_MEANING.fullmatch(str(each)) for each in value):
            return [flow]
    return [head, *_items(value, indent + 2)]


def _flow(head: str, value: Mapping[str, Node]) -> str:
    """Return a mapping of short plain values on one line, `{ word: blij, score: 2 }`; empty where that can't be."""
    parts = []
    for key, each in value.items():
        if isinstance(each, str) and not (_PLAIN_WORD.fullmatch(each) and not _ANOTHER_MEANING.fullmatch(each)):
            return ""
        if not isinstance(each, (str, int, float)):
            return ""
        parts.append(f"{key}: {each if isinstance(each, str) else _number(each)}")
    flow = f"{head} {{ {', '.join(parts)} }}"
    return flow if parts and len(flow) <= _ON_ONE_LINE else ""


def _items(values: Sequence[Node], indent: int) -> list[str]:
    lines: list[str] = []
    for each in values:
        if isinstance(each, Mapping):
            if flow := _flow(f"{' ' * indent}-", each):
                lines.append(flow)
                continue
            first, *rest = yaml_lines(each, indent + 2)
            lines += [f"{' ' * indent}- {first.lstrip()}", *rest]
        else:
            lines += _entry(f"{' ' * indent}-", each, indent)
    return lines


def _text(head: str, text: str, indent: int) -> list[str]:
    if _DAY.fullmatch(text) or (_PLAIN.fullmatch(text) and not _ANOTHER_MEANING.fullmatch(text)):
        return [f"{head} {text}"]
    lines = text.split("\n")
    fits_a_block = all(_LINE.fullmatch(line) or not line for line in lines) and lines[0] and lines[-1]
    if len(lines) > 1 and fits_a_block and all(line.isprintable() for line in lines):
        return [f"{head} |-", *(f"{' ' * (indent + 2)}{line}".rstrip() for line in lines)]
    return [f"{head} {quoted(text)}"]


def _number(value: float) -> str:
    return str(value).lower() if isinstance(value, bool) else f"{value:.15g}"
