"""A command whose help is in the language of the terminal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from reisgids.commands.console import parameters
from reisgids.commands.console.blank import is_blank
from reisgids.labels.words import Words


def localized_command(
    words: Words, name: str, run: Callable[..., Any], params: Sequence[click.Parameter], *, key: str = ""
) -> click.Command:
    """Return the command `name`, with its help from the labels and `--language` after its own options.

    What `run` returns is the exit code; None counts as 0. `key` is where its labels are, by default
    `commands.<name>`.
    """
    key = key or f"commands.{name}"
    own = f"{key}.language"
    language_option = parameters.language(words, own if words.find(own) else "commands.reisgids.language")
    return _Command(
        words,
        name,
        callback=run,
        params=[*params, language_option],
        help=words.say(f"{key}.help"),
        short_help=words.say(f"{key}.short"),
        options_metavar=words.say("commands.usage.options"),
    )


class _Command(click.Command):
    """A command that takes no blank argument or option: an empty variable is never taken for what is left out."""

    def __init__(self, words: Words, name: str, **given: Any) -> None:
        super().__init__(name, **given)
        self._words = words

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        raw, _, order = self.make_parser(ctx).parse_args(list(args)) if any(map(_may_be_blank, args)) else ({}, [], [])
        for parameter in order:
            values = raw.get(parameter.name or "")
            for value in values if isinstance(values, list | tuple) else (values,):
                if isinstance(value, str) and is_blank(value):
                    raise click.BadParameter(self._words.say("commands.blank"), ctx, parameter)
        return super().parse_args(ctx, args)


def _may_be_blank(argument: str) -> bool:
    return is_blank(argument.rpartition("=")[2])
