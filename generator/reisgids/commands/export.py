"""`reisgids export`: an edition, or part of it, as a file."""

from __future__ import annotations

import click

from reisgids.commands.console.lazy_group import LazyGroup
from reisgids.labels.words import Words

FORMATS = ("zip", "html", "pdf", "xlsx")


def command(words: Words) -> click.Command:
    """Return the command, with one command below it for each kind of file."""
    return LazyGroup(words, "export", key="commands.export", package="reisgids.commands.exports", names=FORMATS)
