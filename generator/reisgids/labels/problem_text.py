"""A problem in words: what is wrong, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any

from reisgids.labels.words import words
from reisgids.problems import Problem


@dataclass(frozen=True)
class Said:
    """A problem in one language. `hint` may be empty."""

    message: str
    hint: str


def say(problem: Problem, language: str) -> Said:
    """Return a problem in words.

    Its entry in `problems.yml` has a message and hints. Of several hints, or messages, the first is taken whose
    blanks can all be filled in. A value for which `problems.values` knows a word, such as the name of a register,
    appears as that word.

    Raises:
        KeyError: `problems.yml` has no such code, or a message with a blank that the problem doesn't fill.
    """
    spoken = words(language)
    entry = spoken.find(f"problems.{problem.code}")
    if not isinstance(entry, Mapping):
        raise KeyError(f"{language}: problems.{problem.code}")
    known = spoken.find("problems.values") or {}
    values = {name: str(known.get(name, {}).get(value, value)) for name, value in problem.values}
    message = _filled(entry["message"], values) or _last(entry["message"]).format_map(values)
    return Said(message, _filled(entry.get("hint", ""), values) or "")


def _filled(template: Any, values: Mapping[str, str]) -> str | None:
    """Return the first of the texts whose blanks can all be filled in with something."""
    for text in [template] if isinstance(template, str) else template:
        blanks = [name for _, name, _, _ in Formatter().parse(text) if name]
        if all(values.get(name) for name in blanks):
            return str(text).format_map(values)
    return None


def _last(template: Any) -> str:
    return str(template if isinstance(template, str) else template[-1])
