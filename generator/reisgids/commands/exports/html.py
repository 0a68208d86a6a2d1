"""`reisgids export html`: one journey as a file by itself."""

from __future__ import annotations

from pathlib import Path

import click

from reisgids.commands.console import parameters
from reisgids.commands.console.day import today
from reisgids.commands.console.localized_command import localized_command
from reisgids.commands.exports import options
from reisgids.commands.exports.written import write
from reisgids.labels.words import Words
from reisgids.site.exports.html import export_html


def command(words: Words) -> click.Command:
    """Return the command; its exit code is 1 when problems in the playbook kept the file from being made."""

    def run(journey: str, root: Path, edition: str, out: Path | None, language_of_file: str | None) -> int:
        return write(
            words,
            root,
            lambda _told: export_html(
                root, journey, out, today=today(), edition=edition, language=language_of_file or ""
            ),
        )

    return localized_command(
        words,
        "html",
        run,
        [
            click.Argument(["journey"], metavar=words.say("commands.usage.journey")),
            parameters.root(words),
            options.edition(words),
            options.language_of_file(words),
            options.out(words, "commands.export.html.out"),
        ],
        key="commands.export.html",
    )
