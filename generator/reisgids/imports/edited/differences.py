"""From what is written to what is to be written, as changes for the writer: as few and as small as they can be."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from reisgids.imports.edited.raw_values import child_kind
from reisgids.imports.writer.changes import Change, InsertItem, Path, RemoveValue, SetValue, WrapValue
from reisgids.model.values.base import Value
from reisgids.sources.values.shape import keys_of

_LANGUAGES = ("nl", "en")
_MOST_COMPARED = 40


def differences(old: Any, new: Any, at: Path, kind: type[Value] | None) -> Iterator[Change]:
    """Yield the changes that make one of the other; each is about the file as the one before it left it.

    `at` is where it stands, and `kind` the class of what it is.
    """
    if _same(old, new):
        return
    if isinstance(old, dict) and isinstance(new, dict):
        order = keys_of(kind) if kind and not set(new) <= set(_LANGUAGES) else _LANGUAGES
        for key, value in new.items():
            if key not in old:
                yield SetValue((*at, key), value, order)
            else:
                yield from differences(old[key], value, (*at, key), child_kind(kind, key))
        for key in old:
            if key not in new:
                yield RemoveValue((*at, key))
    elif isinstance(old, list) and isinstance(new, list) and old and new:
        yield from _of_list(old, new, at, kind)
    elif isinstance(old, dict) and isinstance(new, list) and new and not set(old) <= set(_LANGUAGES):
        # What stands there stays as it is written, and the rest comes beside it.
        yield WrapValue(at)
        yield from _of_list([old], new, at, kind)
    else:
        yield SetValue(at, new)


def _of_list(old: list[Any], new: list[Any], at: Path, kind: type[Value] | None) -> Iterator[Change]:
    keys = [[_key(each) for each in items] for items in (old, new)]
    added, removed = [], []
    for op, a, b, c, d in SequenceMatcher(a=keys[0], b=keys[1], autojunk=False).get_opcodes():
        if op == "equal":
            continue
        pairs = {c + n: a + m for m, n in _pairs(old[a:b], new[c:d])}
        for n, place in pairs.items():
            yield from differences(old[place], new[n], (*at, place), kind)
        behind = a
        for n in range(c, d):
            behind = pairs[n] + 1 if n in pairs else behind
            added += [(behind, new[n])] if n not in pairs else []
        removed += sorted(set(range(a, b)) - set(pairs.values()))
    # What is added comes first: a list is never empty on the way.
    for n, (place, each) in enumerate(added):
        yield InsertItem(at, place + n, each)
    for shift, place in enumerate(removed):
        before = sum(where <= place for where, _ in added)
        yield RemoveValue((*at, place + before - shift))


def _pairs(old: list[Any], new: list[Any]) -> list[tuple[int, int]]:
    """Return which of the old items becomes which new one, in order: those that have most in common."""
    if len(old) == len(new) or max(len(old), len(new)) > _MOST_COMPARED:
        return [(n, n) for n in range(min(len(old), len(new)))]
    best: dict[tuple[int, int], tuple[int, list[tuple[int, int]]]] = {}
    for m in range(len(old), -1, -1):
        for n in range(len(new), -1, -1):
            if m == len(old) or n == len(new):
                best[m, n] = (0, [])
                continue
            total, rest = best[m + 1, n + 1]
            here = (total + 1 + _alike(old[m], new[n]), [(m, n), *rest])
            best[m, n] = max(here, best[m + 1, n], best[m, n + 1], key=lambda each: each[0])
    return best[0, 0][1]


def _alike(old: Any, new: Any) -> int:
    """Return how many values of a mapping are in another one too, each weighing more than being an item at all."""
    if not isinstance(old, dict) or not isinstance(new, dict):
        return 0
    return sum(_MOST_COMPARED for key in old if key in new and _same(old[key], new[key]))


def _key(value: Any) -> str:
    return repr(_plain(value))


def _same(old: Any, new: Any) -> bool:
    return bool(_plain(old) == _plain(new))


def _plain(value: Any) -> Any:
    """Return a value as it reads: a number and the text of it are the same."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:.15g}" if isinstance(value, (int, float)) else value
