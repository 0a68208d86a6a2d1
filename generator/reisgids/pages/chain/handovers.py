"""The hand-overs of a journey: where responsibility passes, what was agreed about it and what can go wrong."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from reisgids.insight.chain.handover_risk import Risk, RiskKind, risks
from reisgids.insight.chain.party_parts import Passage, passages
from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.shared.section import Section, joined
from reisgids.pages.touchpoint.cells import At
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


def rows(at: At, touchpoint: Touchpoint) -> tuple[HandoverRow, ...]:
    """Return the hand-overs described at a touchpoint, those left out whose receiver this edition doesn't have."""
    links = {passed.which: passed for passed in at.transfers if passed.at is touchpoint and passed.which is not None}
    found = []
    for which, handover in enumerate(touchpoint.handover):
        link = links.get(which)
        giver = link.giver if link else touchpoint.giver(handover)
        row = handover_row(at, Passage(at.journey, touchpoint, giver, handover.to, handover, link, which))
        found += [row] if row else []
    return tuple(found)


def handover_row(at: At, passage: Passage) -> HandoverRow | None:
    """Return a hand-over in words, or None where this edition doesn't have its receiver."""
    to = at.people.party(passage.receiver)
    if to is None:
        return None
    handover = passage.handover
    duties = handover.responsibilities if handover else {}
    each = ((at.people.party(id), at.reader.text(text)) for id, text in duties.items())
    assigned = tuple((party, text) for party, text in each if party)
    found = risks(passage.transfer) if passage.transfer else ()
    return HandoverRow(
        at=Named(at.reader.text(passage.at.title), f"#tp-{passage.at.id}"),
        by=at.people.party(passage.giver),
        to=to,
        back=(passage.at.id, passage.receiver) in at.returns,
        when=at.reader.text(handover.when) if handover else NOTHING,
        agreement=at.reader.text(handover.agreement) if handover else NOTHING,
        responsibilities=assigned,
        data=at.reader.text(handover.data) if handover else NOTHING,
        complaint=at.people.party(handover.complaint_lands_at) if handover else None,
        risks=tuple(_told(at, risk) for risk in found),
        number=at.transfers.index(passage.transfer) + 1 if passage.transfer else 0,
        unagreed=handover is not None and handover.lacks("agreement"),
        unassigned=handover is not None and not assigned and any(risk.kind == "responsibilities" for risk in found),
        partly=passage.at.partly,
    )


def all_rows(at: At) -> tuple[HandoverRow, ...]:
    """Return the journey's hand-overs in order, also those that no touchpoint describes."""
    known = passages(at.view, at.journey, at.transfers)
    return tuple(row for passage in known if (row := handover_row(at, passage)))


def handovers_section(at: At, rows: tuple[HandoverRow, ...]) -> Section | None:
    """Return the table of hand-overs, or None where there are none."""
    if not rows:
        return None
    words = joined(str(part) for row in rows for part in (row.to.name.striptags(), row.agreement.striptags()))
    values = {"rows": rows, "risky": any(row.risks for row in rows)}
    return Section("handovers", at.reader.say("sections.handovers"), "chain/handovers", values, words)


def _told(at: At, risk: Risk) -> RiskTold:
    say, words = at.reader.say, at.reader.words
    if risk.kind == "emotion":
        scale = at.view.config.scales.emotion
        scores = {"before": at.reader.score(risk.before, scale), "after": at.reader.score(risk.after, scale)}
        return RiskTold(risk.kind, say("risks.emotion", **scores))
    if risk.kind == "responsibilities":
        sides = [at.people.party_name(side) or say("risks.giver") for side in risk.sides]
        form = "one" if len(sides) == 1 else "other"
        return RiskTold(risk.kind, say(f"risks.responsibilities.{form}", parties=words.listing(sides)))
    return RiskTold(risk.kind, say(f"risks.{risk.kind}"))
