"""Something that a command won't do, said in the language spoken; the exit code is 2."""

from __future__ import annotations

import click

from reisgids.commands.console.terminal import say


class Refused(click.ClickException):
    """The command was asked for something that it will not do; `message` says what, and what to do instead."""

    exit_code = 2

    def show(self, file: object = None) -> None:  # noqa: ARG002
        """Print the message to the standard error."""
        say(self.message, error=True)
