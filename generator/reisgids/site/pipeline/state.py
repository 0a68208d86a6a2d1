"""What was published last, so that a build with nothing new to say does nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from reisgids.problems import Place, Problem, Severity


@dataclass(frozen=True)
class Published:
    """The last site of an edition: of which inputs, with which digest, how large, and what there was to warn of.

    `stamp` is that of its files as they were left, `editions` are the names of all that the playbook declares.
    """

    inputs: str
    site: str
    stamp: str
    pages: int
    diagrams: int
    problems: tuple[Problem, ...]
    editions: tuple[str, ...]


def recall(file: Path) -> Published | None:
    """Return what was published last, or None."""
    try:
        kept = json.loads(file.read_text("utf-8"))
        problems = tuple(_problem(each) for each in kept.pop("problems"))
        editions = tuple(str(each) for each in kept.pop("editions"))
        return Published(**kept, problems=problems, editions=editions)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, AssertionError):
        return None


def remember(file: Path, published: Published) -> None:
    """Write down what was published."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".new")
    fresh.write_text(json.dumps(published, default=vars), "utf-8")
    fresh.replace(file)


def _problem(kept: dict[str, object]) -> Problem:
    place, values, also = kept["place"], kept["values"], kept["also"]
    assert isinstance(place, dict)
    assert isinstance(values, list)
    assert isinstance(also, list)
    severity: Severity = "error" if kept["severity"] == "error" else "warning"
    pairs = tuple((str(name), str(value)) for name, value in values)
    return Problem(str(kept["code"]), Place(**place), pairs, tuple(Place(**each) for each in also), severity)
