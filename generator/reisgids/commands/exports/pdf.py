"""`reisgids export pdf`: an edition, or some of its journeys, on paper."""

from __future__ import annotations

import click

from reisgids.commands.exports.of_journeys import export_command
from reisgids.labels.words import Words
from reisgids.site.exports.printing.pdf import export_pdf


def command(words: Words) -> click.Command:
    """Return the command."""
    return export_command(words, "pdf", export_pdf)
