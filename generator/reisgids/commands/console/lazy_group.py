"""A command with commands below it, whose modules are imported when they are called."""

from __future__ import annotations

import importlib
import keyword
from collections.abc import Sequence

import click

from reisgids.commands.console import click_words, parameters
from reisgids.labels.words import Words


class LazyGroup(click.Group):
    """The commands by name; their one-line descriptions come from the labels, so that a list imports nothing.

    `key` is where its own labels are, `package` the package with a module for each of `names`, and `below` where
    their labels are.
    """

    def __init__(
        self, words: Words, name: str, *, key: str, package: str, names: Sequence[str], below: str = ""
    ) -> None:
        super().__init__(
            name=name,
            help=words.say(f"{key}.help"),
            short_help=words.find(f"{key}.short"),
            context_settings={"help_option_names": ["-h", "--help"]},
            no_args_is_help=True,
            options_metavar=words.say("commands.usage.options"),
            subcommand_metavar=words.say("commands.usage.command"),
        )
        self.words = words
        self.names = tuple(names)
        self._package = package
        self._below = below or key
        self.params.append(parameters.language(words))
        # Only the names count: with them click names the command that is meant after a slip.
        self.commands = {each: click.Command(each) for each in self.names}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(self.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in self.names:
            return None
        module = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name
        command: click.Command = importlib.import_module(f"{self._package}.{module}").command(self.words)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, self.words.say(f"{self._below}.{name}.short")) for name in self.list_commands(ctx)]
        with formatter.section(click_words.translate("Commands")):
            formatter.write_dl(rows)
