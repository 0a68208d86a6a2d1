"""Walks through the content of a file: mappings, lists and texts within each other."""

from __future__ import annotations

from typing import Any

from reisgids.sources.yaml.yaml import Path


def path_in(tree: Any, location: tuple[str | int, ...]) -> Path:
    """Return the parts of a location that are really there."""
    path: Path = ()
    part: Any
    for part in location:
        if (isinstance(tree, dict) and part in tree) or (
            isinstance(tree, list) and isinstance(part, int) and part < len(tree)
        ):
            tree = tree[part]
            path = (*path, part)
    return path


def node_at(tree: Any, path: Path) -> Any:
    """Return what stands at a path that is really there."""
    part: Any
    for part in path:
        tree = tree[part]
    return tree


def mapping_around(tree: Any, location: tuple[str | int, ...]) -> dict[str, Any]:
    """Return the mapping in which a location lies; empty where that is something else."""
    node = node_at(tree, path_in(tree, location[:-1]))
    return node if isinstance(node, dict) else {}


def without(tree: Any, paths: list[Path]) -> Any:
    """Return the tree without the keys at these paths that have no value; None where there are none."""
    keys = [
        path
        for path in dict.fromkeys(paths)
        if path and isinstance(node_at(tree, path[:-1]), dict) and node_at(tree, path) is None
    ]
    for path in keys:
        tree = _copy_without(tree, path)
    return tree if keys else None


def _copy_without(tree: Any, path: Path) -> Any:
    if len(path) == 1:
        return {key: value for key, value in tree.items() if key != path[0]}
    copied: Any = dict(tree) if isinstance(tree, dict) else list(tree)
    copied[path[0]] = _copy_without(tree[path[0]], path[1:])
    return copied
