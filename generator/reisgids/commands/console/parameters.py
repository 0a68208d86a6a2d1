"""The arguments and options that several commands have."""

from __future__ import annotations

from pathlib import Path

import click

from reisgids.labels.words import LANGUAGES, Words
from reisgids.site.pipeline.usual_edition import INTERNAL


def language(words: Words, help_key: str = "commands.reisgids.language") -> click.Option:
    """Return `--language`. `cli` chose the language before the command was called."""
    return click.Option(["--language"], type=click.Choice(LANGUAGES), expose_value=False, help=words.say(help_key))


def root(words: Words) -> click.Argument:
    """Return the argument that names the playbook's folder; without it, the current one."""
    return click.Argument(["root"], type=_folder(), default=".", metavar=f"[{words.say('commands.usage.root')}]")


def root_option(words: Words, help_key: str) -> click.Option:
    """Return `--root`, for commands whose arguments name something else."""
    return click.Option(
        ["--root"],
        type=_folder(),
        default=".",
        metavar=words.say("commands.usage.root"),
        help=words.say(help_key),
    )


def folder_option(words: Words, name: str, help_key: str) -> click.Option:
    """Return an option that names a folder, which need not exist."""
    return click.Option(
        [name],
        type=click.Path(file_okay=False, path_type=Path),
        metavar=words.say("commands.usage.folder"),
        help=words.say(help_key),
    )


def edition_option(words: Words, help_key: str) -> click.Option:
    """Return `--edition`; None where it isn't given."""
    return click.Option(["--edition"], metavar=words.say("commands.usage.edition"), help=words.say(help_key))


def edition_meant(given: str | None) -> str:
    """Return the edition that an option names. Only who names none means the internal one: an empty name is a name."""
    return INTERNAL if given is None else given


def flag(words: Words, name: str, help_key: str) -> click.Option:
    """Return an option that is given or not."""
    return click.Option([name], is_flag=True, help=words.say(help_key))


def _folder() -> click.Path:
    return click.Path(exists=True, file_okay=False, path_type=Path)
