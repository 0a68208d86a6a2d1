"""Playbooks that differ only in what an edition doesn't have are the same to it, to the last byte."""

from __future__ import annotations

from random import Random

import pytest

from reisgids.pages.shared.digests import digest_of_value
from reisgids.pages.shared.edition import digest_of_view
from tests.editions.made_up.generated import EDITIONS, generated
from tests.editions.made_up.twins import twin
from tests.editions.made_up.written import canaries, said
from tests.editions.oracle.judged import view_of
from tests.editions.oracle.oracle import expected
from tests.editions.staging import staged_files

pytestmark = pytest.mark.slow

PAIRS = range(50)
NARROW = [name for name in EDITIONS if name != "internal"]


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """Return the files that aren't in both the same."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


@pytest.mark.parametrize("edition", NARROW)
def test_other_hidden_things_make_no_other_edition(edition: str) -> None:
    for seed in PAIRS:
        written = generated(seed)
        first, second = written.playbook(), twin(written, edition, Random(seed)).playbook()  # noqa: S311
        one, other = view_of(first, edition), view_of(second, edition)
        assert said(one) == said(other), f"seed {seed}"
        if NARROW[seed % len(NARROW)] == edition:
            language = one.config.languages[0]
            assert differing(staged_files(one, language), staged_files(other, language)) == [], f"seed {seed}"


def test_the_same_edition_comes_of_a_playbook_without_anything_hidden() -> None:
    """So nothing in it can tell that something was taken out, or how much: no number, order, name or version."""
    for seed in PAIRS[::2]:
        edition, written = NARROW[seed // 2 % len(NARROW)], generated(seed)
        view, alone = view_of(written.playbook(), edition), expected(written, edition)
        language = view.config.languages[0]
        assert differing(staged_files(view, language), staged_files(alone, language)) == [], f"seed {seed}, {edition}"


@pytest.mark.parametrize("edition", NARROW)
def test_no_digest_tells_that_something_is_hidden(edition: str) -> None:
    """One is published as the version: whoever has the edition can work out which it would be with nothing hidden."""
    for seed in PAIRS:
        written = generated(seed)
        view, alone = view_of(written.playbook(), edition), expected(written, edition)
        assert digest_of_view(view) == digest_of_view(alone), f"seed {seed}"
        assert digest_of_value(view) == digest_of_value(alone), (
            f"seed {seed}: not what readers see of it, but its pages' keys"
        )


def test_twins_do_differ_for_those_who_see_everything() -> None:
    """Else the tests above would say nothing: what is hidden is another, and there is more of it."""
    for seed in PAIRS[::5]:
        written = generated(seed)
        edition = NARROW[seed % len(NARROW)]
        first, second = written.playbook(), twin(written, edition, Random(seed)).playbook()  # noqa: S311
        shown = canaries(view_of(first, edition)).keys()
        assert canaries(first).keys() & canaries(second).keys() <= {*shown, str(first.config.editions[edition].party)}
        assert len(second.journeys) > len(first.journeys)
        assert len(said(second)) > len(said(first))
