"""What can be changed in a YAML file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reisgids.imports.yaml_text import Node

Path = tuple[str | int, ...]
"""Keys and places in lists, from the whole file to one value."""


@dataclass(frozen=True)
class SetValue:
    """Write a value at a path. Mappings on the way that aren't there are made.

    `order` are the keys that a new one stands among: it comes behind those that precede it there.
    """

    path: Path
    value: Node
    order: tuple[str, ...] = ()


@dataclass(frozen=True)
class RemoveValue:
    """Take away what stands at a path, and what is left empty around it."""

    path: Path


@dataclass(frozen=True)
class InsertItem:
    """Put an item in the list at a path, before the one that is at `index` now."""

    path: Path
    index: int
    value: Node


@dataclass(frozen=True)
class MoveItem:
    """Take an item out of the list at a path, and put it where it comes to have the place `to`."""

    path: Path
    index: int
    to: int


@dataclass(frozen=True)
class WrapValue:
    """Make what stands at a path, which has keys, the one item of a list."""

    path: Path


Change = SetValue | RemoveValue | InsertItem | MoveItem | WrapValue


def changed_tree(tree: Any, change: Change) -> Any:
    """Return the content of a file after a change; texts and numbers as they are written.

    Raises:
        KeyError, IndexError, TypeError: what is to be changed isn't there.
    """
    if isinstance(change, SetValue):
        return _set(tree, change.path, _as_text(change.value))
    if isinstance(change, RemoveValue):
        found = _remove(tree, change.path)
        return {} if found is None else found
    if isinstance(change, WrapValue):
        return _set(tree, change.path, [_at(tree, change.path)])
    items = list(_at(tree, change.path))
    if isinstance(change, InsertItem):
        items.insert(change.index, _as_text(change.value))
    else:
        items.insert(change.to, items.pop(change.index))
    return _set(tree, change.path, items)


def _as_text(value: Node) -> Any:
    if isinstance(value, Mapping):
        return {key: _as_text(each) for key, each in value.items()}
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:.15g}" if isinstance(value, (int, float)) else [_as_text(each) for each in value]


def _at(tree: Any, path: Path) -> Any:
    for step in path:
        tree = tree[step]
    return tree


def _set(tree: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    step, *rest = path
    if isinstance(tree, list):
        return [_set(each, tuple(rest), value) if at == step else each for at, each in enumerate(tree)]
    inside = tree or {}
    return {**inside, step: _set(inside.get(step), tuple(rest), value)}


def _remove(tree: Any, path: Path) -> Any:
    """Return the tree without what is at a path; None where nothing is left."""
    step, *rest = path
    if not rest:
        kept: Any = (
            [each for at, each in enumerate(tree) if at != step]
            if isinstance(tree, list)
            else {key: each for key, each in tree.items() if key != step}
        )
        return kept or None
    inside = _remove(tree[step], tuple(rest))
    if inside is None:
        return _remove(tree, (step,))
    if isinstance(tree, list):
        return [inside if at == step else each for at, each in enumerate(tree)]
    return {**tree, step: inside}
