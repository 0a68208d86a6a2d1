"""The overview of parties: who they are, who hands over to whom, and what they agreed on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from reisgids.diagrams.words.case import case_name
from reisgids.insight.chain.party_parts import PartyPart
from reisgids.insight.chain.playbook_chain import PairHandovers, playbook_chain
from reisgids.model.registers import Party
from reisgids.model.withheld import WITHHELD, shown
from reisgids.pages.chain.contact_strategy import StrategyView, strategy
from reisgids.pages.parties.of_case import case_of, kind_name
from reisgids.pages.parties.parts import all_parts
from reisgids.pages.shared.page import Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.wording.people import Named

PARTIES = "parties/index.md"
_LISTED = 60
_JOURNEYS = 3
_KINDS = ("own", "department", "partner", "customer", WITHHELD)
_SIGNS = frozenset({"on", "drop", "gap"})


@dataclass(frozen=True)
class PartyCard:
    """A party in short: what it is, and in words what it does in the journeys. One of a case has a `role` there."""

    id: str
    named: Named
    kind: str
    summary: Markup
    counts: tuple[str, ...]
    role: str = ""


@dataclass(frozen=True)
class LinkRow:
    """All hand-overs from one party to another; `more` counts the journeys beyond those named."""

    giver: Named
    receiver: Named
    handovers: str
    journeys: tuple[Named, ...]
    more: str
    risks: tuple[tuple[str, str], ...]


def parties_page(context: RenderContext) -> Page:
    """Return the overview of all parties; without parties or a contact strategy it isn't in the menu."""
    say = context.reader.say
    return context.page(
        _render,
        search=_search,
        path=PARTIES,
        title=say("parties.title"),
        layout="list",
        section="parties",
        description=say("parties.lead"),
        language_of_title=context.language,
        nav=bool(context.view.parties or context.view.config.contact_strategy),
        menu=say("parties.menu"),
    )


def _render(context: RenderContext) -> Rendered:
    reader, known = context.reader, context.work_out(all_parts)
    ordered = sorted(context.view.parties.values(), key=lambda party: _KINDS.index(party.kind))
    agreed, (rows, more) = context.once(_agreed), context.once(_chain)
    icons = _SIGNS | ({channel.icon for channel in agreed.channels} if agreed else set())
    blocks = (
        context.lead(PARTIES, reader.say("parties.lead" if ordered else "parties.none")),
        *context.introduction(PARTIES),
        context.fragment(
            "parties",
            "parties/parties",
            groups=_groups(context, ordered, known),
            chain=rows,
            more=more,
            risky=any(row.risks for row in rows),
            strategy=agreed,
            symbols=context.fragments.symbols(frozenset(icons)),
        ),
    )
    return Rendered(blocks)


def _agreed(context: RenderContext) -> StrategyView | None:
    return strategy(context.view, context.reader, context.view.config.contact_strategy)


def _groups(
    context: RenderContext, parties: list[Party], parts: Mapping[str, PartyPart]
) -> tuple[tuple[str, tuple[PartyCard, ...]], ...]:
    """Return the cards by kind of party, the own organisation first, then those of which the kind is withheld.

    Last come those of cases, together with the organisation whose case it is.
    """
    found, cases = [], {party.id: case for party in parties if (case := case_of(context, party))}
    for kind in _KINDS:
        of_kind = [party for party in parties if party.kind == kind and party.id not in cases]
        if cards := tuple(_card(context, party, parts[party.id]) for party in of_kind):
            found.append((context.reader.say(f"parties.groups.{kind or 'other'}"), cards))
    names = {id: case_name(context.view, case, context.reader.words) for id, case in cases.items()}
    for name in dict.fromkeys(case_name(context.view, case, context.reader.words) for case in context.view.cases):
        of_case = (party for party in parties if names.get(party.id) == name)
        if cards := tuple(_of_case(context, party, parts[party.id]) for party in of_case):
            found.append((name, cards))
    return tuple(found)


def _of_case(context: RenderContext, party: Party, part: PartyPart) -> PartyCard:
    """Return the card of a party of a case, which says what it is there."""
    organisation = party.kind == "own"
    role = kind_name(context, party) if organisation else context.reader.option("Party.kind", party.kind)
    return replace(_card(context, party, part), kind="case", role=role)


def _card(context: RenderContext, party: Party, part: PartyPart) -> PartyCard:
    reader = context.reader
    counted = (
        ("touchpoints", sum(len(found) for found in part.delivers.values())),
        ("handovers", len(part.taken_over) + len(part.handed_on)),
        ("journeys", len(part.journeys)),
    )
    named = Named(reader.text(party.name), context.links(PARTIES).party(party.id))
    counts = tuple(reader.count(name, n) for name, n in counted if n)
    return PartyCard(party.id, named, shown(party.kind) or "other", reader.text(party.summary), counts)


def _chain(context: RenderContext) -> tuple[tuple[LinkRow, ...], str]:
    known = playbook_chain(context.view, context.work_out(all_parts))
    rows = tuple(_row(context, link) for link in known[:_LISTED])
    return rows, context.reader.beyond("more_links", len(known) - _LISTED)


def _row(context: RenderContext, link: PairHandovers) -> LinkRow:
    reader, links, people = context.reader, context.links(PARTIES), context.people(PARTIES)
    giver, receiver = people.party(link.giver), people.party(link.receiver)
    assert giver is not None
    assert receiver is not None
    journeys = [journey for id in link.journeys[:_JOURNEYS] if (journey := context.view.journey(id))]
    return LinkRow(
        giver,
        receiver,
        reader.number(len(link.handovers)),
        tuple(
            Named(reader.text(journey.title), links.to(f"journeys/{journey.id}.md", "handovers"))
            for journey in journeys
        ),
        reader.beyond("more_journeys", len(link.journeys) - len(journeys)),
        tuple((kind, reader.words.count(f"pages.risks.counted.{kind}", n)) for kind, n in link.risks),
    )


def _search(context: RenderContext) -> Iterator[SearchEntry]:
    say, (rows, _), agreed = context.reader.say, context.once(_chain), context.once(_agreed)
    yield SearchEntry(say("parties.title"), say("parties.lead"), "page")
    if rows:
        yield SearchEntry(say("parties.chain"), say("parties.chain_about"), "section", "chain")
    if agreed:
        yield SearchEntry(say("sections.contact_strategy"), agreed.words, "section", "contact-strategy")
