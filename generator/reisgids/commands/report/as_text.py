"""Problems for people: where, what, the line itself, and what to write instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from reisgids.commands.console.terminal_text import columns_wide, display_path, without_controls
from reisgids.labels.problem_text import say
from reisgids.labels.words import Words
from reisgids.problems import Place, Problem, has_errors, in_order

_LONGEST = 100
_COLOURS = {"error": "red", "warning": "yellow"}


def as_text(problems: Sequence[Problem], root: Path, words: Words) -> str:
    """Return the problems in order, with styles for a terminal, and a last line that counts them.

    With errors one more follows: what has an error is not judged any further, so that others may come to light.

    Paths are written from the current folder, so that a terminal can open them.
    """
    blocks = [_block(each, root, words) for each in in_order(problems)]
    return "\n\n".join([*blocks, _counted(problems, words)])


def _block(problem: Problem, root: Path, words: Words) -> str:
    wording = say(problem, words.language)
    severity = click.style(words.say(f"commands.report.{problem.severity}"), fg=_COLOURS[problem.severity], bold=True)
    lines = [f"{click.style(_where(problem.place, root), bold=True)}  {severity}  {without_controls(wording.message)}"]
    lines += _line(problem.place)
    lines += [f"  {words.say('commands.report.also', place=_where(place, root))}" for place in problem.also]
    if wording.hint:
        lines += [f"  → {without_controls(line)}" for line in wording.hint.splitlines()]
    return "\n".join(lines)


def _where(place: Place, root: Path) -> str:
    return str(replace(place, path=display_path(root / place.path)))


def _line(place: Place) -> list[str]:
    """Return the line and a caret under the column, cut out of a long line around it."""
    at = max(place.column - 1, 0)
    if not place.line or not place.text.strip() or at > len(place.text):
        return []
    start = max(0, at - _LONGEST // 2) if len(place.text) > _LONGEST else 0
    cut = without_controls(place.text[start : start + _LONGEST])
    before = "…" if start else ""
    after = "…" if start + _LONGEST < len(place.text) else ""
    number = f"{place.line:>6}"
    shown = [f"{number} | {before}{cut.rstrip()}{after}"]
    if place.column:
        indent = columns_wide(before + cut[: at - start])
        shown.append(f"{' ' * len(number)} | {' ' * indent}{click.style('^', fg='cyan', bold=True)}")
    return shown


def _counted(problems: Sequence[Problem], words: Words) -> str:
    if not problems:
        return click.style(words.say("commands.report.none"), fg="green")
    parts = [
        words.count(f"commands.report.{severity}s", n)
        for severity in ("error", "warning")
        if (n := sum(each.severity == severity for each in problems))
    ]
    files = len({each.place.path for each in problems})
    counted = f"{words.listing(parts)} {words.count('commands.report.files', files)}"
    return f"{counted}\n{words.say('commands.report.more_may_follow')}" if has_errors(problems) else counted
