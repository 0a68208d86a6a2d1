"""A journey as a card: on the home page, in the catalogue, and wherever journeys are listed."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from reisgids.model.journey import Journey
from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.book import Book
from reisgids.pages.head import Extreme, Tally, extremes
from reisgids.pages.links import Links
from reisgids.pages.spark import Spark, spark


@dataclass(frozen=True)
class Card:
    """What a card says. `ends` are the lowest and the highest point, each under its name."""

    title: Markup
    href: str
    summary: Markup
    market: str
    state: str
    state_kind: str
    status: str
    status_kind: str
    personas: tuple[Markup, ...]
    touchpoints: str
    tallies: tuple[Tally, ...]
    spark: Spark | None
    ends: tuple[tuple[str, Extreme], ...]
    reviewed: str


def card(book: Book, journey: Journey, links: Links) -> Card:
    """Return the card of a journey."""
    reader, view = book.reader, book.view
    order = view.in_order(journey)
    numbers = (
        ("truth", sum(t.moment_of_truth is not None for t in order)),
        ("pain", sum(t.pain is not None for t in order)),
        ("delight", sum(t.delight is not None for t in order)),
    )
    return Card(
        title=reader.text(journey.title),
        href=links.journey(journey.id),
        summary=reader.text(journey.summary),
        market=journey.market.upper(),
        state=reader.option("Journey.state", journey.state),
        state_kind=journey.state,
        status=reader.option("Journey.status", journey.status),
        status_kind=journey.status,
        personas=tuple(reader.text(view.personas[p.ref].name) for p in journey.personas if p.ref in view.personas),
        touchpoints=reader.count("touchpoints", sum(t.kind != "customer-moment" for t in order)),
        tallies=tuple(Tally(mark, reader.count(mark, n)) for mark, n in numbers if n),
        ends=_ends(book, order),
        spark=spark(order, view.config.scales.emotion),
        reviewed=reader.day(journey.reviewed),
    )


def _ends(book: Book, order: tuple[Touchpoint, ...]) -> tuple[tuple[str, Extreme], ...]:
    low, high = extremes(book.view, book.reader, order)
    if low is None or high is None:
        return ()
    return (book.reader.say("journey.lowest"), low), (book.reader.say("journey.highest"), high)
