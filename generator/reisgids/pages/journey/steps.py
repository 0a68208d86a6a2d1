"""How a map was made: the journey's answers to the eight steps, and how far it is with each."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from reisgids.insight.method.eight_steps import eight_steps
from reisgids.insight.method.step_state import StepState, done
from reisgids.model.journey import Analysis, Format, ForWhom, Scope, Use, Workshop
from reisgids.model.values.text import Text
from reisgids.pages.method.method_pages import EIGHT_STEPS, STATE, addresses
from reisgids.pages.method.missing import Advice, Lack
from reisgids.pages.shared.section import Section
from reisgids.pages.touchpoint.cells import At
from reisgids.pages.wording.reader import NOTHING

Pairs = tuple[tuple[str, tuple[Markup, ...]], ...]

_LINE_BY_LINE = {"Use.purposes"}
_LINK = Markup('<a href="{}">{}</a>')


@dataclass(frozen=True)
class MethodStep:
    """One step: its page in the method, where there is one, and pairs of a label and what was answered.

    `level` is done, partial or open, and `state` its word; both are empty where that isn't known.
    """

    number: int
    name: str
    href: str
    lead: Markup
    pairs: Pairs
    level: str
    state: str
    lacks: tuple[Lack, ...]


def steps_section(at: At) -> Section | None:
    """Return the steps with their answers and their state; where states aren't known, only what was answered."""
    states = eight_steps(at.view, at.journey)
    hrefs = addresses(at.view, at.links, EIGHT_STEPS)
    steps = []
    for number, (lead, pairs) in enumerate(_answers(at), 1):
        if states and (held := _HELD.get(number)):
            pairs += held(at)
        if states or lead or pairs:
            name = at.reader.say(f"steps.s{number}")
            known = _known(at, states[number - 1]) if states else ("", "", ())
            steps.append(MethodStep(number, name, hrefs[number - 1], lead, pairs, *known))
    if not steps:
        return None
    values = {
        "steps": tuple(steps),
        "done": at.reader.say("method_state.done_of", n=done(states), total=len(states)) if states else "",
        "all": at.links.to(STATE) if states else "",
    }
    return Section("method", at.reader.say("sections.method"), "journey/steps", values)


def _known(at: At, state: StepState) -> tuple[str, str, tuple[Lack, ...]]:
    lacks = Advice(at.view, at.reader, at.links, at.journey).of(state.missing)
    return state.level, at.reader.say(f"method_state.levels.{state.level}"), lacks


def _answers(at: At) -> tuple[tuple[Markup, Pairs], ...]:
    """Return of each step, in order, the answer's lead and what else was answered; empty where nothing was."""
    journey = at.journey
    workshop = journey.research.workshop if journey.research else None
    return (
        _answer(at, journey.for_whom, "requesters", "together", "support"),
        _answer(at, journey.use, "reach", "purposes"),
        _answer(at, journey.scope, "context", "purpose", "left_out"),
        _answer(at, journey.format, "why"),
        _answer(at, workshop, "date", "departments"),
        (NOTHING, _interviews(at)),
        _answer(at, journey.analysis, "date", "how"),
        (NOTHING, ()),
    )


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


def _personas(at: At) -> Pairs:
    personas = [persona for each in at.journey.personas if (persona := at.people.persona(each.ref))]
    named = Markup(", ").join(_LINK.format(persona.href, persona.name) for persona in personas)
    return ((at.reader.label("PersonaInJourney.ref"), (named,)),) if named else ()


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


def _found(at: At) -> Pairs:
    """Return how many moments of truth, pains and delights the map shows."""
    touchpoints = at.journey.touchpoints
    counts = (
        ("truth", sum(t.moment_of_truth is not None for t in touchpoints)),
        ("pain", sum(t.pain is not None for t in touchpoints)),
        ("delight", sum(t.delight is not None for t in touchpoints)),
    )
    said = ", ".join(at.reader.count(mark, n) for mark, n in counts if n)
    return ((at.reader.say("journey.counts"), (Markup.escape(said),)),) if said else ()


def _outcome(at: At) -> Pairs:
    """Return how many lessons, actions and KPIs came out, each a link to its part of the page."""
    journey, view = at.journey, at.view
    actions = dict.fromkeys([*journey.actions, *(id for t in view.in_order(journey) for id in t.actions)])
    counts = (
        ("lessons", len(journey.lessons)),
        ("actions", sum(id in view.actions for id in actions)),
        ("kpis", sum(id in view.kpis for id in journey.kpis)),
    )
    return tuple(
        (at.reader.say(f"sections.{anchor}"), (_LINK.format(f"#{anchor}", at.reader.number(n)),))
        for anchor, n in counts
        if n
    )


_HELD = {5: _personas, 7: _found, 8: _outcome}
"""What else on the page belongs to a step."""
