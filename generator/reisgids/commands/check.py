"""`reisgids check`: everything that is wrong with a playbook, at once."""

from __future__ import annotations

from pathlib import Path

import click

from reisgids.commands.console import parameters
from reisgids.commands.console.day import today
from reisgids.commands.console.localized_command import localized_command
from reisgids.commands.console.refused import Refused
from reisgids.commands.console.terminal import say, say_for_programs
from reisgids.commands.report.as_github import as_github
from reisgids.commands.report.as_json import as_json
from reisgids.commands.report.as_text import as_text
from reisgids.commands.report.measurements_as_text import measurements_as_text
from reisgids.labels.words import Words
from reisgids.problems import has_errors
from reisgids.site.pipeline.pipeline import Pipeline


def command(words: Words) -> click.Command:
    """Return the command; its exit code is 1 when the playbook can't be built."""

    def run(root: Path, format: str, strict: bool, measurements: bool) -> int:
        pipeline = Pipeline(root, today())
        problems = pipeline.problems
        if measurements:
            if format != "text":
                raise Refused(words.say("commands.check.measurements_in_text"))
            loaded = pipeline.loaded
            day = loaded.playbook.day if loaded.playbook else today()
            say(measurements_as_text(loaded.measurements, root, day, words) + "\n", styled=True)
        if format == "json":
            say_for_programs(as_json(problems, words))
        elif format == "github":
            if problems:
                say_for_programs(as_github(problems, root, words))
        else:
            say(as_text(problems, root, words), styled=True)
        return int(has_errors(problems) or (strict and bool(problems)))

    return localized_command(
        words,
        "check",
        run,
        [
            parameters.root(words),
            click.Option(
                ["--format"],
                type=click.Choice(["text", "json", "github"]),
                default="text",
                show_default=True,
                help=words.say("commands.check.format"),
            ),
            parameters.flag(words, "--strict", "commands.check.strict"),
            parameters.flag(words, "--measurements", "commands.check.measurements"),
        ],
    )
