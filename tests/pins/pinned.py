"""The versions that are pinned, what is installed, and what pyproject.toml asks for."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions
from itertools import chain
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
CONSTRAINTS = ROOT / "constraints.txt"
OURS = "reisgids"
INSTALLERS = frozenset({OURS, "pip", "setuptools", "wheel"})
"""What an environment begins with, and ourselves: not ours to pin."""


def pins(text: str) -> dict[str, str]:
    """Return the version of each package in the text of a constraints file. Raises ValueError for any other line."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        stated = line.strip()
        if not stated or stated.startswith("#"):
            continue
        name, equals, version = stated.partition("==")
        if not equals or name != canonicalize_name(name) or name in found or not _is_version(version):
            raise ValueError(f"not one `name==version`: {stated}")
        found[name] = version
    return found


def _is_version(text: str) -> bool:
    return bool(text) and text[0].isdigit() and all(each.isalnum() or each in ".+!" for each in text)


def installed() -> dict[str, str]:
    """Return the version of each package in this environment, without ourselves and the installers."""
    found = {canonicalize_name(each.metadata["Name"]): each.version for each in distributions()}
    return {name: version for name, version in found.items() if name not in INSTALLERS}


def asked_for() -> list[Requirement]:
    """Return what pyproject.toml asks for: to build, to run, and in each extra."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    lists: list[list[str]] = [
        project["build-system"]["requires"],
        project["project"]["dependencies"],
        *project["project"]["optional-dependencies"].values(),
    ]
    return [Requirement(each) for each in chain.from_iterable(lists)]


def needed(roots: Iterable[Requirement]) -> set[str]:
    """Return the names of all that these need on this machine, directly or not, as far as it is installed."""
    found: set[str] = set()
    waiting = [(canonicalize_name(each.name), frozenset(each.extras)) for each in roots]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        name, extras = waiting.pop()
        if (name, extras) in seen or name == OURS:
            continue
        seen.add((name, extras))
        found.add(name)
        waiting.extend((canonicalize_name(each.name), frozenset(each.extras)) for each in _needs(name, extras))
    return found - INSTALLERS


def _needs(name: str, extras: frozenset[str]) -> Iterator[Requirement]:
    try:
        there: Distribution = distribution(name)
    except PackageNotFoundError:
        return
    for text in there.requires or []:
        wish = Requirement(text)
        if wish.marker is None or any(wish.marker.evaluate({"extra": extra}) for extra in extras or {""}):
            yield wish
