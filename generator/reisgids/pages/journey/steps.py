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
from reisgids.pages.journey.recognised import Recognised, recognised
from reisgids.pages.method.method_pages import EIGHT_STEPS, STATE, addresses
from reisgids.pages.method.missing import Advice, Lack
from reisgids.pages.shared.section import Section
from reisgids.pages.touchpoint.cells import JourneyContext
from reisgids.pages.touchpoint.marks import counted_marks
from reisgids.pages.wording.reader import NOTHING

Pairs = tuple[tuple[str, tuple[Markup, ...]], ...]

_RESEARCH = 6
_LINE_BY_LINE = {"Use.purposes"}
_LINK = Markup('<a href="{}">{}</a>')


@dataclass(frozen=True)
class MethodStep:
    """One step: its page in the method, where there is one, and pairs of a label and what was answered.

    `level` is done, partial or open, and `state` its word; both are empty where that isn't known. `recognised` is the
    assumed list against what customers named, of the step on interviews and survey.
    """

    number: int
    name: str
    href: str
    lead: Markup
    pairs: Pairs
    level: str
    state: str
    lacks: tuple[Lack, ...]
    recognised: Recognised | None = None


def steps_section(here: JourneyContext) -> Section | None:
    """Return the steps with their answers and their state; where states aren't known, only what was answered."""
    states = eight_steps(here.view, here.journey)
    hrefs = addresses(here.view, here.links, EIGHT_STEPS)
    steps = []
    for number, (lead, pairs) in enumerate(_answers(here), 1):
        if states and (held := _HELD.get(number)):
            pairs += held(here)
        table = recognised(here) if number == _RESEARCH else None
        if states or lead or pairs or table:
            name = here.reader.say(f"steps.s{number}")
            known = _known(here, states[number - 1]) if states else ("", "", ())
            steps.append(MethodStep(number, name, hrefs[number - 1], lead, pairs, *known, table))
    if not steps:
        return None
    values = {
        "steps": tuple(steps),
        "done": here.reader.say("method_state.done_of", n=done(states), total=len(states)) if states else "",
        "all": here.links.to(STATE) if states else "",
    }
    return Section("method", here.reader.say("sections.method"), "journey/steps", values)


def _known(here: JourneyContext, state: StepState) -> tuple[str, str, tuple[Lack, ...]]:
    lacks = Advice(here.view, here.reader, here.links, here.journey).of(state.missing)
    return state.level, here.reader.say(f"method_state.levels.{state.level}"), lacks


def _answers(here: JourneyContext) -> tuple[tuple[Markup, Pairs], ...]:
    """Return of each step, in order, the answer's lead and what else was answered; empty where nothing was."""
    journey = here.journey
    workshop = journey.research.workshop if journey.research else None
    return (
        _answer(here, journey.for_whom, "requesters", "together", "support"),
        _answer(here, journey.use, "reach", "purposes"),
        _answer(here, journey.scope, "context", "purpose", "left_out"),
        _answer(here, journey.format, "why"),
        _answer(here, workshop, "date", "departments"),
        (NOTHING, _interviews(here)),
        _answer(here, journey.analysis, "date", "how"),
        (NOTHING, ()),
    )


def _answer(
    here: JourneyContext, given: ForWhom | Use | Scope | Format | Workshop | Analysis | None, *fields: str
) -> tuple[Markup, Pairs]:
    if given is None:
        return NOTHING, ()
    kind = type(given).__name__
    said = (
        (here.reader.label(f"{kind}.{field}"), _said(here, f"{kind}.{field}", getattr(given, field)))
        for field in fields
    )
    return here.reader.text(given.about), tuple((label, parts) for label, parts in said if parts)


def _said(here: JourneyContext, field: str, value: Any) -> tuple[Markup, ...]:
    """Return what was answered, line by line: texts and days as they are, choices by their names."""
    if value is None:
        return ()
    if isinstance(value, tuple):
        parts = [part for each in value for part in _said(here, field, each)]
        return tuple(parts) if field in _LINE_BY_LINE else (Markup(", ").join(parts),) if parts else ()
    if isinstance(value, Text):
        return (here.reader.text(value),)
    if isinstance(value, dt.date):
        return (Markup.escape(here.reader.day(value)),)
    return (Markup.escape(here.reader.option(field, value)),)


def _personas(here: JourneyContext) -> Pairs:
    personas = [persona for each in here.journey.personas if (persona := here.people.persona(each.ref))]
    named = Markup(", ").join(_LINK.format(persona.href, persona.name) for persona in personas)
    return ((here.reader.label("PersonaInJourney.ref"), (named,)),) if named else ()


def _interviews(here: JourneyContext) -> Pairs:
    research, reader, found = here.journey.research, here.reader, []
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


def _found(here: JourneyContext) -> Pairs:
    """Return how many moments of truth, pains and delights the map shows."""
    said = ", ".join(here.reader.count(mark, n) for mark, n in counted_marks(here.journey.touchpoints) if n)
    return ((here.reader.say("journey.counts"), (Markup.escape(said),)),) if said else ()


def _outcome(here: JourneyContext) -> Pairs:
    """Return how many lessons, actions and KPIs came out, each a link to its part of the page."""
    journey, view = here.journey, here.view
    actions = dict.fromkeys([*journey.actions, *(id for t in view.in_order(journey) for id in t.actions)])
    counts = (
        ("lessons", len(journey.lessons)),
        ("actions", sum(id in view.actions for id in actions)),
        ("kpis", sum(id in view.kpis for id in journey.kpis)),
    )
    return tuple(
        (here.reader.say(f"sections.{anchor}"), (_LINK.format(f"#{anchor}", here.reader.number(n)),))
        for anchor, n in counts
        if n
    )


_HELD = {5: _personas, 7: _found, 8: _outcome}
"""What else on the page belongs to a step."""
