"""The catalogue of journeys: a card for each, and the facets by which a reader chooses among them."""

from __future__ import annotations

import json
from dataclasses import dataclass

from reisgids.insight.metrics.extremes import lowest
from reisgids.model.journey import Journey
from reisgids.pages.journeys.card import Card, card, marks_on
from reisgids.pages.journeys.facets import Traits, facets, sortable, traits, written
from reisgids.pages.journeys.overview import overview_link
from reisgids.pages.shared.page import Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import Book
from reisgids.pages.wording.links import Links

_PATH = "journeys/index.md"
_FEW, _MANY = 2, 60


@dataclass(frozen=True)
class Listed:
    """A card with what the script sorts and filters by. `traits` are pairs `facet=value`.

    `reviewed` is a day as 2026-11-03; `lowest` is the lowest score as written. Both may be empty.
    """

    card: Card
    traits: str
    reviewed: str
    lowest: str


def catalogue_page(book: Book) -> Page:
    """Return the page that lists every journey."""
    say = book.reader.say
    return book.page(
        _render,
        path=_PATH,
        title=say("catalogue.title"),
        layout="catalogue",
        section="journeys",
        description=say("catalogue.description", name=book.reader.plain(book.view.config.name)),
        language_of_title=book.language,
    )


def _render(book: Book) -> Rendered:
    reader, links = book.reader, book.links(_PATH)
    journeys = sorted(book.view.journeys, key=lambda journey: _place(book, journey))
    known = [traits(book, journey) for journey in journeys]
    many = len(journeys) > _MANY
    listed = [_listed(book, journey, has, links, many) for journey, has in zip(journeys, known, strict=True)]
    curves = any(each.card.spark for each in listed)
    some = book.view.withholds("journeys")
    lead = "lead_without_curves" if some and not curves else "lead"
    nothing = "none_shown" if some else "none"
    blocks = (
        book.lead(_PATH, reader.say(f"catalogue.{lead if listed else nothing}")),
        *overview_link(book, links),
        *book.introduction(_PATH),
        book.fragment(
            "cards",
            "journeys/catalogue",
            listed=listed,
            total=reader.count("journeys", len(listed)),
            facets=facets(book, known) if len(listed) > 1 else (),
            sorts=_sorts(listed),
            curves=curves,
            marks=marks_on([each.card for each in listed]),
            size="many" if many else "few" if len(listed) <= _FEW else "",
            script_words=_script_words(book, len(listed)),
        ),
    )
    return Rendered(blocks, (SearchEntry(reader.say("catalogue.title"), reader.say(f"catalogue.{lead}"), "page"),))


def _place(book: Book, journey: Journey) -> tuple[bool, str, str]:
    return journey.state == "to-be", sortable(book.reader.plain(journey.title)), journey.id


def _listed(book: Book, journey: Journey, has: Traits, links: Links, small: bool) -> Listed:
    low = lowest(book.view.in_order(journey))
    return Listed(
        card=card(book, journey, links, small=small),
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


def _script_words(book: Book, journeys: int) -> str:
    """Return what the script says, as JSON."""
    say = book.reader.say
    words = {name: say(f"catalogue.script.{name}") for name in ("some", "remove", "less", "filters")}
    words["all"] = book.reader.count("journeys", journeys)
    words["search"] = say("catalogue.search_chip")
    return json.dumps(words, ensure_ascii=False, sort_keys=True)
