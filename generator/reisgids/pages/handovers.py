"""The hand-overs of a journey: where responsibility passes, and what was agreed about it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.lanes import At
from reisgids.pages.people import Named
from reisgids.pages.section import Section, joined


@dataclass(frozen=True)
class HandoverRow:
    """One hand-over; what isn't written down is None or empty, and shown as missing."""

    at: Named
    by: Named | None
    to: Named
    back: bool
    when: Markup
    agreement: Markup
    responsibilities: tuple[tuple[Named, Markup], ...]
    data: Markup
    complaint: Named | None


def rows(at: At, touchpoint: Touchpoint) -> tuple[HandoverRow, ...]:
    """Return the hand-overs at a touchpoint, those left out whose receiver this edition doesn't have."""
    found = []
    for handover in touchpoint.handover:
        to = at.people.party(handover.to)
        if to is None:
            continue
        each = ((at.people.party(id), at.reader.text(text)) for id, text in handover.responsibilities.items())
        found.append(
            HandoverRow(
                at=Named(at.reader.text(touchpoint.title), f"#tp-{touchpoint.id}"),
                by=at.people.party(touchpoint.giver(handover)),
                to=to,
                back=(touchpoint.id, handover.to) in at.returns,
                when=at.reader.text(handover.when),
                agreement=at.reader.text(handover.agreement),
                responsibilities=tuple((party, text) for party, text in each if party),
                data=at.reader.text(handover.data),
                complaint=at.people.party(handover.complaint_lands_at),
            )
        )
    return tuple(found)


def handovers_section(at: At) -> Section | None:
    """Return the table of hand-overs, or None where there are none."""
    order = at.view.in_order(at.journey)
    found = tuple(row for touchpoint in order for row in rows(at, touchpoint))
    if not found:
        return None
    known = [handover for touchpoint in order for handover in touchpoint.handover if handover.to in at.view.parties]
    words = (
        word for handover in known for word in (at.people.party_name(handover.to), at.reader.plain(handover.agreement))
    )
    return Section("handovers", at.reader.say("sections.handovers"), "handovers", {"rows": found}, joined(words))
