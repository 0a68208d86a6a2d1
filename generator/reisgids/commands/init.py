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
from reisgids.commands.console.terminal_text import display_path
from reisgids.commands.writing.new_files import in_the_way, write_new
from reisgids.commands.writing.schema_files import FOLDER, schema_files
from reisgids.commands.writing.starter import alongside, small_playbook
from reisgids.labels.words import Words

_NAMED_AT_MOST = 10


def command(words: Words) -> click.Command:
    """Return the command. It refuses when any file that it would write is already there."""

    def run(folder: Path, full: bool) -> None:
        if folder.exists() and not folder.is_dir():
            raise Refused(words.say("commands.init.not_a_folder", folder=_named(folder)))
        files = alongside(words.language) | (reference_playbook() if full else small_playbook(words.language, today()))
        files |= {f"{FOLDER.as_posix()}/{name}": data for name, data in schema_files(words).items()}
        if there := in_the_way(folder, files):
            raise Refused(_refusal(folder, there, words))
        write_new(folder, files)
        say(_done(folder, len(files), words))

    return localized_command(
        words,
        "init",
        run,
        [
            click.Argument(["folder"], type=click.Path(path_type=Path), metavar=words.say("commands.usage.folder")),
            parameters.flag(words, "--full", "commands.init.full"),
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


def _refusal(folder: Path, there: list[str], words: Words) -> str:
    lines = [words.count("commands.init.in_the_way", len(there), folder=_named(folder))]
    lines += [f"  {name}" for name in there[:_NAMED_AT_MOST]]
    if len(there) > _NAMED_AT_MOST:
        lines.append("  " + words.say("commands.init.more", n=words.number(len(there) - _NAMED_AT_MOST)))
    return "\n".join([*lines, words.say("commands.init.advice")])


def _done(folder: Path, n: int, words: Words) -> str:
    rows = [
        ("reisgids serve", words.say("commands.init.next_serve")),
        ("reisgids check", words.say("commands.init.next_check")),
        (f"reisgids new journey {words.say('commands.init.example')}", words.say("commands.init.next_new")),
    ]
    widest = max(len(typed) for typed, _ in rows)
    lines = [words.count("commands.init.done", n, folder=_named(folder)), "", words.say("commands.init.next")]
    if folder.resolve() != Path.cwd().resolve():
        lines.append(f"  cd {shlex.quote(display_path(folder))}")
    return "\n".join([*lines, *(f"  {typed:<{widest}}  {why}" for typed, why in rows)])


def _named(folder: Path) -> str:
    """Return the folder as a sentence can name it; the current folder by its own name."""
    shown = display_path(folder)
    return display_path(Path(folder.resolve().name)) if shown == "." else shown
