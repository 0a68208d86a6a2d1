"""What goes to the terminal, with colours only where somebody sees them and wants them."""

from __future__ import annotations

import os
import sys

import click


def say(text: str = "", *, error: bool = False) -> None:
    """Print a line to the standard output, or to the standard error."""
    click.echo(text, err=error, color=has_colours(error=error))


def is_terminal(*, error: bool = False) -> bool:
    """Return whether somebody is looking: the stream is a terminal and not a file or another program."""
    stream = sys.stderr if error else sys.stdout
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"


def has_colours(*, error: bool = False) -> bool:
    """Return whether to use colours: on a terminal, unless NO_COLOR is set."""
    return is_terminal(error=error) and not os.environ.get("NO_COLOR")
