"""A journey as a card: on the home page, in the catalogue, and wherever journeys are listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.diagrams.words.case import case_name
from reisgids.insight.metrics.extremes import highest, lowest
from reisgids.model.journey import Journey
from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.journeys.spark import Spark, spark
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.touchpoint.cells import tone
from reisgids.pages.touchpoint.marks import counted_marks
from reisgids.pages.wording.links import Links

_MARKS = ("truth", "pain", "delight", "assumed")


@dataclass(frozen=True)
class Count:
    """How many of what marks a journey has; `name` is read aloud, and seen as the mark."""

    mark: str
    number: str
    name: str


@dataclass(frozen=True)
class CardExtreme:
    """The lowest or the highest point: its score, and the first touchpoints that have it; `more` counts the others."""

    name: str
    score: str
    tone: str
    at: tuple[Markup, ...]
    more: str


@dataclass(frozen=True)
class Card:
    """The content of a card. `ends` are the lowest and the highest point, where they differ.

    `kinds` are whose case it is, its state, that it is part of a larger journey, and its status: each with its name,
    and with its id where it asks for attention. `partly` means that what isn't there may be withheld.
    """

    title: Markup
    href: str
    summary: Markup
    market: str
    kinds: tuple[tuple[str, str], ...]
    personas: tuple[Markup, ...]
    touchpoints: str
    tallies: tuple[Count, ...]
    spark: Spark | None
    ends: tuple[CardExtreme, ...]
    reviewed: str
    partly: bool


def card(context: RenderContext, journey: Journey, links: Links, *, small: bool = False) -> Card:
    """Return the card of a journey. A `small` one is for pages with hundreds: it takes half the bytes."""
    reader, view = context.reader, context.view
    order = view.in_order(journey)
    return Card(
        title=reader.text(journey.title),
        href=links.journey(journey.id),
        summary=reader.text(journey.summary),
        market=journey.market.upper() if journey.market else "",
        kinds=_kinds(context, journey),
        personas=tuple(reader.text(view.personas[p.ref].name) for p in journey.personas if p.ref in view.personas),
        touchpoints=reader.count("touchpoints", sum(t.kind != "customer-moment" for t in order)),
        tallies=tuple(
            Count(mark, reader.number(n), reader.say(f"things.{mark}.{'one' if n == 1 else 'other'}"))
            for mark, n in counted_marks(order)
            if n
        ),
        ends=_ends(context, order, 1 if small else 3),
        spark=spark(view, journey, small=small),
        reviewed=reader.day(journey.reviewed),
        partly=journey.partly,
    )


def marks_on(cards: Sequence[Card]) -> tuple[str, ...]:
    """Return what there is to be explained of the curves on these cards: truth, pain, delight and assumed."""
    curves = [card.spark for card in cards if card.spark]
    found = {kind for curve in curves for kind, _ in curve.marks} | {"assumed" for curve in curves if curve.assumed}
    return tuple(mark for mark in _MARKS if mark in found)


def _kinds(context: RenderContext, journey: Journey) -> tuple[tuple[str, str], ...]:
    reader = context.reader
    kinds = [("case", case)] if (case := case_name(context.view, journey, reader.words)) else []
    if journey.state:
        kinds.append(("to-be" if journey.state == "to-be" else "", reader.option("Journey.state", journey.state)))
    if journey.id in context.parents:
        kinds.append(("", reader.say("catalogue.extent.micro")))
    if journey.status and journey.status != "published":
        kinds.append(("draft" if journey.status == "draft" else "", reader.option("Journey.status", journey.status)))
    return tuple(kinds)


def _ends(context: RenderContext, order: tuple[Touchpoint, ...], named: int) -> tuple[CardExtreme, ...]:
    low, high = lowest(order), highest(order)
    if not low or not high:
        return ()
    if low[0].score == high[0].score:
        return (_end(context, "only" if len(low) == 1 else "all", low, named),)
    return tuple(_end(context, end, touchpoints, named) for end, touchpoints in (("lowest", low), ("highest", high)))


def _end(context: RenderContext, end: str, touchpoints: Sequence[Touchpoint], named: int) -> CardExtreme:
    reader, scale = context.reader, context.view.config.scales.emotion
    score = touchpoints[0].score or 0.0
    return CardExtreme(
        name=reader.say(f"catalogue.{end}"),
        score=reader.score(score, scale),
        tone=tone(score, scale),
        at=reader.texts(t.title for t in touchpoints[:named]),
        more=reader.beyond("more_moments", len(touchpoints) - named),
    )
