"""`reisgids export xlsx`: journeys and registers as a workbook, to edit in Excel."""

from __future__ import annotations

from pathlib import Path

import click

from reisgids.commands.console import parameters
from reisgids.commands.console.day import today
from reisgids.commands.console.localized_command import localized_command
from reisgids.commands.exports import options
from reisgids.commands.exports.written import write
from reisgids.labels.words import Words
from reisgids.site.exports.xlsx import export_xlsx


def command(words: Words) -> click.Command:
    """Return the command; its exit code is 1 when problems in the playbook kept the file from being made."""

    def run(journeys: tuple[str, ...], root: Path, edition: str, out: Path | None, language_of_file: str | None) -> int:
        return write(
            words,
            root,
            lambda _told: export_xlsx(
                root, journeys, out, today=today(), edition=edition, language=language_of_file or ""
            ),
        )

    return localized_command(
        words,
        "xlsx",
        run,
        [
            click.Argument(["journeys"], nargs=-1, metavar=words.say("commands.usage.journeys")),
            parameters.root_option(words, "commands.export.xlsx.root"),
            options.edition(words),
            options.language_of_file(words),
            options.out(words, "commands.export.xlsx.out"),
        ],
        key="commands.export.xlsx",
    )
