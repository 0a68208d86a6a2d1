"""The page of personas: for whom the maps are made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.model.registers import Persona
from reisgids.pages.shared.page import Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.shared.section import joined
from reisgids.pages.touchpoint.cells import ChannelName
from reisgids.pages.wording.people import Named

_PATH = "personas/index.md"
_LISTED = 40


@dataclass(frozen=True)
class PersonaView:
    """A persona as the page shows it. `more` counts the journeys beyond those listed, in words."""

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
    journeys: tuple[Named, ...]
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
    views = tuple(_view(context, persona, journeys.get(persona.id, [])) for persona in context.view.personas.values())
    icons = frozenset(channel.icon for view in views for channel in view.channels)
    blocks = (
        context.lead(_PATH, reader.say("personas.lead" if views else "personas.none")),
        *context.introduction(_PATH),
        context.fragment("personas", "registers/personas", personas=views, symbols=context.fragments.symbols(icons)),
    )
    return Rendered(blocks)


def _search(context: RenderContext) -> Iterator[SearchEntry]:
    if context.view.personas:
        yield SearchEntry(context.reader.say("personas.title"), context.reader.say("personas.lead"), "page")
    for persona in context.view.personas.values():
        yield _entry(context, persona)


def _journeys_by_persona(context: RenderContext) -> dict[str, list[Named]]:
    links, people, found = context.links(_PATH), context.people(_PATH), dict[str, list[Named]]()
    for journey in context.view.journeys:
        roles = {p.ref: p.role for p in journey.personas}
        roles.update({id: roles.get(id) for t in journey.touchpoints for id in t.personas})
        for id, role in roles.items():
            persona = context.view.personas.get(id)
            said = people.role(persona, role) if persona and role else ""
            named = Named(context.reader.text(journey.title), links.journey(journey.id), said)
            found.setdefault(id, []).append(named)
    return found


def _view(context: RenderContext, persona: Persona, journeys: list[Named]) -> PersonaView:
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
        journeys=tuple(journeys[:_LISTED]),
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
    )
