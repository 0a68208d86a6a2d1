"""Of playbooks made up at random, each edition has exactly what its rules say, and its files tell of nothing else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reisgids.editions import for_edition
from reisgids.model.base import Value
from reisgids.model.content import ContentPage
from reisgids.model.playbook import Playbook
from reisgids.model.register_files import REGISTERS
from reisgids.model.route import Route, RouteStep
from reisgids.model.text import Text
from tests.editions.generated import EDITIONS, generated
from tests.editions.oracle import expected, known_kinds
from tests.editions.staging import staged_files
from tests.editions.unpublished import is_unpublished
from tests.editions.written import canaries, canaries_in, readable, said

SEEDS = range(200)
ROUNDS = 8
"""In how many parts the seeds are tested, so that a failure doesn't hide those of other parts."""


def view_of(whole: Playbook, edition: str) -> Playbook:
    """Return what an edition of a playbook has."""
    declared = whole.config.edition(edition)
    assert declared is not None
    return for_edition(whole, declared)


def findings(seed: int) -> Iterator[str]:
    """Yield what is wrong in the editions of a seed's playbook, with where it stands in the model and in which file."""
    written = generated(seed)
    whole = written.playbook()
    every = canaries(whole)
    for edition in EDITIONS:
        here = f"seed {seed}, edition {edition}"
        view, right = view_of(whole, edition), expected(written, edition)
        has, should_have = said(view), said(right)
        for at in has.keys() | should_have.keys():
            if has.get(at) != should_have.get(at):
                yield f"{here}: {at} is {has.get(at)!r}, and should be {should_have.get(at)!r}"
        if edition == "internal" and seed % 10:
            continue
        yield from (f"{here}: {each}" for each in told(view, right, every, seed))


def told(view: Playbook, right: Playbook, every: dict[str, str], seed: int) -> Iterator[str]:
    """Yield each hidden word in the files of a view, and each word that it has and they don't."""
    language = view.config.languages[seed % len(view.config.languages)]
    found = canaries_in(staged_files(view, language))
    allowed = canaries(right)
    for canary in sorted(found.keys() - allowed.keys()):
        yield f"{every.get(canary, canary)} is in {found[canary]}"
    for canary, at in readable(view, language).items():
        if canary not in found and not is_unpublished(view, at):
            yield f"{at} is nowhere in the files in {language}"


@pytest.mark.parametrize("part", range(ROUNDS))
def test_an_edition_has_what_it_may_have_and_its_files_tell_of_nothing_else(part: int) -> None:
    assert [each for seed in SEEDS[part::ROUNDS] for each in findings(seed)] == []


def test_the_words_in_the_files_are_those_that_differ_between_the_editions() -> None:
    """The test above would hold of editions without words: they do have some, and each another lot."""
    lots = {edition: 0 for edition in EDITIONS}
    for seed in SEEDS[:20]:
        whole = generated(seed).playbook()
        for edition in EDITIONS:
            lots[edition] += len(canaries(view_of(whole, edition)))
    assert lots["internal"] > lots["onboarding"] > lots["koerier"] > lots["open"] > 300


def test_the_table_of_who_sees_what_speaks_of_every_field_of_the_model() -> None:
    kinds = {kind.__name__: kind for each in REGISTERS.values() for kind in _within(each)}
    for kind in (*_within(type(generated(0).playbook().config)), *_within(type(generated(0).playbook().journeys[0]))):
        kinds[kind.__name__] = kind
    never = {"Text", "Edition", "Health"}
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
