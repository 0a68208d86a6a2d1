"""`reisgids export zip`: a whole edition, to open without a web server."""

from __future__ import annotations

from pathlib import Path

import click

from reisgids.commands.console import parameters
from reisgids.commands.console.day import today
from reisgids.commands.console.localized_command import localized_command
from reisgids.commands.exports import options
from reisgids.commands.exports.written import write
from reisgids.labels.words import Words
from reisgids.site.exports.zip import export_zip


def command(words: Words) -> click.Command:
    """Return the command; its exit code is 1 when problems in the playbook kept the file from being made."""

    def run(root: Path, edition: str, out: Path | None) -> int:
        return write(
            words,
            root,
            lambda on_progress: export_zip(root, out, today=today(), edition=edition, on_progress=on_progress),
        )

    return localized_command(
        words,
        "zip",
        run,
        [
            parameters.root(words),
            options.edition(words),
            options.out(words, "commands.export.zip.out"),
        ],
        key="commands.export.zip",
    )
