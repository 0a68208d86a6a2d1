"""`reisgids build`: the site of one edition or of all, each as a folder of files."""

from __future__ import annotations

from pathlib import Path

import click

from reisgids.commands.console import built, parameters
from reisgids.commands.console.day import today
from reisgids.commands.console.localized_command import localized_command
from reisgids.commands.console.progress import progress
from reisgids.commands.console.refused import Refused
from reisgids.commands.console.terminal import say
from reisgids.commands.report.as_text import as_text
from reisgids.labels.words import Words
from reisgids.problems import Problem
from reisgids.site.pipeline.build import Summary, build, editions_in
from reisgids.site.pipeline.reading import Reading


def command(spoken: Words) -> click.Command:
    """Return the command; its exit code is 1 when problems in the playbook kept the site from being made."""

    def run(root: Path, edition: str | None, all_editions: bool, out: Path | None, strict: bool) -> int:
        if not all_editions:
            return _one(root, out or root / "site", parameters.edition_meant(edition), strict, spoken)
        if edition is not None:
            raise Refused(spoken.say("commands.build.one_or_all"))
        return _all(root, out or root / "sites", strict, spoken)

    return localized_command(
        spoken,
        "build",
        run,
        [
            parameters.root(spoken),
            parameters.edition_option(spoken, "commands.build.edition"),
            parameters.flag(spoken, "--all-editions", "commands.build.all_editions"),
            parameters.folder_option(spoken, "--out", "commands.build.out"),
            parameters.flag(spoken, "--strict", "commands.build.strict"),
        ],
    )


def _one(root: Path, out: Path, edition: str, strict: bool, spoken: Words) -> int:
    try:
        with progress(spoken) as told:
            summary = build(root, out, today=today(), edition=edition, strict=strict, on_progress=told)
    except built.FAILURES as failed:
        raise Refused(built.failure(failed, spoken)) from failed
    if not summary.built:
        return _kept(summary.problems, root, spoken)
    say("\n".join([*built.told(summary, spoken), *built.see_warnings(summary.problems, root, spoken)]))
    return 0


def _all(root: Path, folder: Path, strict: bool, spoken: Words) -> int:
    """Make every edition. One that fails leaves its old site and doesn't keep the others from being made.

    What is wrong with the playbook as a whole is wrong with all of them, and told once.
    """
    reading = Reading(root, today())
    editions = editions_in(reading, folder)
    if not editions:
        return _kept(reading.loaded.problems, root, spoken)
    code = 0
    done: list[Summary] = []
    for name in editions:
        try:
            with progress(spoken, of=name) as told:
                summary = build(
                    root, folder / name, today=reading.today, edition=name, strict=strict, on_progress=told,
                    reading=reading,
                )  # fmt: skip
        except built.FAILURES as failure:
            say(spoken.say("commands.build.failed_in_row", edition=name), error=True)
            say(built.failure(failure, spoken), error=True)
            code = 2
            continue
        if not summary.built:
            code = max(code, _kept(summary.problems, root, spoken))
            if summary.problems == reading.loaded.problems:
                break
            continue
        for line in (built.in_row(summary, spoken), *built.mended(summary, spoken)):
            say(line)
        done.append(summary)
    for line in built.see_warnings(done[0].problems if done else (), root, spoken):
        say(line)
    return code


def _kept(problems: tuple[Problem, ...], root: Path, spoken: Words) -> int:
    say(as_text(problems, root, spoken), error=True, styled=True)
    say(spoken.say("commands.build.kept"), error=True)
    return 1
