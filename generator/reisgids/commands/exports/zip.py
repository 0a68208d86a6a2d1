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


def command(spoken: Words) -> click.Command:
    """Return the command; its exit code is 1 when problems in the playbook kept the file from being made."""

    def run(root: Path, edition: str, out: Path | None) -> int:
        return write(spoken, root, lambda told: export_zip(root, out, today=today(), edition=edition, on_progress=told))

    return localized_command(
        spoken,
        "zip",
        run,
        [
            parameters.root(spoken),
            options.edition(spoken),
            options.out(spoken, "commands.export.zip.out"),
        ],
        key="commands.export.zip",
    )
