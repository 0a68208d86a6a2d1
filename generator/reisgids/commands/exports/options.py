"""The options that several kinds of export have."""

from __future__ import annotations

from pathlib import Path

import click

from reisgids.labels.words import LANGUAGES, Words


def edition(words: Words) -> click.Option:
    """Return `--edition`. It has to be given: nobody sends the internal edition away by leaving a word out."""
    return click.Option(
        ["--edition"],
        required=True,
        metavar=words.say("commands.usage.edition"),
        help=words.say("commands.export.edition"),
    )


def out(words: Words, help_key: str) -> click.Option:
    """Return `--out`, which names a file; None where it isn't given."""
    return click.Option(
        ["--out"],
        type=click.Path(path_type=Path),
        metavar=words.say("commands.usage.file"),
        help=words.say(help_key),
    )


def language_of_file(words: Words) -> click.Option:
    """Return `--in`, the language of what is exported, as `language_of_file`; None where it isn't given."""
    return click.Option(
        ["--in", "language_of_file"], type=click.Choice(LANGUAGES), help=words.say("commands.export.in")
    )
