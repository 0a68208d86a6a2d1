"""Carries out an export of any kind and prints its result."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reisgids.commands.console import built
from reisgids.commands.console.progress import Told, progress
from reisgids.commands.console.refused import Refused
from reisgids.commands.console.terminal import say
from reisgids.commands.console.terminal_text import display_path
from reisgids.commands.report.as_text import as_text
from reisgids.labels.words import Words
from reisgids.site.exports.exported import Exported

_KILO, _MEGA = 1_000, 1_000_000
KEPT = "commands.export.kept"


def write(words: Words, root: Path, export: Callable[[Told], Exported]) -> int:
    """Carry out the export and print where the file is and how large. Return the exit code: 1 for problems in `root`.

    Raises:
        Refused: something kept the file from being made; what was there before is where it was.
    """
    try:
        with progress(words) as on_progress:
            exported = export(on_progress)
    except built.FAILURES as failed:
        raise Refused(built.failure(failed, words, kept=KEPT)) from failed
    if exported.file is None:
        say(as_text(exported.problems, root, words), error=True, styled=True)
        say(words.say(KEPT), error=True)
        return 1
    say(words.say("commands.export.done", where=display_path(exported.file), size=size(exported.size, words)))
    say("\n".join(built.see_warnings(exported.problems, root, words)))
    return 0


def size(count: int, words: Words) -> str:
    """Return so many bytes in the unit that a mail program shows: kB, or MB with one decimal."""
    if count < _MEGA:
        return f"{words.number(-(-count // _KILO))} kB"
    return f"{words.number(count / _MEGA, 1)} MB"
