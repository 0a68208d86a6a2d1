"""The page on which a reader lays any two or three journeys over each other, or personas of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from reisgids.diagrams.catalogue import KINDS
from reisgids.diagrams.diagram import Cell, DataTable, Diagram, Drawing
from reisgids.diagrams.figure import figure
from reisgids.diagrams.kinds.comparison.script import comparison_words, ground_script
from reisgids.diagrams.words.case import titled
from reisgids.insight.journeys.persona_moments import personas_with_a_curve
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import PART_OF
from reisgids.model.site_pages import can_be_compared
from reisgids.model.withheld import WITHHELD, Withheld
from reisgids.pages.shared.digests import digest_of
from reisgids.pages.shared.figures import figures
from reisgids.pages.shared.figures import options as page_options
from reisgids.pages.shared.page import Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.wording.elsewhere import from_elsewhere

PATH = "compare/index.md"
_STATES = ("as-is", "to-be")
_KIND = "comparison"
_NAMED = ("config", *PART_OF.values())
"""The parts that the scripts take names from."""
_AT_ONCE = 12
"""How many comparisons are drawn on the page; the others stand on the pages of their journeys."""


@dataclass(frozen=True)
class JourneyChoice:
    """A journey to choose. `source` is the address of its script, `language` that of a title in the other language.

    `personas` are those with a curve of their own: the id and the name of each.
    """

    id: str
    title: str
    language: str
    source: str
    href: str
    personas: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Pair:
    """Two journeys that belong together: drawn, or else with a link to where they are."""

    first: str
    second: str
    title: Markup
    figure: Markup
    href: str


def script_of(context: RenderContext, journey: Journey) -> str:
    """Return the path below the docs folder of the script that a journey is compared with."""
    return f"assets/compare/{journey.id}-{_key(context, f'journey {journey.id}')}.js"


def compare_page(context: RenderContext) -> Page:
    """Return the page; it is there with fewer than two journeys too, with a note."""
    say = context.reader.say
    return context.page(
        _render,
        search=_search,
        path=PATH,
        title=say("compare.title"),
        layout="compare",
        section="compare",
        description=say("compare.lead"),
        language_of_title=context.language,
        foot=can_be_compared(context.view),
        nav=False,
        script=_ground_path(context),
    )


def _ground_path(context: RenderContext) -> str:
    return f"assets/compare/ground-{_key(context, 'journeys')}.js"


def _key(context: RenderContext, part: str) -> str:
    """Return a digest of all that a script is made from, for its name: the journey or journeys, and what they name."""
    return digest_of(context.digest, context.key_of((part,)), context.key_of(_NAMED))[:16]


def _render(context: RenderContext) -> Rendered:
    reader, links = context.reader, context.links(PATH)
    pairs, diagrams = _pairs(context)
    choices = [(reader.option("Journey.state", state), _choices(context, state)) for state in (*_STATES, WITHHELD)]
    blocks = (
        context.lead(PATH, reader.say("compare.lead")),
        *context.introduction(PATH),
        context.fragment(
            "compare",
            "journeys/compare",
            enough=can_be_compared(context.view),
            groups=[(name, of_state) for name, of_state in choices if of_state],
            ground=links.file(_ground_path(context)),
            words=_words(reader.words),
            blank=figure(_blank(), [Drawing("<svg></svg>")], reader.words),
            pairs=pairs,
        ),
    )
    return Rendered(
        blocks,
        diagrams=len(diagrams),
        options=page_options(diagrams),
        script=ground_script(context.view, reader.words),
    )


def _search(context: RenderContext) -> tuple[SearchEntry, ...]:
    return (SearchEntry(context.reader.say("compare.title"), context.reader.say("compare.lead"), "page"),)


def _choices(context: RenderContext, state: str | Withheld) -> list[JourneyChoice]:
    links = context.links(PATH)
    return [
        JourneyChoice(
            journey.id,
            titled(context.view, journey, context.reader.words),
            "" if (language := journey.title.read(context.language).language) == context.language else language,
            links.file(script_of(context, journey)),
            links.journey(journey.id),
            tuple(
                (id, context.reader.plain(context.view.personas[id].name))
                for id in personas_with_a_curve(context.view, journey)
            ),
        )
        for journey in context.view.journeys
        if journey.state == state
    ]


def _pairs(context: RenderContext) -> tuple[list[Pair], list[Diagram]]:
    """Return every journey with the one that it is to become; without those, the first two as an example."""
    links, words = context.links(PATH), context.reader.words
    found = counterparts(context.view.journeys) or [pair for pair in (context.view.journeys[:2],) if len(pair) == 2]
    made = [KINDS[_KIND].diagram(context.view, pair, words) for pair in found[:_AT_ONCE]]
    diagrams = [None if diagram is None else from_elsewhere(diagram, links) for diagram in made]
    shown = [*figures(context, diagrams), *[Markup("")] * (len(found) - len(diagrams))]
    pairs = [
        Pair(first.id, second.id, _title(context, first, second), html, links.journey(first.id))
        for (first, second), html in zip(found, shown, strict=True)
    ]
    return pairs, [diagram for diagram in diagrams if diagram is not None]


def counterparts(journeys: Sequence[Journey]) -> list[tuple[Journey, Journey]]:
    """Return the journeys that have a counterpart, each pair once, the journey as it is first."""
    known = {journey.id: journey for journey in journeys}
    pairs: dict[frozenset[str], tuple[Journey, Journey]] = {}
    for journey in journeys:
        other = known.get(journey.counterpart or "")
        if other is not None and other is not journey:
            first, second = sorted((journey, other), key=lambda each: each.state == "to-be")
            pairs.setdefault(frozenset((journey.id, other.id)), (first, second))
    return list(pairs.values())


def _title(context: RenderContext, first: Journey, second: Journey) -> Markup:
    one, other = context.reader.text(first.title), context.reader.text(second.title)
    return one if one == other else Markup("{} – {}").format(one, other)


def _blank() -> Diagram:
    """A comparison of nothing yet, which the script fills: with a picture of all that its legend can explain."""
    curves = ("curve-1", "curve-2", "curve-3")
    marks = ("assumed", "shape-truth", "shape-pain", "shape-delight", "shape-unscored")
    return Diagram(
        id="dia-comparison",
        kind=_KIND,
        title="",
        alternative="",
        option={"dataZoom": (), "series": [{"name": key} for key in curves]},
        width=1,
        height=1,
        table=DataTable(("",), ((Cell(""),),)),
        legend=tuple((key, key) for key in (*curves, *marks)),
    )


def _words(words: Words) -> Mapping[str, Any]:
    """The words of the script: those of the comparison itself, and of the choice."""
    return {
        **comparison_words(words),
        "frame": words.say("diagrams.frame"),
        **words.find("pages.compare.said"),
    }
