"""What the home page shows of a journey without a curve: its phases, and where the edition's own party is at work."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from reisgids.model.journey import Journey
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.touchpoint.phases import numbered_phases
from reisgids.pages.wording.links import Links


@dataclass(frozen=True)
class PhaseRow:
    """A phase with its touchpoints: of each whether the party delivers it whose edition this is."""

    number: int
    name: Markup
    colour: int
    own: tuple[bool, ...]
    said: str


@dataclass(frozen=True)
class CoverPhases:
    """The phases of a journey from top to bottom; `party` is named where some of the touchpoints are its own."""

    title: Markup
    href: str
    phases: tuple[PhaseRow, ...]
    party: Markup


def cover_phases(context: RenderContext, journey: Journey, links: Links) -> CoverPhases | None:
    """Return the phases of a journey, or None where it has fewer than two."""
    view, reader = context.view, context.reader
    party = view.parties.get(view.edition.party or "")
    phases = numbered_phases(view.model_phases(journey))
    rows = tuple(
        PhaseRow(
            number=phases[phase.id].number,
            name=reader.text(phase.name),
            colour=phases[phase.id].colour,
            own=tuple(party is not None and each.delivered_by == party.id for each in touchpoints),
            said=reader.count("moments", len(touchpoints)),
        )
        for phase, touchpoints in view.columns(journey)
    )
    if len(rows) < 2:
        return None
    mine = party is not None and any(any(row.own) for row in rows)
    name = reader.text(party.name if party and mine else None)
    return CoverPhases(reader.text(journey.title), links.journey(journey.id), rows, name)
