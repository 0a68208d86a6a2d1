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
from reisgids.site.pipeline.pipeline import Pipeline


def command(words: Words) -> click.Command:
    """Return the command; its exit code is 1 when problems in the playbook kept the site from being made."""

    def run(root: Path, edition: str | None, all_editions: bool, out: Path | None, strict: bool) -> int:
        if not all_editions:
            return _one(root, out or root / "site", parameters.edition_meant(edition), strict, words)
        if edition is not None:
            raise Refused(words.say("commands.build.one_or_all"))
        return _all(root, out or root / "sites", strict, words)

    return localized_command(
        words,
        "build",
        run,
        [
            parameters.root(words),
            parameters.edition_option(words, "commands.build.edition"),
            parameters.flag(words, "--all-editions", "commands.build.all_editions"),
            parameters.folder_option(words, "--out", "commands.build.out"),
            parameters.flag(words, "--strict", "commands.build.strict"),
        ],
    )


def _one(root: Path, out: Path, edition: str, strict: bool, words: Words) -> int:
    try:
        with progress(words) as on_progress:
            summary = build(root, out, today=today(), edition=edition, strict=strict, on_progress=on_progress)
    except built.FAILURES as failed:
        raise Refused(built.failure(failed, words)) from failed
    if not summary.built:
        return _kept(summary.problems, root, words)
    say("\n".join([*built.summary_lines(summary, words), *built.see_warnings(summary.problems, root, words)]))
    return 0


def _all(root: Path, folder: Path, strict: bool, words: Words) -> int:
    """Make every edition. One that fails leaves its old site and doesn't keep the others from being made.

    What is wrong with the playbook as a whole is wrong with all of them, and reported once.
    """
    pipeline = Pipeline(root, today(), keep=True)
    editions = editions_in(pipeline, folder)
    if not editions:
        return _kept(pipeline.loaded.problems, root, words)
    code = 0
    done: list[Summary] = []
    for name in editions:
        try:
            with progress(words, of=name) as on_progress:
                summary = build(
                    root, folder / name, today=pipeline.today, edition=name, strict=strict, on_progress=on_progress,
                    pipeline=pipeline,
                )  # fmt: skip
        except built.FAILURES as failure:
            say(words.say("commands.build.failed_in_row", edition=name), error=True)
            say(built.failure(failure, words), error=True)
            code = 2
            continue
        if not summary.built:
            code = max(code, _kept(summary.problems, root, words))
            if summary.problems == pipeline.loaded.problems:
                break
            continue
        for line in (built.in_row(summary, words), *built.mended(summary, words)):
            say(line)
        done.append(summary)
    for line in built.undeclared(folder, editions, words) if done else ():
        say(line)
    for line in built.see_warnings(done[0].problems if done else (), root, words):
        say(line)
    return code


def _kept(problems: tuple[Problem, ...], root: Path, words: Words) -> int:
    say(as_text(problems, root, words), error=True, styled=True)
    say(words.say("commands.build.kept"), error=True)
    return 1
