"""The reference playbook has no warnings but those that the guide names, each as an example of its kind."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from reisgids.diagrams.catalogue import ABOUT
from reisgids.labels.words import LANGUAGES
from reisgids.sources.load import load
from tests.problems.shape_of_case import TODAY

ROOT = Path(__file__).parents[1]
_ROW = re.compile(r"^- `([\w-]+)`, in `([\w./-]+)`\. (.+)$", re.M)


@pytest.fixture(scope="module")
def warnings() -> list[tuple[str, str]]:
    """The rule and the file of each warning that `check` gives of the reference playbook."""
    problems = load(ROOT, today=TODAY, library=ROOT, diagram_kinds=ABOUT).problems
    assert all(problem.severity == "warning" for problem in problems)
    return sorted((problem.code, problem.place.path) for problem in problems)


def named(language: str) -> list[tuple[str, str, str]]:
    """Return what the guide lists: the rule, the file and why the warning is left."""
    text = (ROOT / "content" / language / "guide" / "quality-check.md").read_text("utf-8")
    return [(rule, path, why) for rule, path, why in _ROW.findall(text)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_names_every_warning_of_the_reference_playbook(
    warnings: list[tuple[str, str]], language: str
) -> None:
    assert sorted((rule, path) for rule, path, _ in named(language)) == warnings


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_warning_is_the_only_one_of_its_kind_and_says_why_it_is_left(language: str) -> None:
    rows = named(language)
    assert rows
    assert max(Counter(rule for rule, _, _ in rows).values()) == 1
    assert all(len(why.split()) > 15 for _, _, why in rows)
