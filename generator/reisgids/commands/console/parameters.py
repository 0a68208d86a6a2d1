"""The arguments and options that several commands have."""

from __future__ import annotations

from pathlib import Path

import click

from reisgids.labels.words import LANGUAGES, Words
from reisgids.site.pipeline.build import INTERNAL


def language(spoken: Words, help_key: str = "commands.reisgids.language") -> click.Option:
    """Return `--language`. Which language is spoken was settled before the command was called, by `cli`."""
    return click.Option(["--language"], type=click.Choice(LANGUAGES), expose_value=False, help=spoken.say(help_key))


def root(spoken: Words) -> click.Argument:
    """Return the argument that names the playbook's folder; without it, the current one."""
    return click.Argument(["root"], type=_folder(), default=".", metavar=f"[{spoken.say('commands.usage.root')}]")


def root_option(spoken: Words, help_key: str) -> click.Option:
    """Return `--root`, for commands whose arguments name something else."""
    return click.Option(
        ["--root"],
        type=_folder(),
        default=".",
        metavar=spoken.say("commands.usage.root"),
        help=spoken.say(help_key),
    )


def folder_option(spoken: Words, name: str, help_key: str) -> click.Option:
    """Return an option that names a folder, which need not exist."""
    return click.Option(
        [name],
        type=click.Path(file_okay=False, path_type=Path),
        metavar=spoken.say("commands.usage.folder"),
        help=spoken.say(help_key),
    )


def edition_option(spoken: Words, help_key: str) -> click.Option:
    """Return `--edition`; None where it isn't given."""
    return click.Option(["--edition"], metavar=spoken.say("commands.usage.edition"), help=spoken.say(help_key))


def edition_meant(given: str | None) -> str:
    """Return the edition that an option names. Only who names none means the internal one: an empty name is a name."""
    return INTERNAL if given is None else given


def flag(spoken: Words, name: str, help_key: str) -> click.Option:
    """Return an option that is given or not."""
    return click.Option([name], is_flag=True, help=spoken.say(help_key))


def _folder() -> click.Path:
    return click.Path(exists=True, file_okay=False, path_type=Path)
