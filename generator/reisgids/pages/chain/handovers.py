"""The hand-overs of a journey: where responsibility passes, what was agreed about it and what can go wrong."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from reisgids.insight.chain.handover_risk import Risk, RiskKind, risks
from reisgids.insight.chain.party_parts import Passage, passages
from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.shared.section import Section, joined
from reisgids.pages.touchpoint.cells import JourneyContext
from reisgids.pages.wording.people import Named
from reisgids.pages.wording.reader import NOTHING


@dataclass(frozen=True)
class RiskTold:
    """A risk in words; `kind` gives it its shape."""

    kind: RiskKind
    words: str


@dataclass(frozen=True)
class HandoverRow:
    """One hand-over; what isn't written down is None or empty.

    `number` is its place in the chain of the journey, 0 where it isn't a link of it. `unagreed` and `unassigned` tell
    that there is no agreement, or nobody who is responsible for anything; neither where that may be
    withheld. `partly` tells the same of anything else that isn't there.
    """

    at: Named
    by: Named | None
    to: Named
    back: bool
    when: Markup
    agreement: Markup
    responsibilities: tuple[tuple[Named, Markup], ...]
    data: Markup
    complaint: Named | None
    risks: tuple[RiskTold, ...] = ()
    number: int = 0
    unagreed: bool = False
    unassigned: bool = False
    partly: bool = False


def rows(here: JourneyContext, touchpoint: Touchpoint) -> tuple[HandoverRow, ...]:
    """Return the hand-overs described at a touchpoint, those left out whose receiver this edition doesn't have."""
    links = {passed.which: passed for passed in here.transfers if passed.at is touchpoint and passed.which is not None}
    found = []
    for which, handover in enumerate(touchpoint.handover):
        link = links.get(which)
        giver = link.giver if link else touchpoint.giver(handover)
        row = handover_row(here, Passage(here.journey, touchpoint, giver, handover.to, handover, link, which))
        found += [row] if row else []
    return tuple(found)


def handover_row(here: JourneyContext, passage: Passage) -> HandoverRow | None:
    """Return a hand-over in words, or None where this edition doesn't have its receiver."""
    to = here.people.party(passage.receiver)
    if to is None:
        return None
    handover = passage.handover
    duties = handover.responsibilities if handover else {}
    each = ((here.people.party(id), here.reader.text(text)) for id, text in duties.items())
    assigned = tuple((party, text) for party, text in each if party)
    found = risks(passage.transfer) if passage.transfer else ()
    return HandoverRow(
        at=Named(here.reader.text(passage.at.title), f"#tp-{passage.at.id}"),
        by=here.people.party(passage.giver),
        to=to,
        back=(passage.at.id, passage.receiver) in here.returns,
        when=here.reader.text(handover.when) if handover else NOTHING,
        agreement=here.reader.text(handover.agreement) if handover else NOTHING,
        responsibilities=assigned,
        data=here.reader.text(handover.data) if handover else NOTHING,
        complaint=here.people.party(handover.complaint_lands_at) if handover else None,
        risks=tuple(_told(here, risk) for risk in found),
        number=here.transfers.index(passage.transfer) + 1 if passage.transfer else 0,
        unagreed=handover is not None and handover.lacks("agreement"),
        unassigned=handover is not None and not assigned and any(risk.kind == "responsibilities" for risk in found),
        partly=passage.at.partly,
    )


def all_rows(here: JourneyContext) -> tuple[HandoverRow, ...]:
    """Return the journey's hand-overs in order, also those that no touchpoint describes."""
    known = passages(here.view, here.journey, here.transfers)
    return tuple(row for passage in known if (row := handover_row(here, passage)))


def handovers_section(here: JourneyContext, rows: tuple[HandoverRow, ...]) -> Section | None:
    """Return the table of hand-overs, or None where there are none."""
    if not rows:
        return None
    words = joined(str(part) for row in rows for part in (row.to.name.striptags(), row.agreement.striptags()))
    values = {"rows": rows, "risky": any(row.risks for row in rows)}
    return Section("handovers", here.reader.say("sections.handovers"), "chain/handovers", values, words)


def _told(here: JourneyContext, risk: Risk) -> RiskTold:
    say, words = here.reader.say, here.reader.words
    if risk.kind == "emotion":
        scale = here.view.config.scales.emotion
        scores = {"before": here.reader.score(risk.before, scale), "after": here.reader.score(risk.after, scale)}
        return RiskTold(risk.kind, say("risks.emotion", **scores))
    if risk.kind == "responsibilities":
        sides = [here.people.party_name(side) or say("risks.giver") for side in risk.sides]
        form = "one" if len(sides) == 1 else "other"
        return RiskTold(risk.kind, say(f"risks.responsibilities.{form}", parties=words.listing(sides)))
    return RiskTold(risk.kind, say(f"risks.{risk.kind}"))
