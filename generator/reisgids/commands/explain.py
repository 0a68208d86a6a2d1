"""`reisgids explain`: what an edition shows and what it holds back, and by which rule."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from reisgids.commands.console import parameters
from reisgids.commands.console.day import today
from reisgids.commands.console.localized_command import localized_command
from reisgids.commands.console.refused import Refused
from reisgids.commands.console.terminal import say
from reisgids.commands.report.as_text import as_text
from reisgids.editions.account import Lines, account, held_back, lines, names
from reisgids.editions.matrix import FieldVisibility, matrix
from reisgids.editions.redaction import At
from reisgids.editions.rules import Decision
from reisgids.labels.words import Words
from reisgids.model.config import INTERNAL, Edition
from reisgids.model.playbook import Playbook
from reisgids.model.values.base import Audience
from reisgids.site.errors.unknown_edition import UnknownEditionError, edition_named
from reisgids.site.pipeline.pipeline import Pipeline
from reisgids.sources.values.suggest import nearest

_MANY = 12
_LEGEND = ("all", "own", "part", "close", "none", "marks")


def command(words: Words) -> click.Command:
    """Return the command; its exit code is 1 when the playbook has problems that keep it from being read."""

    def run(id: str | None, edition: str | None, matrix: bool, root: Path) -> int:
        if matrix == (edition is not None) or (matrix and id):
            raise Refused(words.say("commands.explain.edition_or_matrix"))
        loaded = Pipeline(root, today()).loaded
        if loaded.playbook is None:
            say(as_text(loaded.problems, root, words), error=True, styled=True)
            return 1
        if edition is None:
            printed = _matrix(loaded.playbook, words)
        else:
            printed = _account(loaded.playbook, _edition(loaded.playbook, edition, words), id, words)
        say("\n".join(printed))
        return 0

    return localized_command(
        words,
        "explain",
        run,
        [
            click.Argument(["id"], required=False, metavar=f"[{words.say('commands.usage.slug')}]"),
            parameters.edition_option(words, "commands.explain.edition"),
            parameters.flag(words, "--matrix", "commands.explain.matrix"),
            parameters.root_option(words, "commands.explain.root"),
        ],
    )


def _edition(playbook: Playbook, name: str, words: Words) -> Edition:
    try:
        return edition_named(name, playbook.config)
    except UnknownEditionError as unknown:
        raise Refused(unknown.say(words.language)) from unknown


def _account(playbook: Playbook, edition: Edition, id: str | None, words: Words) -> list[str]:
    """Return the lines on an edition, or on one thing in it."""
    known = names(playbook)
    if id is not None and id not in known:
        meant = nearest(id, known)
        advice = [words.say("commands.explain.meant", name=meant)] if meant else []
        raise Refused("\n".join([words.say("commands.explain.no_such", name=id), *advice]))
    title = edition.title.read(words.language).words
    called = dict.fromkeys(filter(None, (edition.id, edition.audience.value, edition.party)))
    printed = [f"{title} ({', '.join(called)})"]
    decisions = account(playbook, edition)
    found = list(lines(decisions, () if id is None else (id,) if id.endswith(".md") else tuple(id.split("/"))))
    if edition.audience is Audience.INTERNAL:
        return [*printed, *_internal(decisions, found, id, words)]
    for each in found:
        printed += ["", *_lines(each, words)]
    if not found:
        printed += ["", words.say("commands.explain.held_with_what_is_around")]
    if id is None:
        printed += ["", words.say("commands.explain.held_back")]
        printed += [f"  {n:>6}  {words.say(f'commands.rules.{rule}')}" for rule, n in held_back(decisions)]
        shown = (at[1] for at, decision in decisions.items() if at[0] == "journeys" and decision.shown)
        example = next(shown, edition.id)
        printed += ["", words.say("commands.explain.more", edition=edition.id, name=example)]
    return printed


def _internal(decisions: Mapping[At, Decision], found: list[Lines], id: str | None, words: Words) -> list[str]:
    """Return the lines on the internal edition, which holds back figures of too few answers only."""
    if not decisions or (id is not None and not found):
        return ["", words.say("commands.explain.everything")]
    if id is not None:
        return [line for each in found for line in ("", *_lines(each, words))]
    printed = ["", words.say("commands.explain.everything_but")]
    printed += [f"  {n:>6}  {words.say(f'commands.rules.{rule}')}" for rule, n in held_back(decisions)]
    example = "/".join(name for name in next(iter(decisions))[1:4:2] if not name.isdigit())
    return [*printed, "", words.say("commands.explain.more", edition=INTERNAL.id, name=example)]


def _lines(each: Lines, words: Words) -> list[str]:
    printed = ["/".join(each.at)]
    for decision, parts in each.parts:
        more = words.say("commands.explain.and_more", n=len(parts) - _MANY) if len(parts) > _MANY else ""
        printed.append(f"  {'+' if decision.shown else '-'} {', '.join(parts[:_MANY])}{more}")
        printed.append(f"      {words.say(f'commands.rules.{decision.rule}')}")
    return printed


def _matrix(playbook: Playbook, words: Words) -> list[str]:
    """Return a table: fields down, editions across, and what the words in it mean."""
    editions, rows = matrix(playbook)
    table = [["", *(edition.id for edition in editions)]]
    table += [[row.field, *(_cell(cell, words) for cell in row.cells)] for row in rows]
    widths = [max(len(line[n]) for line in table) for n in range(len(editions) + 1)]
    printed: list[str] = []
    kind = ""
    for line in table:
        if line[0].partition(".")[0] != kind:
            kind = line[0].partition(".")[0]
            printed.append("")
        printed.append("  ".join(part.ljust(width) for part, width in zip(line, widths, strict=True)).rstrip())
    return [*printed, "", *(words.say(f"commands.explain.legend.{name}") for name in _LEGEND)]


def _cell(cell: FieldVisibility, words: Words) -> str:
    counts = (f"+{cell.shown}" if cell.shown else "", f"-{cell.held}" if cell.held else "")
    return " ".join(part for part in (words.say(f"commands.explain.policy.{cell.policy}"), *counts) if part)
