"""The chain of a journey: one brand as the customer sees it, and behind it who delivers in which phase."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.insight.chain.provider_matrix import (
    PartyRow,
    ProviderMatrix,
    ProviderTouchpoint,
    provider_matrix,
    seen_at,
)
from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.chain.handovers import HandoverRow
from reisgids.pages.shared.section import Section, joined
from reisgids.pages.touchpoint.cells import JourneyContext
from reisgids.pages.touchpoint.phases import numbered_phases
from reisgids.pages.wording.people import Named


@dataclass(frozen=True)
class ChainPhase:
    """A phase above its column."""

    number: int
    name: Markup
    colour: int


@dataclass(frozen=True)
class PerceivedBrand:
    """Whom the customer sees over some phases in a row; `parties` is empty where that is unknown."""

    parties: tuple[Named, ...]
    span: int
    phases: str


@dataclass(frozen=True)
class Met:
    """A touchpoint as the customer meets it; `seen` is who, where a phase has more than one."""

    at: Named
    seen: Named | None


@dataclass(frozen=True)
class Delivery:
    """A touchpoint in a party's cell. `taken` are the hand-overs by which the party gets it.

    `delivers` is False where another party delivers it and this one only takes over at it. `seen` is whom the customer
    sees there, where that is someone else.
    """

    at: Named
    delivers: bool
    seen: Named | None
    taken: tuple[HandoverRow, ...]


@dataclass(frozen=True)
class CellView:
    """What a party does in a phase. `seen` is whom the customer sees in all of it, where that is one other party."""

    phase: Markup
    deliveries: tuple[Delivery, ...]
    seen: Named | None


@dataclass(frozen=True)
class RowView:
    """A party and its cells, one per phase."""

    party: Named
    kind: str
    cells: tuple[CellView, ...]


def chain_section(here: JourneyContext, handovers: tuple[HandoverRow, ...]) -> Section | None:
    """Return the matrix of parties and phases below the customer's line; None where there is no chain."""
    matrix = provider_matrix(here.view, here.journey, here.chain)
    if matrix is None:
        return None
    phases = numbered_phases(here.view.model_phases(here.journey))
    heads = tuple(
        ChainPhase(phases[phase.id].number, here.reader.text(phase.name), phases[phase.id].colour)
        for phase in matrix.phases
    )
    taken = {row.number: row for row in handovers}
    views = tuple(_row(here, row, heads, taken) for row in matrix.rows)
    values = {
        "finding": _finding(here, matrix),
        "key": _key(handovers),
        "phases": heads,
        "brands": _brands(here, matrix, heads),
        "line": tuple(_met(here, touchpoints) for touchpoints in matrix.line) if matrix.seen else (),
        "chain": views,
    }
    words = joined(here.people.party_name(row.party) for row in matrix.rows)
    return Section("chain", here.reader.say("sections.chain"), "chain/chain", values, words)


def _finding(here: JourneyContext, matrix: ProviderMatrix) -> str:
    """Whom the customer sees, how many parties deliver, and how often that is someone else."""
    say, number = here.reader.say, here.reader.words.number
    providers = [row for row in matrix.rows if any(part.delivers for cell in row.cells for part in cell)]
    brands = list(dict.fromkeys(party for stretch in matrix.seen for party in stretch.parties))
    sentences = []
    if brands:
        named = here.reader.words.listing([here.people.party_name(party) for party in brands])
        sentences.append(
            say(f"chain.sees.{'one' if len(brands) == 1 else 'other'}", n=number(len(brands)), parties=named)
        )
    if providers:
        name = "deliver" if brands else "deliver_alone"
        sentences.append(here.reader.words.count(f"pages.chain.{name}", len(providers)))
    if matrix.known:
        form = "none" if not matrix.others else "all" if matrix.others == matrix.known else "some"
        sentences.append(say(f"chain.others.{form}", n=number(matrix.others), total=number(matrix.known)))
    return " ".join(sentences)


def _key(handovers: tuple[HandoverRow, ...]) -> tuple[str, ...]:
    """Return which signs of the matrix there are to explain: hand-overs there and back, and the kinds of risk."""
    linked = [row for row in handovers if row.number]
    kinds = {row.risks[0].kind for row in linked if row.risks}
    shown = {
        "takes": any(not row.back for row in linked),
        "takes_back": any(row.back for row in linked),
        "emotion": "emotion" in kinds,
        "unsettled": bool(kinds - {"emotion"}),
    }
    return tuple(name for name, there in shown.items() if there)


def _brands(here: JourneyContext, matrix: ProviderMatrix, heads: tuple[ChainPhase, ...]) -> tuple[PerceivedBrand, ...]:
    found, first = [], 0
    for stretch in matrix.seen:
        names = [str(head.name.striptags()) for head in heads[first : first + stretch.span]]
        parties = (here.people.party(party) for party in stretch.parties)
        found.append(
            PerceivedBrand(tuple(party for party in parties if party), stretch.span, here.reader.words.listing(names))
        )
        first += stretch.span
    return tuple(found)


def _met(here: JourneyContext, touchpoints: tuple[Touchpoint, ...]) -> tuple[Met, ...]:
    seen = [seen_at(here.view, touchpoint) for touchpoint in touchpoints]
    several = len(set(seen)) > 1
    return tuple(
        Met(_named(here, touchpoint), here.people.party(who) if several else None)
        for touchpoint, who in zip(touchpoints, seen, strict=True)
    )


def _row(
    here: JourneyContext, row: PartyRow, heads: tuple[ChainPhase, ...], taken: Mapping[int, HandoverRow]
) -> RowView:
    party = here.people.party(row.party)
    assert party is not None
    cells = tuple(_cell(here, row.party, parts, head, taken) for parts, head in zip(row.cells, heads, strict=True))
    return RowView(party, here.reader.option("Party.kind", here.view.parties[row.party].kind), cells)


def _cell(
    here: JourneyContext,
    party: str,
    parts: tuple[ProviderTouchpoint, ...],
    head: ChainPhase,
    taken: Mapping[int, HandoverRow],
) -> CellView:
    others = [_other(here, party, part.touchpoint) if part.delivers else None for part in parts]
    delivered = {who for who, part in zip(others, parts, strict=True) if part.delivers}
    alike = delivered.pop() if len(delivered) == 1 else None
    deliveries = (
        Delivery(
            _named(here, part.touchpoint),
            part.delivers,
            None if alike else here.people.party(who),
            tuple(taken[number] for number in part.received),
        )
        for part, who in zip(parts, others, strict=True)
    )
    return CellView(head.name, tuple(deliveries), here.people.party(alike))


def _other(here: JourneyContext, party: str, touchpoint: Touchpoint) -> str | None:
    seen = seen_at(here.view, touchpoint)
    return seen if seen != party else None


def _named(here: JourneyContext, touchpoint: Touchpoint) -> Named:
    return Named(here.reader.text(touchpoint.title), f"#tp-{touchpoint.id}")
