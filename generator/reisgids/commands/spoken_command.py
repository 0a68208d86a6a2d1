"""A command whose help is in the language that Reisgids speaks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from reisgids.commands import parameters
from reisgids.labels.words import Words


def spoken_command(
    spoken: Words, name: str, run: Callable[..., Any], params: Sequence[click.Parameter], *, key: str = ""
) -> click.Command:
    """Return the command `name`, with its help from the labels and `--language` after its own options.

    What `run` returns is the exit code; None counts as 0. `key` is where its labels are, by default
    `commands.<name>`.
    """
    key = key or f"commands.{name}"
    own = f"{key}.language"
    said = parameters.language(spoken, own if spoken.find(own) else "commands.reisgids.language")
    return click.Command(
        name,
        callback=run,
        params=[*params, said],
        help=spoken.say(f"{key}.help"),
        short_help=spoken.say(f"{key}.short"),
        options_metavar=spoken.say("commands.usage.options"),
    )
