"""Problems for people: where, what, the line itself, and what to write instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from reisgids.commands.console.terminal_text import columns_wide, shown_path, without_controls
from reisgids.labels.problem_text import say
from reisgids.labels.words import Words
from reisgids.problems import Place, Problem, has_errors, in_order

_LONGEST = 100
_COLOURS = {"error": "red", "warning": "yellow"}


def as_text(problems: Sequence[Problem], root: Path, spoken: Words) -> str:
    """Return the problems in order, with styles for a terminal, and a last line that counts them.

    With errors one more follows: what has an error is not judged any further, so that others may come to light.

    Paths are written from the current folder, so that a terminal can open them.
    """
    blocks = [_block(each, root, spoken) for each in in_order(problems)]
    return "\n\n".join([*blocks, _counted(problems, spoken)])


def _block(problem: Problem, root: Path, spoken: Words) -> str:
    said = say(problem, spoken.language)
    severity = click.style(spoken.say(f"commands.report.{problem.severity}"), fg=_COLOURS[problem.severity], bold=True)
    lines = [f"{click.style(_where(problem.place, root), bold=True)}  {severity}  {without_controls(said.message)}"]
    lines += _line(problem.place)
    lines += [f"  {spoken.say('commands.report.also', place=_where(place, root))}" for place in problem.also]
    if said.hint:
        lines += [f"  → {without_controls(line)}" for line in said.hint.splitlines()]
    return "\n".join(lines)


def _where(place: Place, root: Path) -> str:
    return str(replace(place, path=shown_path(root / place.path)))


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


def _counted(problems: Sequence[Problem], spoken: Words) -> str:
    if not problems:
        return click.style(spoken.say("commands.report.none"), fg="green")
    parts = [
        spoken.count(f"commands.report.{severity}s", n)
        for severity in ("error", "warning")
        if (n := sum(each.severity == severity for each in problems))
    ]
    files = len({each.place.path for each in problems})
    counted = f"{spoken.listing(parts)} {spoken.count('commands.report.files', files)}"
    return f"{counted}\n{spoken.say('commands.report.more_may_follow')}" if has_errors(problems) else counted
