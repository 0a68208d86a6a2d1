"""What the files in a playbook's `theme` replace: a file of Reisgids with the same folder and name, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from reisgids import resources
from reisgids.problems import Place, Problem, problem
from reisgids.sources.values.suggest import nearest

OVERRIDES, FRAGMENTS, SHEETS = "theme/overrides", "theme/fragments", "theme/assets/css"
_ENGINE = {"material": "templates", "mkdocs": "templates"}
"""The packages whose templates ours stand on, with the folder that holds them."""
_ORDER = re.compile(r"^\d+[-_]")
"""Style sheets once had their place in the order before their name."""


@cache
def shipped_files(below: str) -> frozenset[str]:
    """Return the paths, below one of the folders of a theme, of the files that one in a playbook can replace."""
    found = _files(resources.folder("theme") / below.removeprefix("theme/"))
    if below == OVERRIDES:
        for package, folder in _ENGINE.items():
            spec = find_spec(package)
            for place in (spec.submodule_search_locations or ()) if spec else ():
                found |= _files(Path(place) / folder)
    return frozenset(found)


def replaced_problems(below: str, own: Iterable[str], used: Iterable[str] = ()) -> list[Problem]:
    """Return a warning for each of a playbook's own files that replaces nothing, and is not `used` by another.

    A style sheet that replaces nothing comes after those of Reisgids, which is fine; unless it bears the name of one.
    """
    shipped, found = shipped_files(below), []
    for name in sorted({*own} - shipped - {*used}):
        moved = sorted(path for path in shipped if _bare(path) == _bare(name))
        instead = moved[0] if moved else "" if below == SHEETS else nearest(name, sorted(shipped))
        if instead or below != SHEETS:
            meant = f"{below}/{instead}" if instead else ""
            place = Place(f"{below}/{name}")
            found.append(problem("replaces-nothing", place, severity="warning", instead=meant))
    return found


def _bare(path: str) -> str:
    return _ORDER.sub("", path.rpartition("/")[2]).lower()


def _files(folder: Path) -> set[str]:
    if not folder.is_dir():
        return set()
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix in (".html", ".css")
    }
