"""Every kind of mistake, with the full text that its writer gets to read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from reisgids.labels.words import words
from tests.problems.shape_of_case import dumped, read, told, write

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))


@pytest.mark.parametrize("file", CASES, ids=[file.stem for file in CASES])
def test_a_mistake_is_told_in_full(file: Path, tmp_path: Path) -> None:
    case = yaml.safe_load(file.read_text("utf-8"))
    write(tmp_path, case)
    loaded = read(tmp_path)
    said = {language: told(loaded.problems, language) for language in ("nl", "en")}
    if os.environ.get("REISGIDS_WRITE_CASES"):
        file.write_text(dumped({**case, "builds": loaded.playbook is not None, **said}), "utf-8")
    assert said == {"nl": case.get("nl"), "en": case.get("en")}
    assert (loaded.playbook is not None) == case["builds"]


def test_every_problem_has_a_case() -> None:
    told_of = {
        line.split()[2]
        for file in CASES
        for line in yaml.safe_load(file.read_text("utf-8")).get("nl", "").splitlines()
        if line and not line.startswith(" ") and len(line.split()) == 3
    }
    assert set(words("nl").find("problems")) - {"values"} - told_of == set()
