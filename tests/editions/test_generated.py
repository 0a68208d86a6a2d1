"""Of playbooks made up at random, each edition has exactly what its rules say, and its files tell of nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from reisgids.model.markdown.content import ContentPage
from reisgids.model.register_files import REGISTERS
from reisgids.model.route import Route, RouteStep
from reisgids.model.values.base import Value
from reisgids.model.values.text import Text
from tests.editions.made_up.generated import EDITIONS, generated
from tests.editions.made_up.written import canaries
from tests.editions.oracle.judged import findings, told, view_of
from tests.editions.oracle.oracle import expected
from tests.editions.oracle.who_sees_what import known_kinds

pytestmark = pytest.mark.slow

SEEDS = range(200)
ROUNDS = 8
"""In how many parts the seeds are tested, by whichever worker is free: a failure doesn't hide those of other parts."""


@pytest.mark.parametrize(
    "part", [pytest.param(part, marks=pytest.mark.xdist_group(f"editions-{part}")) for part in range(ROUNDS)]
)
def test_an_edition_has_what_it_may_have_and_its_files_tell_of_nothing_else(part: int) -> None:
    assert [each for seed in SEEDS[part::ROUNDS] for each in findings(seed)] == []


def test_a_leak_and_a_gap_are_seen() -> None:
    written = generated(0)
    whole, right = written.playbook(), expected(written, "onboarding")
    every = canaries(whole)
    leaking = list(told(whole, right, every, 0))
    assert any(re.fullmatch(r"personas/.*/quote/.* is in fragments/personas-index\..*\.html", each) for each in leaking)
    gaps = list(told(replace(right, personas={}), right, every, 0))
    assert any(re.fullmatch(r"personas/.*/name is nowhere in the files in ..", each) for each in gaps)


def test_the_words_in_the_files_are_those_that_differ_between_the_editions() -> None:
    """The test above would hold of editions without words: they do have some, and each another lot."""
    lots = dict.fromkeys(EDITIONS, 0)
    for seed in SEEDS[:20]:
        whole = generated(seed).playbook()
        for edition in EDITIONS:
            lots[edition] += len(canaries(view_of(whole, edition)))
    assert lots["internal"] > lots["onboarding"] > lots["koerier"] > lots["open"] > 300


def test_the_table_of_who_sees_what_speaks_of_every_field_of_the_model() -> None:
    kinds = {kind.__name__: kind for each in REGISTERS.values() for kind in _within(each)}
    for kind in (*_within(type(generated(0).playbook().config)), *_within(type(generated(0).playbook().journeys[0]))):
        kinds[kind.__name__] = kind
    never = {"Text", "Prose", "Edition", "Health"}
    marks = {"visible_to", "fields_visible_to"}
    fields = {
        name: {info.alias or key for key, info in kind.model_fields.items()} - marks
        for name, kind in kinds.items()
        if name not in never
    }
    assert known_kinds() == fields


def _within(kind: type[Value]) -> Iterator[type[Value]]:
    if kind in (Text, Route, RouteStep, ContentPage):
        return
    yield kind
    for info in kind.model_fields.values():
        for inside in _kinds_in(info.annotation):
            yield from _within(inside)


def _kinds_in(annotation: object) -> Iterator[type[Value]]:
    if isinstance(annotation, type) and issubclass(annotation, Value):
        yield annotation
    for each in getattr(annotation, "__args__", ()):
        yield from _kinds_in(each)
