"""Where something of a register occurs: a touchpoint in a journey, how it is experienced there and who delivers."""

from __future__ import annotations

from dataclasses import dataclass

from reisgids.insight.journeys.shared_touchpoints import Occurrence
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.touchpoint.cells import tone
from reisgids.pages.wording.named_journey import named_journey
from reisgids.pages.wording.people import Named


@dataclass(frozen=True)
class TouchpointPlace:
    """A touchpoint in a journey; the score is empty where there is none, and its tone is low, mid or high.

    `partly` means that the score may be withheld.
    """

    at: Named
    journey: Named
    score: str
    tone: str
    by: Named | None
    partly: bool


def place(context: RenderContext, page: str, occurrence: Occurrence) -> TouchpointPlace:
    """Return an occurrence as the page at that path shows it."""
    reader, links = context.reader, context.links(page)
    journey, touchpoint = occurrence.journey, occurrence.touchpoint
    score, scale = touchpoint.score, context.view.config.scales.emotion
    state = reader.option("Journey.state", journey.state).lower() if journey.state == "to-be" else ""
    return TouchpointPlace(
        at=Named(reader.text(touchpoint.title), links.journey(journey.id, touchpoint.id)),
        journey=named_journey(context.view, reader, journey, links.journey(journey.id), state),
        score="" if score is None else reader.score(score, scale),
        tone="" if score is None else tone(score, scale),
        by=context.people(page).party(touchpoint.delivered_by),
        partly=touchpoint.partly,
    )
