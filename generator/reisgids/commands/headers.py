"""`reisgids headers`: the HTTP headers that a web server has to send with every file of a site."""

from __future__ import annotations

import click

from reisgids.commands.console.localized_command import localized_command
from reisgids.commands.console.terminal import say
from reisgids.labels.words import Words
from reisgids.site.root.headers import SERVERS


def command(words: Words) -> click.Command:
    """Return the command. It prints lines for the configuration of a server, and nothing else."""

    def run(server: str) -> None:
        say(SERVERS[server]().rstrip("\n"))

    return localized_command(words, "headers", run, [click.Argument(["server"], type=click.Choice(tuple(SERVERS)))])
