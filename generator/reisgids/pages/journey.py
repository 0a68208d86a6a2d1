"""The page of a journey: its head, the map under the emotion curve, its diagrams, and what the map rests on."""

from __future__ import annotations

from reisgids.diagrams.catalogue import KINDS
from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.figure import figure
from reisgids.model.journey import Journey
from reisgids.pages import actions, background, handovers, kpis, lanes, steps
from reisgids.pages.book import Book
from reisgids.pages.head import head
from reisgids.pages.lanes import At
from reisgids.pages.map import Map, journey_map
from reisgids.pages.page import Block, Fragment, Markdown, Page, Rendered, SearchEntry
from reisgids.pages.search import touchpoint_entry
from reisgids.pages.section import Section

_ABOVE_THE_MAP = "emotion-curve"


def journey_page(book: Book, journey: Journey, order: float) -> Page:
    """Return the page of a journey; rendering it takes one call of `draw`."""
    path = f"journeys/{journey.id}.md"
    reader = book.reader
    overdue = journey.review_by is not None and journey.review_by < book.view.day
    related = [journey.counterpart or "", *(t.micro_journey or "" for t in journey.touchpoints)]
    related += [parent.id for parent, _ in book.parents.get(journey.id, ())]
    return Page(
        path=path,
        title=reader.plain(journey.title),
        layout="wide",
        section="journeys",
        render=lambda: _render(book, journey, path),
        key=book.key(
            path,
            book.journey_keys[journey.id],
            *(book.journey_keys.get(id, "") for id in related if id),
            str(overdue),
            book.introduction_key(path),
        ),
        description=reader.plain(journey.summary),
        language_of_title=journey.title.read(book.language).language,
        order=order,
        nav=False,
    )


def _render(book: Book, journey: Journey, path: str) -> Rendered:
    at = lanes.at(book.view, journey, book.reader, book.links(path))
    drawn = _figures(book, journey)
    sections = _sections(book, at)
    table = journey_map(at)
    symbols = book.fragments.symbols(_icons(table, sections))
    say = book.reader.say
    contents = [("map", say("sections.map")), *((["pictures", say("sections.pictures")],) if len(drawn) > 1 else ())]
    contents += [(section.anchor, section.title) for section in sections]
    blocks: list[Block] = [
        book.fragment("head", "journey-head", head=head(at), links=at.links, contents=contents, symbols=symbols),
        *book.introduction(path),
        Markdown(f"## {say('sections.map')} {{#map}}"),
    ]
    if _ABOVE_THE_MAP in drawn:
        blocks.append(Fragment("curve", drawn[_ABOVE_THE_MAP]))
    blocks.append(book.fragment("map", "map", map=table))
    below = [html for kind, html in drawn.items() if kind != _ABOVE_THE_MAP]
    if below:
        blocks.append(Markdown(f"## {say('sections.pictures')} {{#pictures}}"))
        blocks += [Fragment(f"picture-{n}", html) for n, html in enumerate(below, 1)]
    for section in sections:
        blocks += section.blocks(book.fragments, {"r": book.reader})
    return Rendered(tuple(blocks), _search(book, at, sections), len(drawn))


def _figures(book: Book, journey: Journey) -> dict[str, str]:
    """Return the journey's diagrams as HTML, by kind, in the catalogue's order."""
    words = book.reader.words
    made = (
        (name, kind.diagram(book.view, [journey], words)) for name, kind in KINDS.items() if kind.ABOUT == "journey"
    )
    diagrams: dict[str, Diagram] = {name: diagram for name, diagram in made if diagram is not None}
    drawings = book.draw(tuple(diagrams.values())) if diagrams else ()
    return {
        name: str(figure(diagram, drawing, words))
        for (name, diagram), drawing in zip(diagrams.items(), drawings, strict=True)
    }


def _sections(book: Book, at: At) -> list[Section]:
    made = (
        handovers.handovers_section(at),
        actions.actions_section(at),
        kpis.kpis_section(at),
        kpis.measurements_section(at),
        background.lessons_section(at),
        background.strategy_section(at),
        background.inventory_section(at),
        steps.steps_section(at),
        background.related_section(at, book.parents),
        background.changes_section(at),
    )
    return [section for section in made if section is not None]


def _icons(table: Map, sections: list[Section]) -> frozenset[str]:
    icons = {"truth", "pain", "delight", "moment", "presence", "assumed", "on", "back"}
    for lane in table.rows:
        if lane.shape == "channels":
            icons |= {channel.icon for _, cell in lane.cells if isinstance(cell, tuple) for channel in cell}
    for section in sections:
        strategy = section.values.get("strategy")
        if isinstance(strategy, background.Strategy):
            icons |= {channel.icon for channel in strategy.channels}
    return frozenset(icons)


def _search(book: Book, at: At, sections: list[Section]) -> tuple[SearchEntry, ...]:
    reader, journey = book.reader, at.journey
    title = reader.plain(journey.title)
    personas = [reader.plain(book.view.personas[p.ref].name) for p in journey.personas if p.ref in book.view.personas]
    entries = [SearchEntry(title, reader.plain(journey.summary), "journey", "", " ".join(personas))]
    for phase, touchpoints in book.view.columns(journey):
        entries += [touchpoint_entry(t, phase, title, book.view, reader) for t in touchpoints]
    entries += [
        SearchEntry(section.title, f"{title}. {section.words}".strip(), "section", section.anchor)
        for section in sections
    ]
    return tuple(entries)
