"""From the content of a file to a value of the model; what doesn't fit becomes a problem with its place."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from reisgids.problems import Problem, has_errors, problem
from reisgids.sources.values.meaning import Located, meaning
from reisgids.sources.yaml.tree import path_in, without
from reisgids.sources.yaml.yaml import Path

Model = TypeVar("Model", bound=BaseModel)

_ROUNDS = 3
_MANY = 200


def parse(
    model: type[Model], document: Located, value: Any, at: Path = (), *, language: str = "nl"
) -> tuple[Model | None, list[Problem]]:
    """Return a value of the model, or None with everything that is wrong with it.

    `value` is what stands at the path `at` of the document, perhaps with an id put in. `language` is that of plain
    texts. A key without a value counts as not written.
    """
    for _ in range(_ROUNDS):
        try:
            parsed = model.model_validate(value, context={"language": language})
        except ValidationError as error:
            details = error.errors(include_url=False)
        else:
            return parsed, []
        empty = [d for d in details if d["input"] is None and d["type"] not in ("missing", "extra_forbidden")]
        filled = without(value, [path_in(value, d["loc"]) for d in empty])
        if filled is None:
            found = [
                (path_in(value, detail["loc"][:-1]), found_here)
                for detail in details[:_MANY]
                if (found_here := meaning(model, document, value, at, detail))
            ]
            return None, _worth_reporting(found, document) or _something(document, at)
        value = filled
    return None, _something(document, at)


def _something(document: Located, at: Path) -> list[Problem]:
    """Return a problem where there is none yet: nothing is left out without a word."""
    return [] if has_errors(document.problems) else [problem("wrong-value", document.place(at))]


def _worth_reporting(found: list[tuple[Path, Problem]], document: Located) -> list[Problem]:
    """Return the problems without those that only follow from another one at the same place.

    Who wrote `titel` for `title` has one thing to mend, not a key too many and a key too few.
    """
    reported = {p.place for p in document.problems if p.severity == "error"}
    meant = {
        (container, meant_key)
        for container, p in found
        if p.code in ("unknown-key", "space-after-colon")
        for name, meant_key in p.values
        if name in ("instead", "key")
    }
    worth = [
        p
        for container, p in found
        if p.place not in reported and not (p.code == "missing-key" and (container, dict(p.values)["key"]) in meant)
    ]
    return list(dict.fromkeys(worth))
