"""Who delivers in which phase of a journey, and whom the customer sees there: the chain behind one brand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reisgids.insight.chain.handover_chain import ChainHandover
from reisgids.model.journey import Journey
from reisgids.model.phase import Phase
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.withheld import WITHHELD

_ORDER = ("own", "department", "partner", WITHHELD)
"""The kinds of parties that deliver; of the last it isn't shown."""


@dataclass(frozen=True)
class PerceivedStretch:
    """`span` phases one after the other in which the customer sees the same `parties`; none where that is unknown."""

    parties: tuple[str, ...]
    span: int


@dataclass
class ProviderTouchpoint:
    """A touchpoint in a party's cell, whether the party delivers it, and the numbers of the hand-overs that reach the
    party there, from 1."""

    touchpoint: Touchpoint
    delivers: bool
    received: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class PartyRow:
    """What a party has to do with a journey: of each phase the touchpoints that it delivers or is handed over at."""

    party: str
    cells: tuple[tuple[ProviderTouchpoint, ...], ...]


@dataclass(frozen=True)
class ProviderMatrix:
    """Parties by phases. `line` has the touchpoints of each phase as the customer meets them, one after the other.

    `seen` is whom the customer sees in them; empty where that is unknown or withheld. `others` counts the
    touchpoints that are delivered by someone else than whom the customer sees, `known` those of which both are known.
    """

    phases: tuple[Phase, ...]
    line: tuple[tuple[Touchpoint, ...], ...]
    seen: tuple[PerceivedStretch, ...]
    rows: tuple[PartyRow, ...]
    known: int
    others: int


def provider_matrix(view: Playbook, journey: Journey, handovers: Sequence[ChainHandover]) -> ProviderMatrix | None:
    """Return the matrix, the own organisation first and partners last; None where less than two parties are in it.

    A moment of the customer's own is nobody's part, and neither is what a party of the customer's delivers.
    """
    named = {party for t in journey.touchpoints for party in (t.delivered_by, t.perceived_as)} - {None}
    if len(named) < 2 and not handovers:
        return None
    columns = view.columns(journey)
    line = tuple(tuple(t for t in touchpoints if t.kind != "customer-moment") for _, touchpoints in columns)
    place = {touchpoint.id: n for n, touchpoint in enumerate(view.in_order(journey))}
    rows = _rows(view, [phase.id for phase, _ in columns], line, handovers, place)
    seen = _stretches(view, line)
    every = {row.party for row in rows} | {party for stretch in seen for party in stretch.parties}
    if not rows or len(every) < 2:
        return None
    both = [t for touchpoints in line for t in touchpoints if _known(view, t.delivered_by) and seen_at(view, t)]
    others = sum(t.delivered_by != t.perceived_as for t in both)
    return ProviderMatrix(tuple(phase for phase, _ in columns), line, seen, rows, len(both), others)


def seen_at(view: Playbook, touchpoint: Touchpoint) -> str | None:
    """Return whom the customer sees at a touchpoint, if the edition has it."""
    return touchpoint.perceived_as if touchpoint.perceived_as in view.parties else None


def _rows(
    view: Playbook,
    phases: Sequence[str],
    line: Sequence[Sequence[Touchpoint]],
    handovers: Sequence[ChainHandover],
    place: Mapping[str, int],
) -> tuple[PartyRow, ...]:
    cells: dict[str, list[dict[str, ProviderTouchpoint]]] = {}

    def part(party: str, phase: int, touchpoint: Touchpoint) -> ProviderTouchpoint:
        row = cells.setdefault(party, [{} for _ in phases])
        new = ProviderTouchpoint(touchpoint, touchpoint.delivered_by == party)
        return row[phase].setdefault(touchpoint.id, new)

    for phase, touchpoints in enumerate(line):
        for touchpoint in touchpoints:
            if touchpoint.delivered_by is not None and _known(view, touchpoint.delivered_by):
                part(touchpoint.delivered_by, phase, touchpoint)
    for number, handover in enumerate(handovers, 1):
        if _known(view, handover.receiver):
            part(handover.receiver, phases.index(handover.at.phase), handover.at).received.append(number)
    rows = [
        PartyRow(party, tuple(tuple(sorted(parts.values(), key=lambda p: place[p.touchpoint.id])) for parts in row))
        for party, row in cells.items()
    ]
    return tuple(sorted(rows, key=lambda row: _ORDER.index(view.parties[row.party].kind)))


def _known(view: Playbook, ref: str | None) -> bool:
    party = None if ref is None else view.parties.get(ref)
    return party is not None and party.kind in _ORDER


def _stretches(view: Playbook, line: Sequence[Sequence[Touchpoint]]) -> tuple[PerceivedStretch, ...]:
    found: list[PerceivedStretch] = []
    for touchpoints in line:
        parties = tuple(dict.fromkeys(seen for t in touchpoints if (seen := seen_at(view, t))))
        if found and found[-1].parties == parties:
            found[-1] = PerceivedStretch(parties, found[-1].span + 1)
        else:
            found.append(PerceivedStretch(parties, 1))
    return tuple(found) if any(stretch.parties for stretch in found) else ()
