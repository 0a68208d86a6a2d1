"""A case of a bad playbook: what is changed in a good one, and what is then said about it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from reisgids.editions import dead_links
from reisgids.health.catalogue import RULES
from reisgids.labels.problem_text import say
from reisgids.problems import Problem
from reisgids.sources.load import Loaded, load
from tests.workbooks import workbook

KINDS = {
    "emotion-curve": "journey",
    "flow": "journey",
    "heat-map": "journey",
    "comparison": "pair",
    "network": "playbook",
}

GOOD = {
    "site-config.yml": (
        "name: Klantreizen van Bakker\norganisation: { name: Bakker Machines, party: bakker }\nlanguages: [nl]\n"
        "health: { journey-without-persona: off, touchpoint-without-measurement: off,"
        " touchpoint-without-system: off }\n"
    ),
    "journeys/registers/parties.yml": (
        "bakker: { name: Bakker Machines, kind: own }\ntransport: { name: Snel Transport }\n"
    ),
    "journeys/registers/channels.yml": "phone: { name: Telefoon }\nemail: { name: E-mail }\n",
    "journeys/registers/personas.yml": "inkoper: { name: De inkoper }\n",
    "journeys/koop.yml": (
        "title: Een machine kopen\ntouchpoints:\n  - title: Offerte\n    phase: purchase\n    channel: email\n"
    ),
    "content/nl/over.md": "---\ntitle: Over dit boek\n---\n\nWelkom.\n",
}
"""A playbook without any problem: what its one small journey lacks in health isn't asked for."""

TODAY = dt.date(2026, 11, 22)


def write(root: Path, case: dict[str, Any]) -> None:
    """Write the good playbook with the changes of the case.

    A file is a text, or `text` with an `encoding`, a `line_end`, a number of `times` that it is repeated, and what
    stands `before` and `after` all that, a `workbook` with rows by sheet, or null to leave it out. `links` are symbolic
    links.
    """
    for name, given in {**GOOD, **case.get("files", {})}.items():
        path = root / name
        if given is None:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        file = given if isinstance(given, dict) else {"text": given}
        if "workbook" in file:
            path.write_bytes(workbook(file["workbook"]))
            continue
        text = file.get("before", "") + file["text"] * file.get("times", 1) + file.get("after", "")
        text = text.replace("\n", {"crlf": "\r\n", "cr": "\r"}.get(file.get("line_end", ""), "\n"))
        path.write_bytes(text.encode(file.get("encoding", "utf-8")))
    for name, target in case.get("links", {}).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(target)


def read(root: Path, *, health: bool = False) -> Loaded:
    """Return what came of the playbook.

    A case shows one mistake in a sketch of a journey; what the sketch lacks in health is told with `health` only.
    """
    loaded = load(root, today=TODAY, diagram_kinds=KINDS)
    whole = loaded.playbook
    editions = whole.config.editions.values() if whole else ()
    dead = [found for edition in editions for found in dead_links(whole, edition)] if whole else []
    kept = tuple(each for each in (*loaded.problems, *dead) if health or each.code not in RULES)
    return replace(loaded, problems=kept)


def told(problems: tuple[Problem, ...], language: str) -> str:
    """Return the problems in full: place, line, message and hint."""
    return "\n".join(_told(problem, language) for problem in problems) or "-\n"


def _told(problem: Problem, language: str) -> str:
    said = say(problem, language)
    parts = [f"{problem.place} {problem.severity} {problem.code}"]
    if problem.place.line:
        parts += [f"  | {problem.place.text[:100]}", f"  | {' ' * (problem.place.column - 1)}^"[:104]]
    parts += [f"  = {place}" for place in problem.also]
    return "\n".join([*parts, f"  {said.message}", f"  {said.hint}", ""])


class _Block(yaml.SafeDumper):
    """Writes texts of several lines as blocks, so that a case can be read."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Block.add_representer(str, _text)


def dumped(case: dict[str, Any]) -> str:
    """Return a case as YAML."""
    return yaml.dump(case, Dumper=_Block, allow_unicode=True, sort_keys=False, width=200)
