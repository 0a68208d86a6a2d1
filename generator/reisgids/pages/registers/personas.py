"""The page of personas: for whom the maps are made."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from reisgids.model.registers import Persona
from reisgids.pages.shared.page import Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import Book
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


def personas_page(book: Book) -> Page:
    """Return the page of all personas; without personas it isn't in the menu."""
    say = book.reader.say
    return book.page(
        _render,
        path=_PATH,
        title=say("personas.title"),
        layout="list",
        section="personas",
        description=say("personas.lead"),
        language_of_title=book.language,
        nav=bool(book.view.personas),
    )


def _render(book: Book) -> Rendered:
    reader = book.reader
    journeys = _journeys_by_persona(book)
    views = tuple(_view(book, persona, journeys.get(persona.id, [])) for persona in book.view.personas.values())
    icons = frozenset(channel.icon for view in views for channel in view.channels)
    blocks = (
        book.lead(_PATH, reader.say("personas.lead" if views else "personas.none")),
        *book.introduction(_PATH),
        book.fragment("personas", "registers/personas", personas=views, symbols=book.fragments.symbols(icons)),
    )
    return Rendered(blocks, tuple(_entry(book, persona) for persona in book.view.personas.values()))


def _journeys_by_persona(book: Book) -> dict[str, list[Named]]:
    links, found = book.links(_PATH), dict[str, list[Named]]()
    for journey in book.view.journeys:
        roles = {p.ref: p.role for p in journey.personas}
        roles.update({id: roles.get(id) for t in journey.touchpoints for id in t.personas})
        for id, role in roles.items():
            named = Named(
                book.reader.text(journey.title), links.journey(journey.id), book.reader.option("Persona.role", role)
            )
            found.setdefault(id, []).append(named)
    return found


def _view(book: Book, persona: Persona, journeys: list[Named]) -> PersonaView:
    reader = book.reader
    lists = (
        (reader.label(f"Persona.{name}"), reader.texts(getattr(persona, name)))
        for name in ("goals", "needs", "frustrations")
    )
    channels = [book.view.channels[id] for id in persona.channels if id in book.view.channels]
    beyond = len(journeys) - _LISTED
    return PersonaView(
        id=persona.id,
        name=reader.text(persona.name),
        segment=reader.text(persona.segment),
        market=reader.option("Persona.market", persona.market),
        role=reader.option("Persona.role", persona.role),
        summary=reader.text(persona.summary),
        context=reader.text(persona.context),
        quote=reader.text(persona.quote),
        based_on=reader.text(persona.based_on),
        lists=tuple((label, texts) for label, texts in lists if texts),
        channels=tuple(ChannelName(reader.text(channel.name), channel.icon) for channel in channels),
        journeys=tuple(journeys[:_LISTED]),
        more=reader.count("more_journeys", beyond) if beyond > 0 else "",
    )


def _entry(book: Book, persona: Persona) -> SearchEntry:
    plain = book.reader.plain
    said = joined(
        plain(text)
        for text in (persona.segment, persona.summary, *persona.goals, *persona.needs, *persona.frustrations)
    )
    return SearchEntry(
        plain(persona.name), said, "persona", f"persona-{persona.id}", book.reader.option("Persona.role", persona.role)
    )
