"""Items of a list that stand on lines of their own, taken out and put elsewhere with what is said right above them."""

from __future__ import annotations

from typing import Any

from reisgids.imports.writer.spots import Spots


def without_item(spots: Spots, items: Any, index: int) -> str:
    """Return the text without an item. A comment above it stays."""
    start, end = _lines_of(spots, items, index)
    lines = _split(spots.text)
    return "".join(lines[:start] + _after_cut(lines, start, end))


def moved(spots: Spots, items: Any, index: int, to: int, *, apart: bool) -> str:
    """Return the text with an item moved to the place `to`, and the comment with it that stands right above it.

    `apart` says whether items have an empty line between them.
    """
    lines = _split(spots.text)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    places = [_lines_of(spots, items, n) for n in range(len(items.value))]
    start, end = places[index]
    start = _with_comment(lines, start, places[index - 1][1] if index else _first_line(spots, items))
    chunk = lines[start:end]
    order = [n for n in range(len(places)) if n != index]
    if to:
        at = places[order[to - 1]][1]
        added = ["\n"] * apart + chunk
    else:
        first = places[order[0]][0]
        at = _with_comment(lines, first, _first_line(spots, items))
        added = chunk + ["\n"] * apart
    if at > start:
        kept = lines[:start] + _after_cut(lines, start, end)
        at -= len(lines) - len(kept)
        lines = kept
    else:
        lines = lines[:start] + _after_cut(lines, start, end)
    made = "".join(lines[:at] + added + lines[at:])
    return made if spots.text.endswith("\n") else made.removesuffix("\n")


def _split(text: str) -> list[str]:
    """Return the lines with their ends, of which YAML knows more than one kind, but not all that Python does."""
    parts = text.split("\n")
    return [f"{part}\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _lines_of(spots: Spots, items: Any, index: int) -> tuple[int, int]:
    """Return the first line of an item and the one behind its last."""
    item = items.value[index]
    first = spots.dash(item, items.start_mark.column)
    return spots.text.count("\n", 0, first), spots.text.count("\n", 0, spots.end(item)) + 1


def _first_line(spots: Spots, items: Any) -> int:
    return spots.text.count("\n", 0, spots.dash(items.value[0], items.start_mark.column))


def _with_comment(lines: list[str], start: int, least: int) -> int:
    """Return the first line of the comment right above an item, or that of the item itself."""
    while start > least and lines[start - 1].lstrip().startswith("#"):
        start -= 1
    return start


def _after_cut(lines: list[str], start: int, end: int) -> list[str]:
    """Return what follows on a cut, without the second of two empty lines that would meet there."""
    rest = lines[end:]
    if rest and not rest[0].strip() and (start == 0 or not lines[start - 1].strip()):
        return rest[1:]
    return rest
