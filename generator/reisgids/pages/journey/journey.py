"""The page of a journey: its head, the map under the emotion curve, its diagrams, and what the map rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reisgids.diagrams.catalogue import KINDS
from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.figure import FigureParts, figure, parts
from reisgids.diagrams.kinds.comparison.script import journey_script
from reisgids.diagrams.kinds.emotion_curve.map_curve import map_curve
from reisgids.diagrams.kinds.emotion_curve.opening import opening_curve
from reisgids.diagrams.words.case import case_sentence, titled
from reisgids.model.journey import Journey
from reisgids.model.site_pages import can_be_compared
from reisgids.pages.chain import chain, handovers
from reisgids.pages.chain.contact_strategy import StrategyView, strategy_section
from reisgids.pages.journey import actions, background, kpis, steps
from reisgids.pages.journey.journey_header import journey_header
from reisgids.pages.journey.parts import PARTS, Part, Pictured, parts_of
from reisgids.pages.journey.touchpoints import touchpoint_sections
from reisgids.pages.journeys.compare import counterparts, script_of
from reisgids.pages.map.controls import controls as map_controls
from reisgids.pages.map.map import Map, journey_map
from reisgids.pages.shared.figures import drawn
from reisgids.pages.shared.figures import options as page_options
from reisgids.pages.shared.page import Block, Fragment, Markdown, Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.shared.search import touchpoint_entry
from reisgids.pages.shared.section import Section
from reisgids.pages.touchpoint import cells
from reisgids.pages.touchpoint.cells import JourneyContext
from reisgids.pages.touchpoint.map_columns import LANE
from reisgids.pages.wording.elsewhere import from_elsewhere, on_its_own_page
from reisgids.pages.wording.tag_names import plain_tag_name

_IN_THE_MAP = "emotion-curve"
_ICONS = (
    "truth", "pain", "delight", "moment", "presence", "assumed", "on", "back", "micro", "previous", "next", "link",
    "close", "step-done", "step-partial", "step-open", "drop", "gap", "eye",
)  # fmt: skip

_TELLING = ("title", "count", "place", "lows", "no_action", "previous", "next", "print", "close")
"""What is said while the journey is told."""


def journey_page(context: RenderContext, journey: Journey, order: float) -> Page:
    """Return the page of a journey; rendering it takes one call of `draw`."""
    path = f"journeys/{journey.id}.md"
    reader = context.reader
    return context.page(
        _render,
        journey.id,
        search=_search,
        path=path,
        title=titled(context.view, journey, reader.words),
        layout="wide",
        section="journeys",
        description=" ".join(
            filter(None, (case_sentence(context.view, journey, reader.words), reader.plain(journey.summary)))
        ),
        language_of_title=journey.title.read(context.language).language,
        order=order,
        nav=False,
        script=script_of(context, journey) if can_be_compared(context.view) else "",
    )


def _render(context: RenderContext, id: str) -> Rendered:
    path, here, sections = f"journeys/{id}.md", context.once(_here, id), context.once(_sections, id)
    # An edition can have a journey without the phases in which its touchpoints stand: then there is no map.
    made = journey_map(here, context.fragments) if here.place else None
    drawings = _figures(context, here.journey, made.width) if made else Figures()
    parts = _parts(context, made, drawings.pictures, parts_of(sections))
    header = journey_header(here)
    blocks: list[Block] = [
        context.fragment(
            "head",
            "journey/journey-head",
            head=header,
            links=here.links,
            telling=_telling(here),
            symbols=context.fragments.symbols(_icons(here, sections)),
            part_of=background.part_of(here, context.parents),
        ),
        *(
            [context.fragment("opening", "journey/opening", curve=drawings.opening, head=header)]
            if drawings.opening
            else []
        ),
        context.fragment("about", "journey/about", head=header),
        *context.introduction(path),
    ]
    if parts:
        blocks.append(
            context.fragment("rail", "journey/rail", parts=parts, controls=map_controls(here, made) if made else None)
        )
    for part in parts:
        blocks.append(context.fragment(f"part-{part.anchor}", "journey/part", part=part))
        if part.anchor == "map" and made:
            blocks += _map(context, here, made, drawings.curve)
        elif part.anchor == "pictures":
            blocks += [Fragment(f"picture-{n}", picture.html) for n, picture in enumerate(drawings.pictures, 1)]
        for section in part.sections:
            blocks += section.blocks(context.fragments, {"r": context.reader}, headed=section.anchor != part.anchor)
    return Rendered(
        tuple(blocks),
        diagrams=drawings.count,
        options=drawings.options,
        script=journey_script(context.view, here.journey, context.reader.words)
        if can_be_compared(context.view)
        else "",
    )


def _telling(here: JourneyContext) -> Mapping[str, str]:
    """Return what is said while the journey is told; of one shown in part, not that an action is missing."""
    said = {name: here.reader.say(f"telling.{name}") for name in _TELLING}
    return {**said, "no_action": ""} if here.journey.partly else said


def _parts(
    context: RenderContext, made: Map | None, pictures: Sequence[Pictured], sections: Mapping[str, tuple[Section, ...]]
) -> tuple[Part, ...]:
    """Return the parts of the page that hold anything."""
    say = context.reader.say
    contents = {name: tuple((each.anchor, each.title) for each in those) for name, those in sections.items()}
    if made:
        contents["map"] = ()
    if pictures:
        contents["pictures"] = tuple((picture.id, picture.title) for picture in pictures)
    return tuple(
        Part(
            name,
            say(f"journey_parts.{name}.title"),
            say(f"journey_parts.{name}.short"),
            contents[name],
            sections.get(name, ()),
        )
        for name in PARTS
        if name in contents
    )


def _map(context: RenderContext, here: JourneyContext, made: Map, curve: FigureParts | None) -> Iterator[Block]:
    """Yield the map, and the touchpoints one by one."""
    scale = here.view.config.scales.emotion
    scores = [touchpoint.score for touchpoint in here.view.in_order(here.journey)]
    yield context.fragment("map", "map/map", map=made, lane=LANE, curve=curve)
    yield Markdown(f"## {context.reader.say('sections.touchpoints')} {{#touchpoints}}")
    yield context.fragment(
        "touchpoints",
        "journey/touchpoints",
        groups=touchpoint_sections(made, [None if score is None else scale.share(score) for score in scores]),
        total=len(made.columns),
        partly=made.partly,
    )


@dataclass(frozen=True)
class Figures:
    """What is drawn for a journey: the curve that its page opens with, the map's, and the diagrams below that.

    `options` is the script that they come alive from.
    """

    opening: FigureParts | None = None
    curve: FigureParts | None = None
    pictures: tuple[Pictured, ...] = ()
    options: str = ""

    @property
    def count(self) -> int:
        """How many diagrams the page shows."""
        return len(self.pictures) + (self.opening is not None) + (self.curve is not None)


def _figures(context: RenderContext, journey: Journey, column: int) -> Figures:
    """Return the diagrams of the page; the map's curve is drawn over columns of that width."""
    words = context.reader.words
    opening = opening_curve(context.view, journey, words)
    curve = map_curve(context.view, journey, words, column)
    others = [diagram for diagram in _pictures(context, journey) if diagram is not None]
    diagrams = [*([opening] if opening else []), *([curve] if curve else []), *others]
    made = iter(drawn(context, diagrams))
    return Figures(
        opening=parts(opening, next(made), words, "rg-opening") if opening else None,
        curve=parts(curve, next(made), words, "rg-journey-map") if curve else None,
        pictures=tuple(
            Pictured(diagram.id, diagram.title, str(figure(diagram, drawings, words)))
            for diagram, drawings in zip(others, made, strict=True)
        ),
        options=page_options(diagrams),
    )


