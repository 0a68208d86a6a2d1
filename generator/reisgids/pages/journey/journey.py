"""The page of a journey: its head, the map under the emotion curve, its diagrams, and what the map rests on."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.diagrams.catalogue import KINDS
from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.echarts.options_script import options_script
from reisgids.diagrams.figure import FigureParts, figure, parts
from reisgids.diagrams.kinds.comparison.script import journey_script
from reisgids.diagrams.kinds.emotion_curve.map_curve import map_curve
from reisgids.model.journey import Journey
from reisgids.model.site_pages import can_be_compared
from reisgids.pages.chain import chain, handovers
from reisgids.pages.chain.contact_strategy import StrategyView, strategy_section
from reisgids.pages.journey import actions, background, kpis, steps
from reisgids.pages.journey.journey_header import head
from reisgids.pages.journey.touchpoints import touchpoint_sections
from reisgids.pages.journeys.compare import counterparts, script_of
from reisgids.pages.map.controls import controls as map_controls
from reisgids.pages.map.map import Map, journey_map
from reisgids.pages.shared.page import Block, Fragment, Markdown, Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import Book
from reisgids.pages.shared.search import touchpoint_entry
from reisgids.pages.shared.section import Section
from reisgids.pages.touchpoint import cells
from reisgids.pages.touchpoint.cells import At
from reisgids.pages.touchpoint.map_columns import LANE
from reisgids.pages.wording.elsewhere import from_elsewhere

_IN_THE_MAP = "emotion-curve"
_ICONS = (
    "truth", "pain", "delight", "moment", "presence", "assumed", "on", "back", "micro", "previous", "next", "link",
    "close", "step-done", "step-partial", "step-open", "drop", "gap", "eye",
)  # fmt: skip


def journey_page(book: Book, journey: Journey, order: float) -> Page:
    """Return the page of a journey; rendering it takes one call of `draw`."""
    path = f"journeys/{journey.id}.md"
    reader = book.reader
    return book.page(
        _render,
        journey.id,
        path=path,
        title=reader.plain(journey.title),
        layout="wide",
        section="journeys",
        description=reader.plain(journey.summary),
        language_of_title=journey.title.read(book.language).language,
        order=order,
        nav=False,
        script=script_of(book, journey) if can_be_compared(book.view) else "",
    )


def _render(book: Book, id: str) -> Rendered:
    path, journey = f"journeys/{id}.md", book.view.journey(id)
    assert journey is not None
    at = cells.at(book.view, journey, book.reader, book.links(path))
    sections = _sections(book, at)
    # An edition can have a journey without the phases in which its touchpoints stand: then there is no map.
    made = journey_map(at, book.fragments) if at.place else None
    curve, pictures, options = _figures(book, journey, made.width) if made else (None, [], "")
    say = book.reader.say
    parts = (("map", made), ("pictures", pictures))
    contents = [(name, say(f"sections.{name}")) for name, there in parts if there]
    contents += [(section.anchor, section.title) for section in sections]
    blocks: list[Block] = [
        book.fragment(
            "head",
            "journey/journey-head",
            head=head(at),
            links=at.links,
            contents=contents,
            symbols=book.fragments.symbols(_icons(at, sections)),
            part_of=background.part_of(at, book.parents),
        ),
        *book.introduction(path),
        *(_map(book, at, made, curve) if made else ()),
    ]
    if pictures:
        blocks.append(Markdown(f"## {say('sections.pictures')} {{#pictures}}"))
        blocks += [Fragment(f"picture-{n}", html) for n, html in enumerate(pictures, 1)]
    for section in sections:
        blocks += section.blocks(book.fragments, {"r": book.reader})
    return Rendered(
        tuple(blocks),
        _search(book, at, sections),
        len(pictures) + (curve is not None),
        options,
        journey_script(book.view, journey, book.reader.words) if can_be_compared(book.view) else "",
    )


def _map(book: Book, at: At, made: Map, curve: FigureParts | None) -> Iterator[Block]:
    """Yield the map, and the touchpoints one by one."""
    say = book.reader.say
    yield Markdown(f"## {say('sections.map')} {{#map}}")
    yield book.fragment("map", "map/map", map=made, lane=LANE, curve=curve, controls=map_controls(at, made))
    yield Markdown(f"## {say('sections.touchpoints')} {{#touchpoints}}")
    yield book.fragment("touchpoints", "journey/touchpoints", groups=touchpoint_sections(made), total=len(made.columns))


def _figures(book: Book, journey: Journey, column: int) -> tuple[FigureParts | None, list[str], str]:
    """Return the pieces of the map's curve over columns of that width, the other diagrams as HTML in the catalogue's
    order, and the script with the options of all."""
    words = book.reader.words
    curve = map_curve(book.view, journey, words, column)
    others = [diagram for diagram in _pictures(book, journey) if diagram is not None]
    diagrams: list[Diagram] = [*([curve] if curve else []), *others]
    drawings = list(book.draw(diagrams)) if diagrams else []
    pieces = parts(curve, drawings.pop(0), words, "rg-journey-map") if curve else None
    pictures = [str(figure(*drawn, words)) for drawn in zip(others, drawings, strict=True)]
    return pieces, pictures, options_script(diagrams)


def _pictures(book: Book, journey: Journey) -> Iterator[Diagram | None]:
    """Yield the diagrams below the map: of the journey itself, and of it beside its counterpart."""
    words, links = book.reader.words, book.links(f"journeys/{journey.id}.md")
    other = book.view.journey(journey.counterpart) if journey.counterpart else None
    pairs = counterparts([journey, other]) if other else []
    for name, kind in KINDS.items():
        if kind.ABOUT == "journey" and name != _IN_THE_MAP:
            yield kind.diagram(book.view, [journey], words)
        elif kind.ABOUT == "pair":
            for pair in pairs:
                found = kind.diagram(book.view, pair, words)
                yield from_elsewhere(found, links) if found else None


def _sections(book: Book, at: At) -> list[Section]:
    rows = handovers.all_rows(at)
    made = (
        chain.chain_section(at, rows),
        handovers.handovers_section(at, rows),
        actions.actions_section(at),
        kpis.kpis_section(at),
        kpis.measurements_section(at),
        background.lessons_section(at),
        strategy_section(at),
        background.inventory_section(at),
        steps.steps_section(at),
        background.related_section(at, book.parents),
        background.changes_section(at),
    )
    return [section for section in made if section is not None]


def _icons(at: At, sections: list[Section]) -> frozenset[str]:
    icons = set(_ICONS)
    icons |= {at.view.channels[id].icon for t in at.journey.touchpoints for id in t.channel if id in at.view.channels}
    for section in sections:
        strategy = section.values.get("strategy")
        if isinstance(strategy, StrategyView):
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
