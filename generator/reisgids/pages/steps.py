"""How a map was made: the journey's answers to the eight steps, as far as they are given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.pages.lanes import At
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
    journey, reader = at.journey, at.reader
    text = reader.text
    nothing: tuple[Markup, Pairs] = (Markup(""), ())
    answers = dict.fromkeys(range(1, 8), nothing)
    if asked := journey.for_whom:
        answers[1] = (
            text(asked.about),
            _pairs(
                at,
                "ForWhom",
                requesters=_options(at, "ForWhom.requesters", asked.requesters),
                together=_options(at, "ForWhom.together", asked.together),
                support=[text(asked.support)],
            ),
        )
    if use := journey.use:
        answers[2] = (
            text(use.about),
            _pairs(
                at,
                "Use",
                reach=_options(at, "Use.reach", use.reach),
                purposes=_options(at, "Use.purposes", use.purposes),
            ),
        )
    if scope := journey.scope:
        answers[3] = (
            text(scope.about),
            _pairs(
                at,
                "Scope",
                context=[text(scope.context)],
                purpose=[text(scope.purpose)],
                left_out=[text(scope.left_out)],
            ),
        )
    if form := journey.format:
        answers[4] = text(form.about), _pairs(at, "Format", why=[text(form.why)])
    if journey.research and (workshop := journey.research.workshop):
        answers[5] = (
            text(workshop.about),
            _pairs(
                at,
                "Workshop",
                date=[Markup.escape(reader.day(workshop.date))],
                departments=reader.texts(workshop.departments),
            ),
        )
    answers[6] = Markup(""), _interviews(at)
    if analysis := journey.analysis:
        answers[7] = (
            text(analysis.about),
            _pairs(
                at,
                "Analysis",
                date=[Markup.escape(reader.day(analysis.date))],
                how=_options(at, "Analysis.how", analysis.how),
            ),
        )
    return answers


def _interviews(at: At) -> Pairs:
    research, reader, found = at.journey.research, at.reader, []
    if research and (interviews := research.interviews):
        said = reader.count("interviews", interviews.n)
        parts = [Markup.escape(part) for part in (said, interviews.period) if part]
        found.append((reader.label("Research.interviews"), (Markup(", ").join(parts), reader.text(interviews.about))))
    if research and (survey := research.survey):
        parts = [Markup.escape(part) for part in (f"n = {reader.number(survey.n)}", survey.period) if part]
        found.append((reader.label("Research.survey"), (Markup(", ").join(parts), reader.text(survey.method))))
    return tuple((label, tuple(part for part in parts if part)) for label, parts in found)


def _options(at: At, field: str, values: str | Iterable[str] | None) -> list[Markup]:
    chosen = [values] if isinstance(values, str) else list(values or ())
    return [Markup.escape(at.reader.option(field, value)) for value in chosen]


def _pairs(at: At, kind: str, **answers: Iterable[Markup]) -> Pairs:
    given = ((name, tuple(answer for answer in said if answer)) for name, said in answers.items())
    return tuple((at.reader.label(f"{kind}.{name}"), said) for name, said in given if said)
