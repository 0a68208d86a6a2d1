"""Problems as GitHub's workflow commands, which it shows beside the lines of a change."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reisgids.commands.console.terminal_text import inert, shown_path
from reisgids.labels.problem_text import say
from reisgids.labels.words import Words
from reisgids.problems import Problem, in_order


def as_github(problems: Sequence[Problem], root: Path, spoken: Words) -> str:
    """Return one workflow command a line, in order; paths are written from the current folder."""
    return "\n".join(_command(each, root, spoken) for each in in_order(problems))


def _command(problem: Problem, root: Path, spoken: Words) -> str:
    said = say(problem, spoken.language)
    place = problem.place
    properties = {"file": shown_path(root / place.path)}
    if place.line:
        properties |= {"line": str(place.line), "col": str(place.column)}
    properties["title"] = f"Reisgids: {problem.code}"
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = "\n".join(part for part in (said.message, said.hint) if part)
    return f"::{problem.severity} {told}::{_data(text)}"


def _data(text: str) -> str:
    return inert(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
