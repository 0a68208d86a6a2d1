"""`reisgids schema`: JSON Schemas, so that an editor completes and checks while somebody types."""

from __future__ import annotations

from pathlib import Path

import click

from reisgids.commands.console import parameters
from reisgids.commands.console.localized_command import localized_command
from reisgids.commands.console.refused import Refused
from reisgids.commands.console.terminal import say
from reisgids.commands.console.terminal_text import display_path
from reisgids.commands.writing.schema_files import FOLDER, is_ours, schema_files
from reisgids.labels.words import Words


def command(words: Words) -> click.Command:
    """Return the command. It writes its own files anew, and no others."""

    def run(root: Path, out: Path | None) -> None:
        folder = root / FOLDER if out is None else out
        files = schema_files(words)
        for name in files:
            path = folder / name
            if (path.exists() or path.is_symlink()) and not is_ours(path):
                raise Refused(words.say("commands.schema.foreign", path=display_path(path)))
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            (folder / name).write_bytes(data)
        say(words.count("commands.schema.done", len(files), where=display_path(folder)))

    out = parameters.folder_option(words, "--out", "commands.schema.out")
    return localized_command(words, "schema", run, [parameters.root(words), out])
