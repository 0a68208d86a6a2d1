"""`reisgids export xlsx`: journeys and registers as a workbook, to edit in Excel."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from reisgids.commands.exports.of_journeys import export_command
from reisgids.labels.words import Words
from reisgids.site.exports.exported import Exported
from reisgids.site.exports.xlsx import export_xlsx
from reisgids.site.pipeline.progress import Progress


def command(words: Words) -> click.Command:
    """Return the command."""
    return export_command(words, "xlsx", _workbook)


def _workbook(
    root: Path, journeys: Sequence[str], out: Path | None, *, today: date, edition: str, language: str,
    on_progress: Progress,  # noqa: ARG001  it takes a moment
) -> Exported:  # fmt: skip
    return export_xlsx(root, journeys, out, today=today, edition=edition, language=language)
