"""Problems as GitHub's workflow commands, which it shows beside the lines of a change."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reisgids.commands.console.terminal_text import display_path, terminal_safe
from reisgids.labels.problem_text import say
from reisgids.labels.words import Words
from reisgids.problems import Problem, in_order


def as_github(problems: Sequence[Problem], root: Path, words: Words) -> str:
    """Return one workflow command a line, in order; paths are written from the current folder."""
    return "\n".join(_command(each, root, words) for each in in_order(problems))


def _command(problem: Problem, root: Path, words: Words) -> str:
    wording = say(problem, words.language)
    place = problem.place
    properties = {"file": display_path(root / place.path)}
    if place.line:
        properties |= {"line": str(place.line), "col": str(place.column)}
    properties["title"] = f"Reisgids: {problem.code}"
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = "\n".join(part for part in (wording.message, wording.hint) if part)
    return f"::{problem.severity} {written}::{_data(text)}"


def _data(text: str) -> str:
    return terminal_safe(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
