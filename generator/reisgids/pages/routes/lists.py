"""The lists of a route: *my* touchpoints and *my* hand-overs, journey by journey."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.chain.handovers import HandoverRow, rows
from reisgids.pages.routes.stops import OpenRoute, RouteStop
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.touchpoint.cells import ChannelName, Emotion, JourneyContext, channels, feeling, journey_context
from reisgids.pages.touchpoint.marks import named_marks
from reisgids.pages.touchpoint.phases import numbered_phases
from reisgids.pages.wording.named_journey import named_journey
from reisgids.pages.wording.people import Named


@dataclass(frozen=True)
class OwnTouchpoint:
    """A touchpoint in the list. `marks` are pairs of a sign and its name; what isn't known is empty or None."""

    name: Named
    marks: tuple[tuple[str, str], ...]
    phase: Markup
    colour: int
    feels: Emotion | None
    channels: tuple[ChannelName, ...]


@dataclass(frozen=True)
class Side:
    """What one side of a hand-over is responsible for; `own` marks the reader's side."""

    party: Named
    duty: Markup
    own: bool


@dataclass(frozen=True)
class OwnHandoverRow:
    """A hand-over in the list, and both sides of it: who gives first."""

    row: HandoverRow
    sides: tuple[Side, ...]


@dataclass(frozen=True)
class OwnPart:
    """The part of one journey in a list: touchpoints or hand-overs."""

    journey: Named
    touchpoints: tuple[OwnTouchpoint, ...] = ()
    handovers: tuple[OwnHandoverRow, ...] = ()


def own_parts(context: RenderContext, route: OpenRoute, stop: RouteStop) -> tuple[OwnPart, ...]:
    """Return what a list on the route's page shows; empty where the step is no list."""
    links = context.links(route.path)
    mine = {links.party(id) for id in route.parties}
    parts = []
    for journey, shares in stop.to.shares:
        here = journey_context(context.view, journey, context.reader, links)
        named = named_journey(context.view, context.reader, journey, links.journey(journey.id))
        if stop.to.kind == "touchpoints":
            parts.append(OwnPart(named, touchpoints=_touchpoints(here, shares)))
        else:
            passed = [row for touchpoint in shares for row in _rows(here, touchpoint)]
            parts.append(OwnPart(named, handovers=tuple(OwnHandoverRow(row, _sides(row, mine)) for row in passed)))
    return tuple(parts)


def _touchpoints(here: JourneyContext, touchpoints: Iterable[Touchpoint]) -> tuple[OwnTouchpoint, ...]:
    phases = numbered_phases(here.view.model_phases(here.journey))
    return tuple(
        OwnTouchpoint(
            name=Named(here.reader.text(touchpoint.title), here.links.journey(here.journey.id, touchpoint.id)),
            marks=named_marks(touchpoint, here.reader),
            phase=here.reader.text(phases[touchpoint.phase].phase.name),
            colour=phases[touchpoint.phase].colour,
            feels=feeling(here, touchpoint),
            channels=channels(here, touchpoint),
        )
        for touchpoint in touchpoints
    )


def _rows(here: JourneyContext, touchpoint: Touchpoint) -> Iterator[HandoverRow]:
    for row in rows(here, touchpoint):
        yield replace(row, at=Named(row.at.name, here.links.journey(here.journey.id, touchpoint.id)))


def _sides(row: HandoverRow, mine: set[str]) -> tuple[Side, ...]:
    sides = [Side(party, duty, party.href in mine) for party, duty in row.responsibilities]
    return tuple(sorted(sides, key=lambda side: side.party.href == row.to.href))
