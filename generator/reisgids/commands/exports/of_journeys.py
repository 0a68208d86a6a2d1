"""An export of the whole edition, or of the journeys that are named, as a command."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

import click

from reisgids.commands.console import parameters
from reisgids.commands.console.day import today
from reisgids.commands.console.localized_command import localized_command
from reisgids.commands.exports import options
from reisgids.commands.exports.written import write
from reisgids.labels.words import Words
from reisgids.site.exports.exported import Exported
from reisgids.site.pipeline.progress import Progress


class Export(Protocol):
    """Makes the file; says how far it is where that takes a while."""

    def __call__(
        self, root: Path, journeys: Sequence[str], out: Path | None, *, today: date, edition: str, language: str,
        on_progress: Progress,
    ) -> Exported: ...  # fmt: skip


def export_command(words: Words, name: str, export: Export) -> click.Command:
    """Return the command; its exit code is 1 when problems in the playbook kept the file from being made."""

    def run(journeys: tuple[str, ...], root: Path, edition: str, out: Path | None, language_of_file: str | None) -> int:
        return write(
            words,
            root,
            lambda on_progress: export(
                root,
                journeys,
                out,
                today=today(),
                edition=edition,
                language=language_of_file or "",
                on_progress=on_progress,
            ),
        )

    key = f"commands.export.{name}"
    return localized_command(
        words,
        name,
        run,
        [
            click.Argument(["journeys"], nargs=-1, metavar=words.say("commands.usage.journeys")),
            parameters.root_option(words, f"{key}.root"),
            options.edition(words),
            options.language_of_file(words),
            options.out(words, f"{key}.out"),
        ],
        key=key,
    )
