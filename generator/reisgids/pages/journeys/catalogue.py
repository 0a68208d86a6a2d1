"""The catalogue of journeys: a card for each, cases apart, and the facets by which a reader chooses among them."""

from __future__ import annotations

from dataclasses import dataclass

from reisgids.insight.metrics.extremes import lowest
from reisgids.model.journey import Journey
from reisgids.pages.journeys.card import Card, card, marks_on
from reisgids.pages.journeys.facets import Traits, counted_apart, facets, script_words, traits, written
from reisgids.pages.journeys.overview import overview_link
from reisgids.pages.shared.page import Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.wording.links import Links
from reisgids.pages.wording.sortable import sortable

_PATH = "journeys/index.md"
_FEW, _MANY = 2, 60


@dataclass(frozen=True)
class Listed:
    """A card with what the script sorts and filters by. `traits` are pairs `facet=value`.

    `reviewed` is a day as 2026-11-03; `lowest` is the lowest score as written. Both may be empty.
    """

    card: Card
    is_case: bool
    traits: str
    reviewed: str
    lowest: str


def catalogue_page(context: RenderContext) -> Page:
    """Return the page that lists every journey."""
    say = context.reader.say
    return context.page(
        _render,
        search=_search,
        path=_PATH,
        title=say("catalogue.title"),
        layout="catalogue",
        section="journeys",
        description=say("catalogue.description", name=context.reader.plain(context.view.config.name)),
        language_of_title=context.language,
    )


def _render(context: RenderContext) -> Rendered:
    reader, (listed, known) = context.reader, context.once(_all_listed)
    own, cases = ([each for each in listed if each.is_case is case] for case in (False, True))
    groups = counted_apart(reader, len(own), len(cases), ("journeys", "cases"))
    total = reader.words.listing(groups)
    curves = any(each.card.spark for each in listed)
    nothing = "none_shown" if context.view.withholds("journeys") else "none"
    blocks = (
        context.lead(_PATH, reader.say(f"catalogue.{_lead(context) if listed else nothing}")),
        *overview_link(context, context.links(_PATH)),
        *context.introduction(_PATH),
        context.fragment(
            "cards",
            "journeys/catalogue",
            listed=own,
            cases=cases,
            total=total,
            facets=facets(context, known) if len(listed) > 1 else (),
            sorts=_sorts(listed),
            curves=curves,
            marks=marks_on([each.card for each in listed]),
            size="many" if len(listed) > _MANY else "few" if len(listed) <= _FEW else "",
            script_words=script_words(reader, total, groups),
        ),
    )
    return Rendered(blocks)


def _place(context: RenderContext, journey: Journey) -> tuple[bool, bool, str, str]:
    return journey.case is not None, journey.state == "to-be", sortable(context.reader.plain(journey.title)), journey.id


def _all_listed(context: RenderContext) -> tuple[list[Listed], list[Traits]]:
    """Return the journeys in order, and what each can be found by."""
    links = context.links(_PATH)
    journeys = sorted(context.view.journeys, key=lambda journey: _place(context, journey))
    known = [traits(context, journey) for journey in journeys]
    many = len(journeys) > _MANY
    return [_listed(context, journey, has, links, many) for journey, has in zip(journeys, known, strict=True)], known


def _lead(context: RenderContext) -> str:
    """Return what is said of the list: nothing of curves that an edition may not have."""
    if not context.view.withholds("journeys"):
        return "lead"
    listed, _ = context.once(_all_listed)
    return "lead" if any(each.card.spark for each in listed) else "lead_without_curves"


def _search(context: RenderContext) -> tuple[SearchEntry, ...]:
    say = context.reader.say
    return (SearchEntry(say("catalogue.title"), say(f"catalogue.{_lead(context)}"), "page"),)


def _listed(context: RenderContext, journey: Journey, has: Traits, links: Links, small: bool) -> Listed:
    low = lowest(context.view.in_order(journey))
    return Listed(
        card=card(context, journey, links, small=small),
        is_case=journey.case is not None,
        traits=written(has),
        reviewed=journey.reviewed.isoformat() if journey.reviewed else "",
        lowest=f"{low[0].score:g}" if low else "",
    )


def _sorts(listed: list[Listed]) -> tuple[str, ...]:
    """Return the ways of sorting that there is something to sort by; one alone is no choice."""
    sorts = ["name"]
    if any(each.reviewed for each in listed):
        sorts += ["reviewed", "stale"]
    if any(each.lowest for each in listed):
        sorts.append("lowest")
    return tuple(sorts) if len(sorts) > 1 else ()
