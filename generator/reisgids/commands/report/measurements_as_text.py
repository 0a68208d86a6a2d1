"""What was read of each sheet of measurements, and what was left out and why, for people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from reisgids.commands.console.terminal_text import display_path, without_controls
from reisgids.labels.words import Words
from reisgids.model.values.period import period
from reisgids.sources.sheets.account import LeftOut, ReadFigure, SheetRead

_KEY = "commands.check.sheets"
_MANY = 20


def measurements_as_text(sheets: Sequence[SheetRead], root: Path, day: dt.date, words: Words) -> str:
    """Return a block for each sheet. A wave that hasn't ended on `day` still runs."""
    if not sheets:
        return words.say(f"{_KEY}.none")
    return "\n\n".join("\n".join(_block(sheet, root, day, words)) for sheet in sheets)


def _block(sheet: SheetRead, root: Path, day: dt.date, words: Words) -> list[str]:
    account = sheet.account
    name = click.style(display_path(root / account.path), bold=True)
    if account.unread:
        return [name, "  " + words.say(f"{_KEY}.unread")]
    used = sum(each.value.n for each in sheet.figures) if account.shape == "answers" else len(sheet.figures)
    rows = words.count(f"{_KEY}.rows", account.rows)
    waves = _waves(sheet.figures, day, words)
    lines = [
        name,
        "  " + words.count(f"{_KEY}.{account.shape}", used, rows=rows, waves=waves),
        *(f"    {line}" for line in _places(sheet.figures, words)),
    ]
    if not account.rows:
        lines[1:] = ["  " + words.say(f"{_KEY}.empty")]
    reasons = [_reason(each, words) for each in account.left_out]
    nowhere = account.rows - used - sum(each.count for each in account.left_out)
    if nowhere > 0:
        reasons.append(words.count(f"{_KEY}.reasons.nowhere", nowhere))
    if reasons:
        lines.append("  " + words.say(f"{_KEY}.left_out", reasons=", ".join(reasons)))
    return [*lines, "  " + without_controls(_how(sheet, words))]


def _waves(figures: Sequence[ReadFigure], day: dt.date, words: Words) -> str:
    """Return over how many periods the figures are, from which to which, and which of them still run."""
    written = {when: each.value.period for each in figures if (when := period(each.value.period))}
    if not written:
        return words.say(f"{_KEY}.no_waves")
    in_order = sorted(written)
    told = words.count(
        f"{_KEY}.waves", len(in_order), first=written[in_order[0]], last=without_controls(written[in_order[-1]])
    )
    running = [written[when] for when in in_order if when.first <= day <= when.last and when.first < when.last]
    return "; ".join([told, *(words.say(f"{_KEY}.running", period=each) for each in running)])


def _places(figures: Sequence[ReadFigure], words: Words) -> list[str]:
    """Return a line for each series: what it is about, and how many waves of how many answers it has."""
    series: dict[tuple[str, ...], list[ReadFigure]] = {}
    for each in figures:
        place = f"{each.journey} › {each.touchpoint or each.phase or words.say(f'{_KEY}.whole')}"
        value = each.value
        metric = words.say(f"fields.options.Measurement.metric.{value.metric}")
        method = f"{metric} ({value.method})" if value.method else metric
        what = ", ".join(filter(None, (method, value.persona, value.party)))
        series.setdefault((place, what), []).append(each)
    lines = []
    for (place, what), its in series.items():
        low, high = min(each.value.n for each in its), max(each.value.n for each in its)
        counts = words.number(low)
        if low < high:
            counts = words.say(f"{_KEY}.between", low=counts, high=words.number(high))
        said = words.count(f"{_KEY}.place", len(its), place=place, what=what, counts=counts)
        lines.append(without_controls(said))
    if len(lines) <= _MANY:
        return lines
    return [*lines[:_MANY], words.count(f"{_KEY}.more", len(lines) - _MANY)]


def _reason(left_out: LeftOut, words: Words) -> str:
    named = ", ".join(str(line) for line in left_out.lines) + (", …" if left_out.count > len(left_out.lines) else "")
    key = f"{_KEY}.lines.{'one' if left_out.count == 1 else 'other'}"
    return f"{words.count(f'{_KEY}.reasons.{left_out.reason}', left_out.count)} ({words.say(key, lines=named)})"


def _how(sheet: SheetRead, words: Words) -> str:
    account = sheet.account
    if account.sheet:
        told = words.say(f"{_KEY}.sheet", sheet=account.sheet)
        told += words.say(f"{_KEY}.others", others=", ".join(account.others)) if account.others else ""
    else:
        separator = words.say(f"problems.values.separator.{account.separator or 'comma'}")
        told = words.say(f"{_KEY}.read_as", encoding=account.encoding or "UTF-8", separator=separator)
        told += words.say(f"{_KEY}.decimal_comma") if account.decimal_comma else ""
    told += words.count(f"{_KEY}.above", account.above) if account.above else ""
    return told + (words.count(f"{_KEY}.ignored", account.ignored) if account.ignored else "")
