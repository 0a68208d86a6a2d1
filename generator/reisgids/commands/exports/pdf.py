"""`reisgids export pdf`: an edition, or some of its journeys, on paper."""

from __future__ import annotations

from pathlib import Path

import click

from reisgids.commands.console import parameters
from reisgids.commands.console.day import today
from reisgids.commands.console.localized_command import localized_command
from reisgids.commands.exports import options
from reisgids.commands.exports.written import write
from reisgids.labels.words import Words
from reisgids.site.exports.printing.pdf import export_pdf


def command(spoken: Words) -> click.Command:
    """Return the command; its exit code is 1 when problems in the playbook kept the file from being made."""

    def run(journeys: tuple[str, ...], root: Path, edition: str, out: Path | None, language_of_file: str | None) -> int:
        return write(
            spoken,
            root,
            lambda told: export_pdf(
                root,
                journeys,
                out,
                today=today(),
                edition=edition,
                language=language_of_file or "",
                on_progress=told,
            ),
        )

    return localized_command(
        spoken,
        "pdf",
        run,
        [
            click.Argument(["journeys"], nargs=-1, metavar=spoken.say("commands.usage.journeys")),
            parameters.root_option(spoken, "commands.export.pdf.root"),
            options.edition(spoken),
            options.language_of_file(spoken),
            options.out(spoken, "commands.export.pdf.out"),
        ],
        key="commands.export.pdf",
    )
