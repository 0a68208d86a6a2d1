"""`reisgids build`: the site, as a folder of files."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from reisgids.commands import parameters
from reisgids.commands.day import today
from reisgids.commands.progress import progress
from reisgids.commands.refused import Refused
from reisgids.commands.report.as_text import as_text
from reisgids.commands.shown import shown_path, without_controls
from reisgids.commands.spoken_command import spoken_command
from reisgids.commands.terminal import say
from reisgids.labels.words import Words
from reisgids.site.build import Summary, build
from reisgids.site.engine.build import EngineError
from reisgids.site.refusal import RefusalError
from reisgids.site.undrawable import UndrawableError


def command(spoken: Words) -> click.Command:
    """Return the command; its exit code is 1 when problems in the playbook kept the site from being made."""

    def run(root: Path, edition: str, out: Path | None, strict: bool) -> int:
        site = root / "site" if out is None else out
        try:
            with progress(spoken) as told:
                summary = build(root, site, today=today(), edition=edition, strict=strict, on_progress=told)
        except RefusalError as refusal:
            raise Refused(without_controls(refusal.say(spoken.language), lines=True)) from refusal
        except EngineError as failed:
            lines = [spoken.say("commands.build.engine_failed"), *(f"  {each}" for each in failed.messages)]
            raise Refused("\n".join([*map(without_controls, lines), spoken.say("commands.build.kept")])) from failed
        except UndrawableError as failed:
            lines = [spoken.say("commands.build.drawing_failed"), f"  {failed}"]
            raise Refused("\n".join([*map(without_controls, lines), spoken.say("commands.build.kept")])) from failed
        if not summary.built:
            say(as_text(summary.problems, root, spoken), error=True)
            say(spoken.say("commands.build.kept"), error=True)
            return 1
        say(_told(summary, root, spoken))
        return 0

    return spoken_command(
        spoken,
        "build",
        run,
        [
            parameters.root(spoken),
            click.Option(
                ["--edition"],
                default="internal",
                metavar=spoken.say("commands.usage.edition"),
                help=spoken.say("commands.build.edition"),
            ),
            parameters.folder_option(spoken, "--out", "commands.build.out"),
            parameters.flag(spoken, "--strict", "commands.build.strict"),
        ],
    )


def _told(summary: Summary, root: Path, spoken: Words) -> str:
    where = shown_path(summary.out)
    if summary.unchanged:
        lines = [spoken.say("commands.build.unchanged", where=where)]
    else:
        counted = {
            "pages": summary.pages,
            "diagrams": summary.diagrams,
            "warnings": len(summary.problems),
        }
        parts = {name: spoken.count(f"commands.build.{name}", n) for name, n in counted.items()}
        seconds = spoken.number(summary.seconds, 1)
        lines = [
            spoken.say("commands.build.done", **parts, seconds=seconds),
            spoken.say("commands.build.where", where=where),
        ]
    if summary.problems:
        check = " ".join(["reisgids check", *([shlex.quote(str(root))] if root != Path() else [])])
        lines.append(spoken.say("commands.build.see_warnings", command=check))
    return "\n".join(lines)
