"""The result of a build in words: what there is now, or why there is nothing new."""

from __future__ import annotations

import shlex
from collections.abc import Collection, Sequence
from pathlib import Path

from reisgids.commands.console.terminal_text import display_path, without_controls
from reisgids.labels.words import Words
from reisgids.problems import Problem
from reisgids.site.engine.build import EngineError
from reisgids.site.errors.refusal import RefusalError
from reisgids.site.errors.undrawable import UndrawableError
from reisgids.site.pipeline.build import Summary
from reisgids.site.pipeline.usual_edition import INTERNAL
from reisgids.site.publishing.marker import sites_in

FAILURES = (RefusalError, EngineError, UndrawableError)
"""What keeps a site from being made that isn't a problem in the playbook."""
_NAMED_AT_MOST = 3


def summary_lines(summary: Summary, words: Words) -> list[str]:
    """Return the lines on the only site that was asked for."""
    where = display_path(summary.out)
    if summary.unchanged:
        return [words.say("commands.build.unchanged", where=where)]
    done = words.say("commands.build.done", **_counted(summary, words))
    if summary.edition == INTERNAL:
        return [done, words.say("commands.build.where", where=where), *mended(summary, words)]
    return [
        done,
        words.say("commands.build.where_edition", edition=summary.edition, where=where),
        *mended(summary, words),
    ]


def mended(summary: Summary, words: Words) -> list[str]:
    """Return the line on files of the site that were not as Reisgids had made them; none where all of them were."""
    if not summary.mended:
        return []
    names = ", ".join(map(without_controls, summary.mended[:_NAMED_AT_MOST]))
    more = " …" if len(summary.mended) > _NAMED_AT_MOST else ""
    return [words.count("commands.build.mended", len(summary.mended), names=names + more)]


def in_row(summary: Summary, words: Words) -> str:
    """Return the line on one of several sites."""
    where = display_path(summary.out)
    if summary.unchanged:
        return words.say("commands.build.unchanged_in_row", edition=summary.edition, where=where)
    counted = _counted(summary, words)
    return words.say("commands.build.in_row", edition=summary.edition, where=where, **counted)


def undeclared(folder: Path, editions: Collection[str], words: Words) -> list[str]:
    """Return a line on each site in a folder of editions that is of none of these: it stays, and is no longer made."""
    return [
        words.say("commands.build.undeclared", edition=without_controls(site.name), where=display_path(site))
        for site in sites_in(folder)
        if site.name not in editions
    ]


def see_warnings(problems: Sequence[Problem], root: Path, words: Words) -> list[str]:
    """Return the line on where to read the warnings; none where there are none."""
    if not problems:
        return []
    check = " ".join(["reisgids check", *([shlex.quote(str(root))] if root != Path() else [])])
    return [words.say("commands.build.see_warnings", command=check)]


def failure(failed: Exception, words: Words, kept: str = "commands.build.kept") -> str:
    """Return the message of one of `FAILURES`, and, with the label `kept`, that what was there before still is."""
    if isinstance(failed, RefusalError):
        return failed.say(words.language)
    if isinstance(failed, EngineError):
        lines = [words.say("commands.build.engine_failed"), *(f"  {each}" for each in failed.messages)]
    else:
        lines = [words.say("commands.build.drawing_failed"), f"  {failed}"]
    return "\n".join([*map(without_controls, lines), words.say(kept)])


def _counted(summary: Summary, words: Words) -> dict[str, str]:
    counts = {"pages": summary.pages, "diagrams": summary.diagrams, "warnings": len(summary.problems)}
    counted = {name: words.count(f"commands.build.{name}", n) for name, n in counts.items()}
    return counted | {"seconds": words.number(summary.seconds, 1)}
