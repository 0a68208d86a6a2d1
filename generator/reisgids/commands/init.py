"""`reisgids init`: a playbook to begin with."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from reisgids import resources
from reisgids.commands.console import parameters
from reisgids.commands.console.day import today
from reisgids.commands.console.localized_command import localized_command
from reisgids.commands.console.refused import Refused
from reisgids.commands.console.terminal import say
from reisgids.commands.console.terminal_text import shown_path
from reisgids.commands.writing.new_files import in_the_way, write_new
from reisgids.commands.writing.schema_files import FOLDER, schema_files
from reisgids.commands.writing.starter import alongside, small_playbook
from reisgids.labels.words import Words

_NAMED_AT_MOST = 10


def command(spoken: Words) -> click.Command:
    """Return the command. It refuses when any file that it would write is already there."""

    def run(folder: Path, full: bool) -> None:
        if folder.exists() and not folder.is_dir():
            raise Refused(spoken.say("commands.init.not_a_folder", folder=_named(folder)))
        files = alongside(spoken.language) | (
            reference_playbook() if full else small_playbook(spoken.language, today())
        )
        files |= {f"{FOLDER.as_posix()}/{name}": data for name, data in schema_files(spoken).items()}
        if there := in_the_way(folder, files):
            raise Refused(_refusal(folder, there, spoken))
        write_new(folder, files)
        say(_done(folder, len(files), spoken))

    return localized_command(
        spoken,
        "init",
        run,
        [
            click.Argument(["folder"], type=click.Path(path_type=Path), metavar=spoken.say("commands.usage.folder")),
            parameters.flag(spoken, "--full", "commands.init.full"),
        ],
    )


def reference_playbook() -> dict[str, bytes]:
    """Return the files of the playbook that ships with Reisgids, by their paths in a playbook's folder."""
    files = {"site-config.yml": resources.folder("site-config.yml").read_bytes()}
    for name in ("journeys", "content"):
        top = resources.folder(name)
        for path in sorted(top.rglob("*")):
            below = path.relative_to(top)
            if path.is_file() and not any(part.startswith(".") for part in below.parts):
                files[f"{name}/{below.as_posix()}"] = path.read_bytes()
    return files


def _refusal(folder: Path, there: list[str], spoken: Words) -> str:
    lines = [spoken.count("commands.init.in_the_way", len(there), folder=_named(folder))]
    lines += [f"  {name}" for name in there[:_NAMED_AT_MOST]]
    if len(there) > _NAMED_AT_MOST:
        lines.append("  " + spoken.say("commands.init.more", n=spoken.number(len(there) - _NAMED_AT_MOST)))
    return "\n".join([*lines, spoken.say("commands.init.advice")])


def _done(folder: Path, n: int, spoken: Words) -> str:
    rows = [
        ("reisgids serve", spoken.say("commands.init.next_serve")),
        ("reisgids check", spoken.say("commands.init.next_check")),
        (f"reisgids new journey {spoken.say('commands.init.example')}", spoken.say("commands.init.next_new")),
    ]
    widest = max(len(typed) for typed, _ in rows)
    lines = [spoken.count("commands.init.done", n, folder=_named(folder)), "", spoken.say("commands.init.next")]
    if folder.resolve() != Path.cwd().resolve():
        lines.append(f"  cd {shlex.quote(shown_path(folder))}")
    return "\n".join([*lines, *(f"  {typed:<{widest}}  {why}" for typed, why in rows)])


def _named(folder: Path) -> str:
    """Return the folder as a sentence can name it; the current folder by its own name."""
    shown = shown_path(folder)
    return shown_path(Path(folder.resolve().name)) if shown == "." else shown
