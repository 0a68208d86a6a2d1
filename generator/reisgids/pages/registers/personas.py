"""The page of personas: for whom the maps are made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.insight.journeys.persona_feelings import goes_through
from reisgids.model.journey import Journey
from reisgids.model.registers import Persona
from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.journeys.spark import Spark, spark
from reisgids.pages.shared.cases_last import cases_last
from reisgids.pages.shared.page import Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.shared.search import among_cases
from reisgids.pages.shared.section import joined
from reisgids.pages.touchpoint.cells import ChannelName, tone
from reisgids.pages.wording.named_journey import named_journey
from reisgids.pages.wording.people import Named

_PATH = "personas/index.md"
_LISTED = 40
_DRAWN = 6
"""Of so many journeys a persona's page has the curve; of those after them the title."""
_MOMENTS = 8
_DECIDING = ("decider", "buyer")


@dataclass(frozen=True)
class PersonaMoment:
    """A moment that a persona goes through: its score with its tone, what the persona says or thinks, and needs."""

    at: Named
    score: str
    tone: str
    said: Markup
    need: Markup


@dataclass(frozen=True)
class PersonaJourney:
    """A journey of a persona with its curve, on which its own moments are marked.

    `decides` are the moments of truth in which it decides or buys. `more` counts the moments beyond those listed.
    """

    named: Named
    spark: Spark | None
    moments: tuple[PersonaMoment, ...]
    decides: tuple[Named, ...]
    more: str


@dataclass(frozen=True)
class PersonaView:
    """A persona as the page shows it: some journeys with their curves, `others` by name, `more` a count in words."""

    id: str
    name: Markup
    segment: Markup
    market: str
    role: str
    summary: Markup
    context: Markup
    quote: Markup
    based_on: Markup
    lists: tuple[tuple[str, tuple[Markup, ...]], ...]
    channels: tuple[ChannelName, ...]
    journeys: tuple[PersonaJourney, ...]
    others: tuple[Named, ...]
    more: str


def personas_page(context: RenderContext) -> Page:
    """Return the page of all personas; without personas it isn't in the menu."""
    say = context.reader.say
    return context.page(
        _render,
        search=_search,
        path=_PATH,
        title=say("personas.title"),
        layout="list",
        section="personas",
        description=say("personas.lead"),
        language_of_title=context.language,
        nav=bool(context.view.personas),
    )


def _render(context: RenderContext) -> Rendered:
    reader = context.reader
    journeys = _journeys_by_persona(context)
    ordered, of_cases = cases_last(context.view, "personas")
    views = tuple(_view(context, persona, journeys.get(persona.id, [])) for persona in ordered)
    icons = frozenset(channel.icon for view in views for channel in view.channels)
    blocks = (
        context.lead(_PATH, reader.say("personas.lead" if views else "personas.none")),
        *context.introduction(_PATH),
        context.fragment(
            "personas",
            "registers/personas",
            personas=views,
            of_cases_from=of_cases,
            symbols=context.fragments.symbols(icons),
        ),
    )
    return Rendered(blocks)


def _search(context: RenderContext) -> Iterator[SearchEntry]:
    if context.view.personas:
        yield SearchEntry(context.reader.say("personas.title"), context.reader.say("personas.lead"), "page")
    for persona in context.view.personas.values():
        yield _entry(context, persona)


def _journeys_by_persona(context: RenderContext) -> dict[str, list[tuple[Journey, str | None]]]:
    """Return the journeys of each persona, with its role there."""
    found = dict[str, list[tuple[Journey, str | None]]]()
    for journey in context.view.journeys:
        roles: dict[str, str | None] = {p.ref: p.role for p in journey.personas}
        roles.update({id: roles.get(id) for t in journey.touchpoints for id in (*t.personas, *_apart(t))})
        for id, role in roles.items():
            found.setdefault(id, []).append((journey, role))
    return found


def _apart(touchpoint: Touchpoint) -> Iterable[str]:
    """Return the personas of which is written what they feel there."""
    return touchpoint.feels.per_persona if touchpoint.feels else ()


def _named(context: RenderContext, persona: str, journey: Journey, role: str | None) -> Named:
    known = context.view.personas.get(persona)
    said = context.people(_PATH).role(known, role) if known and role else ""
    return named_journey(context.view, context.reader, journey, context.links(_PATH).journey(journey.id), said)


def _journey(context: RenderContext, persona: str, journey: Journey, role: str | None) -> PersonaJourney:
    reader, links = context.reader, context.links(_PATH)
    felt = {touchpoint.id: touchpoint for touchpoint in goes_through(journey, persona)}
    own = [felt[touchpoint.id] for touchpoint in context.view.in_order(journey) if touchpoint.id in felt]
    scale = context.view.config.scales.emotion

    def at(touchpoint: Touchpoint) -> Named:
        return Named(reader.text(touchpoint.title), links.journey(journey.id, touchpoint.id))

    moments = [
        PersonaMoment(
            at(each),
            "" if each.score is None else reader.score(each.score, scale),
            "" if each.score is None else tone(each.score, scale),
            reader.text(each.quotes[0] if each.quotes else each.thinks),
            reader.text(each.need),
        )
        for each in own
    ]
    return PersonaJourney(
        _named(context, persona, journey, role),
        spark(context.view, journey, own=felt),
        tuple(moments[:_MOMENTS]),
        tuple(at(each) for each in own if role in _DECIDING and each.moment_of_truth),
        reader.beyond("more_moments", len(moments) - _MOMENTS),
    )


def _view(context: RenderContext, persona: Persona, journeys: list[tuple[Journey, str | None]]) -> PersonaView:
    reader = context.reader
    lists = (
        (reader.label(f"Persona.{name}"), reader.texts(getattr(persona, name)))
        for name in ("goals", "needs", "frustrations")
    )
    channels = [context.view.channels[id] for id in persona.channels if id in context.view.channels]
    return PersonaView(
        id=persona.id,
        name=reader.text(persona.name),
        segment=reader.text(persona.segment),
        market=reader.option("Persona.market", persona.market),
        role=context.people(_PATH).role(persona),
        summary=reader.text(persona.summary),
        context=reader.text(persona.context),
        quote=reader.text(persona.quote),
        based_on=reader.text(persona.based_on),
        lists=tuple((label, texts) for label, texts in lists if texts),
        channels=tuple(ChannelName(reader.text(channel.name), channel.icon) for channel in channels),
        journeys=tuple(_journey(context, persona.id, *each) for each in journeys[:_DRAWN]),
        others=tuple(_named(context, persona.id, *each) for each in journeys[_DRAWN:_LISTED]),
        more=reader.beyond("more_journeys", len(journeys) - _LISTED),
    )


def _entry(context: RenderContext, persona: Persona) -> SearchEntry:
    plain = context.reader.plain
    said = joined(
        plain(text)
        for text in (persona.segment, persona.summary, *persona.goals, *persona.needs, *persona.frustrations)
    )
    return SearchEntry(
        plain(persona.name),
        said,
        "persona",
        f"persona-{persona.id}",
        context.reader.option("Persona.role", persona.role),
        among_cases(context.view, context.reader, "personas", persona.id),
    )
