"""What goes to the terminal, with colours only where somebody sees them and wants them."""

from __future__ import annotations

import os
import sys

import click

from reisgids.commands.console.terminal_text import terminal_safe


def say(text: str = "", *, error: bool = False, styled: bool = False) -> None:
    """Print lines to the standard output, or to the standard error: the one door, behind which text is only text.

    With `styled` colours stay; what is between them must be made fit by the caller that styles it.
    """
    click.echo(terminal_safe(text, styled=styled), err=error, color=has_colours(error=error))


def say_for_programs(text: str) -> None:
    """Print what a program reads, whose own rules for writing such a text have made it fit already."""
    click.echo(text)


def is_terminal(*, error: bool = False) -> bool:
    """Return whether somebody is looking: the stream is a terminal and not a file or another program."""
    stream = sys.stderr if error else sys.stdout
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"


def has_colours(*, error: bool = False) -> bool:
    """Return whether to use colours: on a terminal, unless NO_COLOR is set."""
    return is_terminal(error=error) and not os.environ.get("NO_COLOR")
