"""The one writer of YAML that people wrote: from a file's bytes and changes to bytes in which only these differ."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from reisgids.imports.writer.changes import Change, changed_tree
from reisgids.imports.writer.splice import spliced
from reisgids.problems import has_errors
from reisgids.sources.text.source import Source
from reisgids.sources.yaml.yaml import read_yaml


class UnwritableError(Exception):
    """A change can't be written in this file: it isn't there, or the file is written in a way that isn't known."""

    def __init__(self, change: Change) -> None:
        super().__init__(change)
        self.change = change


def written(data: bytes, changes: Iterable[Change]) -> bytes:
    """Return a file after changes, one after the other; each is about the file as the one before it left it.

    Comments, order, quotation marks, line ends and a byte order mark of what isn't changed stay.

    Raises:
        UnwritableError: a change can't be written. Nothing of it is ever written half.
        UnicodeDecodeError: it is no UTF-8.
    """
    todo = list(changes)
    if not todo:
        return data
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text, ends = _with_plain_ends(data[len(mark) :].decode("utf-8"))
    tree = _tree(text)
    for change in todo:
        text, ends, tree = _after(text, ends, tree, change)
    return mark + _with_ends(text, ends).encode("utf-8")


def _after(text: str, ends: list[str], tree: Any, change: Change) -> tuple[str, list[str], Any]:
    """Return the text, the ends of its lines and its content after a change."""
    try:
        wanted = changed_tree(tree, change)
        for way in _ways(text, change):
            if _reads_as(way, wanted):
                return way, _ends_after(text, ends, way), wanted
    except (KeyError, IndexError, TypeError, ValueError, StopIteration) as error:
        raise UnwritableError(change) from error
    raise UnwritableError(change)


def _ways(text: str, change: Change) -> Iterator[str]:
    try:
        yield from spliced(text, change)
    except yaml.YAMLError as error:
        raise KeyError(change.path) from error


def _tree(text: str) -> Any:
    return read_yaml(Source("", text)).value


def _reads_as(text: str, wanted: Any) -> bool:
    document = read_yaml(Source("", text))
    return not has_errors(document.problems) and (document.value or {}) == (wanted or {})


def _with_plain_ends(text: str) -> tuple[str, list[str]]:
    """Return a text with `\\n` as its only line end, and the end that each line had."""
    *parts, last = text.split("\n")
    ends = ["\r\n" if part.endswith("\r") else "\n" for part in parts]
    return "\n".join([*(part.removesuffix("\r") for part in parts), last]), ends


def _with_ends(text: str, ends: list[str]) -> str:
    lines = text.split("\n")
    return "".join(line + end for line, end in zip(lines, [*ends, ""], strict=True))


def _ends_after(before: str, ends: list[str], after: str) -> list[str]:
    """Return the ends of the lines of a changed text: what stands before and behind the change keeps its own."""
    if len(set(ends)) < 2:
        return [ends[0] if ends else "\n"] * after.count("\n")
    old, new = before.split("\n"), after.split("\n")
    head = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    kept = ends[len(ends) - max(tail - 1, 0) :] if tail > 1 else []
    between = len(new) - 1 - head - len(kept)
    usual = max(set(ends), key=ends.count)
    return [*ends[:head], *[usual] * between, *kept]
