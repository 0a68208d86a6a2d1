"""Digests of values: of what a value is now, whatever was at its place in memory before."""

from __future__ import annotations

import gc

from reisgids.pages.shared.digests import _DIGESTS, digest_of_value
from tests.pages.playbooks import journey


def test_equal_values_have_one_digest_and_others_another() -> None:
    first, same, other = (journey(id=id) for id in ("eerste", "eerste", "tweede"))
    assert digest_of_value(first) == digest_of_value(first) == digest_of_value(same)
    assert digest_of_value(first) != digest_of_value(other)
    assert digest_of_value((first, other)) != digest_of_value((other, first))


def test_a_changed_copy_has_a_digest_of_its_own() -> None:
    first = journey(id="eerste")
    before = digest_of_value(first)
    assert digest_of_value(first.model_copy(update={"id": "tweede"})) != before
    assert digest_of_value(first.model_copy()) == before


def test_a_value_that_is_gone_leaves_nothing_to_the_next_at_its_place() -> None:
    gc.collect()
    before = len(_DIGESTS)
    assert len({digest_of_value(journey(id=f"reis-{number}")) for number in range(100)}) == 100
    gc.collect()
    assert len(_DIGESTS) == before