def _pictures(context: RenderContext, journey: Journey) -> Iterator[Diagram | None]:
    """Yield the diagrams below the map: of the journey itself, and of it beside its counterpart."""
    words, links = context.reader.words, context.links(f"journeys/{journey.id}.md")
    other = context.view.journey(journey.counterpart) if journey.counterpart else None
    pairs = counterparts([journey, other]) if other else []
    for name, kind in KINDS.items():
        if kind.ABOUT == "journey" and name != _IN_THE_MAP:
            found = kind.diagram(context.view, [journey], words)
            yield on_its_own_page(found, links) if found else None
        elif kind.ABOUT == "pair":
            for pair in pairs:
                found = kind.diagram(context.view, pair, words)
                yield from_elsewhere(found, links) if found else None


def _here(context: RenderContext, id: str) -> JourneyContext:
    journey = context.view.journey(id)
    assert journey is not None
    return cells.journey_context(context.view, journey, context.reader, context.links(f"journeys/{id}.md"))


def _sections(context: RenderContext, id: str) -> list[Section]:
    here = context.once(_here, id)
    rows = handovers.all_rows(here)
    made = (
        chain.chain_section(here, rows),
        handovers.handovers_section(here, rows),
        actions.actions_section(here),
        kpis.kpis_section(here),
        kpis.measurements_section(here),
        background.lessons_section(here),
        strategy_section(here),
        background.inventory_section(here),
        steps.steps_section(here),
        background.related_section(here, context.parents),
        background.changes_section(here),
    )
    return [section for section in made if section is not None]


def _icons(here: JourneyContext, sections: list[Section]) -> frozenset[str]:
    icons = set(_ICONS)
    icons |= {
        here.view.channels[id].icon for t in here.journey.touchpoints for id in t.channel if id in here.view.channels
    }
    for section in sections:
        strategy = section.values.get("strategy")
        if isinstance(strategy, StrategyView):
            icons |= {channel.icon for channel in strategy.channels}
    return frozenset(icons)


def _search(context: RenderContext, id: str) -> Iterator[SearchEntry]:
    reader, journey = context.reader, context.once(_here, id).journey
    title = titled(context.view, journey, reader.words)
    personas = [
        reader.plain(context.view.personas[p.ref].name) for p in journey.personas if p.ref in context.view.personas
    ]
    tags = (word for tag in journey.tags for word in (tag, plain_tag_name(reader, context.view, tag)))
    yield SearchEntry(title, reader.plain(journey.summary), "journey", "", " ".join((*personas, *tags)))
    for phase, touchpoints in context.view.columns(journey):
        for touchpoint in touchpoints:
            yield touchpoint_entry(touchpoint, phase, title, context.view, reader)
    for section in context.once(_sections, id):
        yield SearchEntry(section.title, section.words, "section", section.anchor, within=title)
