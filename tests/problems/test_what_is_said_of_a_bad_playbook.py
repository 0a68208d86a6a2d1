"""Every kind of mistake, with the full text that its writer gets to read."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
import yaml

from reisgids.labels.words import words
from tests.problems.shape_of_case import dumped, read, told, write

CASES = sorted((Path(__file__).parent / "cases").rglob("*.yml"), key=lambda file: file.stem)
"""In folders by what they are about; each has a name of its own."""


@pytest.mark.parametrize("file", CASES, ids=[file.stem for file in CASES])
def test_a_mistake_is_told_in_full(file: Path, tmp_path: Path) -> None:
    case = yaml.safe_load(file.read_text("utf-8"))
    write(tmp_path, case)
    loaded = read(tmp_path, health=case.get("health", False))
    said = {language: told(loaded.problems, language) for language in ("nl", "en")}
    if os.environ.get("REISGIDS_WRITE_CASES"):
        file.write_text(dumped({**case, "builds": loaded.playbook is not None, **said}), "utf-8")
    assert said == {"nl": case.get("nl"), "en": case.get("en")}
    assert (loaded.playbook is not None) == case["builds"]


def test_each_case_has_a_name_of_its_own() -> None:
    assert len({file.stem for file in CASES}) == len(CASES)


# These can't be written as a case; tests/sources has them. `wrong-value` is for what pydantic may come to say one day.
ELSEWHERE = {
    "no-such-folder", "unreadable", "unknown-library-page", "csv-too-large", "workbook-too-large", "wrong-value",
}  # fmt: skip


def test_every_problem_has_a_case() -> None:
    cases = "\n".join(yaml.safe_load(file.read_text("utf-8"))["nl"] for file in CASES)
    told_of = set(re.findall(r"^\S.* (?:error|warning) ([a-z-]+)$", cases, re.MULTILINE))
    assert set(words("nl").find("problems")) - {"values"} - ELSEWHERE == told_of
