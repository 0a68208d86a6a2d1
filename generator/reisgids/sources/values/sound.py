"""What can still be judged of a value that has mistakes: its sound parts, and what they refer to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from reisgids.model.values.base import Value
from reisgids.model.values.references import Reference, references
from reisgids.sources.values.meaning import ABOUT_KEY
from reisgids.sources.values.shape import options_at
from reisgids.sources.yaml.tree import path_in
from reisgids.sources.yaml.yaml import Path

_ROUNDS = 8
_FILLED_IN = "filled-in"
"""What stands where a key is missing, so that what is beside it can be read."""


@dataclass(frozen=True)
class Sound:
    """A value of which what doesn't fit was set aside, and what that value refers to, by the paths in `given`.

    `value` is only there to be judged: parts of it may be missing, or be nobody's words. `gone` are the paths of what
    was set aside; `filled` of what is missing there and has a word in its place.
    """

    value: Value
    references: tuple[Reference, ...]
    given: Any
    gone: frozenset[Path]
    filled: frozenset[Path]

    def written(self, path: Path) -> Path:
        """Return where in `given` stands what is at a path of the value."""
        return _as_written(self.given, path, self.gone)


def sound_parts(model: type[Value], given: Any, *, language: str) -> Sound | None:
    """Return the sound parts of what doesn't fit the model, or None where nothing can be made of it."""
    gone: set[Path] = set()
    filled: dict[Path, str] = {}
    for _ in range(_ROUNDS):
        tree = _kept(given, (), gone, filled)
        try:
            value = model.model_validate(tree, context={"language": language})
        except ValidationError as error:
            before = (len(gone), len(filled))
            left_out = frozenset(gone)
            for detail in _innermost(error.errors(include_url=False)):
                path = path_in(tree, detail["loc"][:-1] if detail["type"] == "missing" else detail["loc"])
                if detail["type"] in ABOUT_KEY:
                    path = path_in(tree, (*path, ABOUT_KEY[detail["type"]]))
                _set_aside(model, detail, _as_written(given, path, left_out), gone, filled)
            if before == (len(gone), len(filled)):
                return None
        else:
            found = (r._replace(path=_as_written(given, r.path, frozenset(gone))) for r in references(value))
            left = tuple(r for r in found if not any(r.path[:n] in filled for n in range(1, len(r.path) + 1)))
            return Sound(value, left, given, frozenset(gone), frozenset(filled))
    return None


def _innermost(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """Return the details without those of something around another: a list is too short for what is wrong in it."""
    around = {detail["loc"][:n] for detail in details for n in range(len(detail["loc"]))}
    return [detail for detail in details if detail["loc"] not in around]


def _kept(node: Any, at: Path, gone: set[Path], filled: dict[Path, str]) -> Any:
    if isinstance(node, dict):
        kept = {key: _kept(inside, (*at, key), gone, filled) for key, inside in node.items() if (*at, key) not in gone}
        return kept | {path[-1]: words for path, words in filled.items() if path[:-1] == at}
    if isinstance(node, list):
        return [_kept(inside, (*at, n), gone, filled) for n, inside in enumerate(node) if (*at, n) not in gone]
    return node


def _set_aside(model: type[Value], detail: ErrorDetails, at: Path, gone: set[Path], filled: dict[Path, str]) -> None:
    """Add what a detail complains of, at that path, to what is left out or, where a key is missing, filled in."""
    if detail["type"] == "missing":
        lacking = (*at, detail["loc"][-1])
        if lacking not in filled:
            filled[lacking] = next(iter(options_at(model, detail["loc"])), _FILLED_IN)
        elif at:
            gone.add(at)
    elif at in filled:
        gone.add(at[:-1])
    elif at:
        gone.add(at)
    gone.discard(())


def _as_written(given: Any, path: Iterable[str | int], gone: frozenset[Path]) -> Path:
    """Return the path in the file of what stands at a path when the parts that are gone are left out."""
    at: Path = ()
    node = given
    for part in path:
        if isinstance(part, int) and isinstance(node, list):
            left = [n for n in range(len(node)) if (*at, n) not in gone]
            part = left[part]
            node = node[part]
        else:
            node = node.get(part) if isinstance(node, dict) else None
        at = (*at, part)
    return at
