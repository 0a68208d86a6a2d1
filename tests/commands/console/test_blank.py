"""An argument or option in which there is nothing, as an empty variable leaves it, is refused by every command."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reisgids.cli import group
from reisgids.commands.console.blank import is_blank
from reisgids.labels.words import words
from tests.commands.conftest import Reisgids, files_below

BLANKS = st.text(st.characters(categories=["Zs", "Zl", "Zp", "Cf", "Cc"], exclude_characters="\0"), max_size=3)


def taking(command: click.Command, way: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the beginning of every call that ends where a value is expected."""
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below
            yield from taking(below, (*way, name))
        return
    before: tuple[str, ...] = ()
    for parameter in command.params:
        if isinstance(parameter, click.Argument):
            yield (*way, *before)
            before = (*before, "x")
        elif isinstance(parameter, click.Option) and not parameter.is_flag and not parameter.count:
            yield (*way, parameter.opts[0])


CALLS = list(taking(group(words("en"))))


def test_all_commands_are_tried() -> None:
    assert {call[0] for call in CALLS} == {*group(words("en")).list_commands(click.Context(click.Command("x")))}
    assert sum(call[-1] == "--edition" for call in CALLS) == 8


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(blank=BLANKS)
def test_nothing_is_taken_for_something(reisgids: Reisgids, call: tuple[str, ...], blank: str) -> None:
    outcome = reisgids(*call, blank)
    assert outcome.code == 2
    assert words("en").say("commands.blank") in outcome.err
    if call[-1].startswith("--"):
        assert reisgids(*call[:-1], f"{call[-1]}={blank}").err == outcome.err
    assert not files_below(Path())


@given(BLANKS, st.characters(categories=["L", "M", "N", "P", "S", "Co"]), BLANKS)
def test_one_sign_that_can_be_seen_is_something(before: str, sign: str, after: str) -> None:
    assert is_blank(before)
    assert not is_blank(before + sign + after)
