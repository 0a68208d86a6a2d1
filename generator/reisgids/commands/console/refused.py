"""A command that refuses, with its message in the language of the terminal; the exit code is 2."""

from __future__ import annotations

from typing import IO, Any

import click

from reisgids.commands.console.terminal import say


class Refused(click.ClickException):
    """The command was asked for something that it will not do; `message` names it, and what to do instead."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the message; by default to the standard error."""
        if file is None:
            say(self.message, error=True)
        else:
            file.write(self.message)
