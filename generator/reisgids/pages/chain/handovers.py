"""The hand-overs of a journey: where responsibility passes, what was agreed about it and what can go wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.insight.chain.handover_risk import Risk, RiskKind, risks
from reisgids.insight.chain.journey_handovers import JourneyHandover, described_at
from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.shared.section import Section, joined
from reisgids.pages.touchpoint.cells import JourneyContext
from reisgids.pages.wording.people import Named
from reisgids.pages.wording.reader import NOTHING


@dataclass(frozen=True)
class RiskWords:
    """A risk in words; `kind` gives it its shape."""

    kind: RiskKind
    words: str


@dataclass(frozen=True)
class HandoverRow:
    """One hand-over; what isn't written down is None or empty.

    `number` is its place in the chain of the journey, 0 where it isn't a link of it. `unagreed` and `unassigned` mean
    that there is no agreement, or nobody who is responsible for anything; neither where that may be
    withheld. `partly` means the same for anything else that isn't there.
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
    risks: tuple[RiskWords, ...] = ()
    number: int = 0
    unagreed: bool = False
    unassigned: bool = False
    partly: bool = False


def rows(here: JourneyContext, touchpoint: Touchpoint) -> tuple[HandoverRow, ...]:
    """Return the hand-overs described at a touchpoint, those left out whose receiver this edition doesn't have."""
    return _rows(here, described_at(here.handovers, touchpoint))


def handover_row(here: JourneyContext, handover: JourneyHandover) -> HandoverRow | None:
    """Return a hand-over in words, or None where this edition doesn't have its receiver."""
    to = here.people.party(handover.receiver)
    if to is None:
        return None
    description = handover.description
    duties = description.responsibilities if description else {}
    each = ((here.people.party(id), here.reader.text(text)) for id, text in duties.items())
    assigned = tuple((party, text) for party, text in each if party)
    found = risks(handover.link, here.view.config.scales.emotion.centre) if handover.link else ()
    return HandoverRow(
        at=Named(here.reader.text(handover.at.title), f"#tp-{handover.at.id}"),
        by=here.people.party(handover.giver),
        to=to,
        back=(handover.at.id, handover.receiver) in here.returns,
        when=here.reader.text(description.when) if description else NOTHING,
        agreement=here.reader.text(description.agreement) if description else NOTHING,
        responsibilities=assigned,
        data=here.reader.text(description.data) if description else NOTHING,
        complaint=here.people.party(description.complaint_lands_at) if description else None,
        risks=tuple(_in_words(here, risk) for risk in found),
        number=handover.place,
        unagreed=description is not None and description.lacks("agreement"),
        unassigned=description is not None and not assigned and any(risk.kind == "responsibilities" for risk in found),
        partly=handover.at.partly,
    )


def all_rows(here: JourneyContext) -> tuple[HandoverRow, ...]:
    """Return the journey's hand-overs in order, also those that no touchpoint describes."""
    return _rows(here, here.handovers)


def _rows(here: JourneyContext, handovers: Iterable[JourneyHandover]) -> tuple[HandoverRow, ...]:
    return tuple(row for handover in handovers if (row := handover_row(here, handover)))


def handovers_section(here: JourneyContext, rows: tuple[HandoverRow, ...]) -> Section | None:
    """Return the table of hand-overs, or None where there are none."""
    if not rows:
        return None
    words = joined(str(part) for row in rows for part in (row.to.name.striptags(), row.agreement.striptags()))
    values = {"rows": rows, "risky": any(row.risks for row in rows)}
    return Section("handovers", here.reader.say("sections.handovers"), "chain/handovers", values, words)


def _in_words(here: JourneyContext, risk: Risk) -> RiskWords:
    say, words = here.reader.say, here.reader.words
    if risk.kind == "emotion":
        scale = here.view.config.scales.emotion
        scores = {"before": here.reader.score(risk.before, scale), "after": here.reader.score(risk.after, scale)}
        return RiskWords(risk.kind, say("risks.emotion", **scores))
    if risk.kind == "responsibilities":
        sides = [here.people.party_name(side) or say("risks.giver") for side in risk.sides]
        form = "one" if len(sides) == 1 else "other"
        return RiskWords(risk.kind, say(f"risks.responsibilities.{form}", parties=words.listing(sides)))
    return RiskWords(risk.kind, say(f"risks.{risk.kind}"))
