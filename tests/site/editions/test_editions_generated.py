"""Whole sites of playbooks made up at random: none has a byte of what its edition may not see, all have what it may."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from reisgids.model.playbook import Playbook
from reisgids.site.leaks import leaks
from reisgids.site.pipeline.edition_pipeline import EditionPipeline
from reisgids.site.pipeline.languages import build_languages
from reisgids.site.pipeline.stages import stages_of
from tests.editions.made_up.generated import EDITIONS, generated
from tests.editions.made_up.twins import twin
from tests.editions.made_up.written import Written, canaries, canaries_in, readable
from tests.editions.oracle.oracle import expected
from tests.editions.oracle.unpublished import is_unpublished

pytestmark = pytest.mark.engine

NARROW = [name for name in EDITIONS if name != "internal"]


def in_one_language(seed: int) -> Written:
    """Return the first playbook from a seed on that is in one language: its site takes half as long to build."""
    return next(made for n in range(seed, seed + 99) if len((made := generated(n)).config["languages"]) == 1)


def site(whole: Playbook, edition: str, root: Path) -> dict[str, bytes]:
    """Build the site of an edition, and return its files."""
    made = EditionPipeline(root, whole, edition)
    root.mkdir()
    build_languages(made.view, stages_of(made, workers=1, place=root / "stage"), root / "site", workers=1)
    assert leaks(root / "site", whole, made.view) == ()
    return {
        file.relative_to(root / "site").as_posix(): file.read_bytes()
        for file in sorted((root / "site").rglob("*"))
        if file.is_file()
    }


@pytest.mark.parametrize("number", range(10))
def test_a_site_tells_all_that_its_edition_may_see_and_nothing_else(number: int, tmp_path: Path) -> None:
    edition = NARROW[number % len(NARROW)]
    written = in_one_language(100 * number)
    whole, right = written.playbook(), expected(written, edition)
    found = canaries_in(site(whole, edition, tmp_path / "playbook"))
    every, allowed = canaries(whole), canaries(right)
    assert [f"{every[canary]} is in {found[canary]}" for canary in found if canary not in allowed] == []
    (language,) = right.config.languages
    texts = readable(right, language).items()
    assert [at for canary, at in texts if canary not in found and not is_unpublished(right, at)] == []


@pytest.mark.parametrize("edition", ["onboarding", "koerier", "open"])
def test_playbooks_that_differ_in_what_is_hidden_have_the_same_site(edition: str, tmp_path: Path) -> None:
    written = in_one_language(1000)
    other = twin(written, edition, Random(1))  # noqa: S311
    first = site(written.playbook(), edition, tmp_path / "een")
    second = site(other.playbook(), edition, tmp_path / "twee")
    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []
