"""How a map was made: the journey's answers to the eight steps, as far as they are given."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from reisgids.model.journey import Analysis, Format, ForWhom, Scope, Use, Workshop
from reisgids.model.text import Text
from reisgids.pages.lanes import At
from reisgids.pages.reader import NOTHING
from reisgids.pages.section import Section

Pairs = tuple[tuple[str, tuple[Markup, ...]], ...]

_PAGES = {
    1: "method/eight-steps/1-for-whom.md",
    2: "method/eight-steps/2-use.md",
    3: "method/eight-steps/3-scope.md",
    4: "method/eight-steps/4-format.md",
    5: "method/eight-steps/5-persona.md",
    6: "method/eight-steps/6-interviews-and-survey.md",
    7: "method/eight-steps/7-analysis.md",
}

_LINE_BY_LINE = {"Use.purposes"}


@dataclass(frozen=True)
class Step:
    """One step: its page in the method, where there is one, and pairs of a label and what was answered."""

    number: int
    name: str
    href: str
    lead: Markup
    pairs: Pairs


def steps_section(at: At) -> Section | None:
    """Return the answers to steps 1 to 7, or None where there are none; step 8 is the actions, lessons and KPIs."""
    published = {page.path for page in at.view.content}
    steps = []
    for number, (lead, pairs) in _answers(at).items():
        if lead or pairs:
            page = _PAGES[number]
            href = at.links.to(page) if page in published else ""
            steps.append(Step(number, at.reader.say(f"steps.s{number}"), href, lead, pairs))
    if not steps:
        return None
    return Section("method", at.reader.say("sections.method"), "steps", {"steps": tuple(steps)})


def _answers(at: At) -> dict[int, tuple[Markup, Pairs]]:
    """Return of each step the answer's lead and what else was answered; empty where nothing was."""
    journey = at.journey
    research = journey.research
    workshop = research.workshop if research else None
    return {
        1: _answer(at, journey.for_whom, "requesters", "together", "support"),
        2: _answer(at, journey.use, "reach", "purposes"),
        3: _answer(at, journey.scope, "context", "purpose", "left_out"),
        4: _answer(at, journey.format, "why"),
        5: _answer(at, workshop, "date", "departments"),
        6: (NOTHING, _interviews(at)),
        7: _answer(at, journey.analysis, "date", "how"),
    }


def _answer(
    at: At, given: ForWhom | Use | Scope | Format | Workshop | Analysis | None, *fields: str
) -> tuple[Markup, Pairs]:
    if given is None:
        return NOTHING, ()
    kind = type(given).__name__
    said = (
        (at.reader.label(f"{kind}.{field}"), _said(at, f"{kind}.{field}", getattr(given, field))) for field in fields
    )
    return at.reader.text(given.about), tuple((label, parts) for label, parts in said if parts)


def _said(at: At, field: str, value: Any) -> tuple[Markup, ...]:
    """Return what was answered, line by line: texts and days as they are, choices by their names."""
    if value is None:
        return ()
    if isinstance(value, tuple):
        parts = [part for each in value for part in _said(at, field, each)]
        return tuple(parts) if field in _LINE_BY_LINE else (Markup(", ").join(parts),) if parts else ()
    if isinstance(value, Text):
        return (at.reader.text(value),)
    if isinstance(value, dt.date):
        return (Markup.escape(at.reader.day(value)),)
    return (Markup.escape(at.reader.option(field, value)),)


def _interviews(at: At) -> Pairs:
    research, reader, found = at.journey.research, at.reader, []
    if research and (interviews := research.interviews):
        said = (reader.count("interviews", interviews.n), interviews.period)
        found.append((reader.label("Research.interviews"), said, reader.text(interviews.about)))
    if research and (survey := research.survey):
        said = (f"n = {reader.number(survey.n)}", survey.period)
        found.append((reader.label("Research.survey"), said, reader.text(survey.method)))
    return tuple(
        (label, tuple(part for part in (Markup.escape(", ".join(filter(None, said))), about) if part))
        for label, said, about in found
    )
