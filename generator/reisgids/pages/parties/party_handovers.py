"""The hand-overs of one party as its page shows them, each with a way to react to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from reisgids.insight.chain.journey_handovers import JourneyHandover
from reisgids.pages.chain.handovers import HandoverRow, handover_row
from reisgids.pages.chain.reaction import reaction
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.touchpoint.cells import JourneyContext
from reisgids.pages.wording.named_journey import named_journey
from reisgids.pages.wording.people import Named

LISTED = 40
"""How many hand-overs a list has; the rest is counted."""


@dataclass(frozen=True)
class PartyHandoverRow:
    """A hand-over in a journey. `anchor` is its own on the page; `react` is a letter about it, or empty."""

    anchor: str
    journey: Named
    row: HandoverRow
    react: str


def party_handovers(
    context: RenderContext, path: str, handovers: Iterable[JourneyHandover], context_of: Callable[[str], JourneyContext]
) -> tuple[tuple[PartyHandoverRow, ...], str]:
    """Return the hand-overs that are listed, and in words how many there are beyond them.

    `context_of` gives the context of a journey by its id, with the links of this page.
    """
    known = tuple(handovers)
    shown = tuple(found for handover in known[:LISTED] if (found := _handover(context, path, handover, context_of)))
    return shown, context.reader.beyond("more_handovers", len(known) - LISTED)


def _handover(
    context: RenderContext, path: str, handover: JourneyHandover, context_of: Callable[[str], JourneyContext]
) -> PartyHandoverRow | None:
    journey, links, reader = handover.journey, context.links(path), context.reader
    row = handover_row(context_of(journey.id), handover)
    if row is None:
        return None
    which = f"open-{row.number}" if handover.which is None else str(handover.which + 1)
    anchor = f"handover--{journey.id}--{handover.at.id}--{which}"
    about = f"{reader.plain(journey.title)}, {reader.plain(handover.at.title)}"
    return PartyHandoverRow(
        anchor=anchor,
        journey=named_journey(context.view, reader, journey, links.journey(journey.id)),
        row=replace(row, at=Named(row.at.name, links.journey(journey.id, handover.at.id))),
        react=reaction(context, path, about, (journey,), anchor),
    )
