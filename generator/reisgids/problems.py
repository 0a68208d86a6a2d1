"""A problem in a playbook, as a value: what is wrong and where. Its words are in `labels`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands.

    `path` is relative to the playbook's folder, with forward slashes. `line` and `column` count from 1;
    0 means that the problem concerns the file as a whole. `text` is the line itself, without its line end.
    """

    path: str
    line: int = 0
    column: int = 0
    text: str = field(default="", compare=False)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong.

    `code` names an entry of `labels/<language>/problems.yml`, whose message and hint are filled in with
    `values`. `also` lists further places that belong to the same problem, such as the first of two equal ids.
    """

    code: str
    place: Place
    values: tuple[tuple[str, str], ...] = ()
    also: tuple[Place, ...] = ()
    severity: Severity = "error"


def problem(
    code: str, place: Place, *, also: Iterable[Place] = (), severity: Severity = "error", **values: object
) -> Problem:
    """Return a `Problem`; the values are kept as text, in the order of their names."""
    said = tuple(sorted((name, str(value)) for name, value in values.items()))
    return Problem(code, place, said, tuple(also), severity)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return each problem once, sorted by path, line, column and code."""
    return sorted(set(problems), key=lambda p: (p.place.path, p.place.line, p.place.column, p.code, p.values))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Return whether any of the problems keeps the playbook from being built."""
    return any(p.severity == "error" for p in problems)
