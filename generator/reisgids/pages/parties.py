"""The page of parties: who delivers which part of the experience, and where it passes from one to the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup

from reisgids.model.journey import Journey
from reisgids.model.registers import Party
from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.book import Book
from reisgids.pages.page import Page, Rendered, SearchEntry
from reisgids.pages.people import Named, Reached
from reisgids.pages.section import joined

_PATH = "parties/index.md"
_LISTED = 40
_KINDS = ("own", "department", "partner", "customer")


@dataclass(frozen=True)
class Share:
    """The touchpoints of one journey that belong under one heading."""

    journey: Named
    touchpoints: tuple[Named, ...]


@dataclass(frozen=True)
class Passing:
    """A hand-over seen from one side; `other` is the party on the other side, if known."""

    at: Named
    journey: Named
    other: Named | None
    agreement: Markup


@dataclass
class _Found:
    delivers: dict[str, list[Touchpoint]] = field(default_factory=dict)
    seen_as: dict[str, list[Touchpoint]] = field(default_factory=dict)
    owns: dict[str, list[Touchpoint]] = field(default_factory=dict)
    taken_over: list[tuple[Journey, Touchpoint, str | None, int]] = field(default_factory=list)
    handed_on: list[tuple[Journey, Touchpoint, str | None, int]] = field(default_factory=list)


@dataclass(frozen=True)
class PartyView:
    """A party as the page shows it. The `more_…` count what is beyond the listed part, in words."""

    id: str
    name: Markup
    kind: str
    kind_name: str
    summary: Markup
    delivers: Markup
    since: str
    contact: Reached | None
    shares: tuple[Share, ...]
    more_shares: str
    seen_as: tuple[Share, ...]
    more_seen_as: str
    owns: tuple[Share, ...]
    more_owns: str
    taken_over: tuple[Passing, ...]
    handed_on: tuple[Passing, ...]
    more_passings: str


def parties_page(book: Book) -> Page:
    """Return the page of all parties; without parties it isn't in the menu."""
    say = book.reader.say
    return Page(
        path=_PATH,
        title=say("parties.title"),
        layout="list",
        section="parties",
        render=lambda: _render(book),
        key=book.key(_PATH, book.all_journeys_key, book.introduction_key(_PATH)),
        description=say("parties.lead"),
        language_of_title=book.language,
        nav=bool(book.view.parties),
        menu=say("parties.menu"),
    )


def _render(book: Book) -> Rendered:
    reader, parties = book.reader, book.view.parties
    found = _collect(book)
    ordered = sorted(parties.values(), key=lambda party: _KINDS.index(party.kind))
    views = tuple(_view(book, party, found[party.id]) for party in ordered)
    blocks = (
        book.lead(_PATH, reader.say("parties.lead" if views else "parties.none")),
        *book.introduction(_PATH),
        book.fragment("parties", "parties", parties=views),
    )
    return Rendered(blocks, tuple(_entry(book, party) for party in ordered))


def _collect(book: Book) -> dict[str, _Found]:
    found = {id: _Found() for id in book.view.parties}
    for journey in book.view.journeys:
        for touchpoint in journey.touchpoints:
            by, seen = touchpoint.delivered_by, touchpoint.perceived_as
            if by in found:
                found[by].delivers.setdefault(journey.id, []).append(touchpoint)
            if seen in found and seen != by:
                found[seen].seen_as.setdefault(journey.id, []).append(touchpoint)
            if touchpoint.pain and touchpoint.pain.owner in found:
                found[touchpoint.pain.owner].owns.setdefault(journey.id, []).append(touchpoint)
            for n, handover in enumerate(touchpoint.handover):
                giver = touchpoint.giver(handover)
                if giver in found:
                    found[giver].handed_on.append((journey, touchpoint, handover.to, n))
                if handover.to in found:
                    found[handover.to].taken_over.append((journey, touchpoint, giver, n))
    return found


def _view(book: Book, party: Party, found: _Found) -> PartyView:
    reader = book.reader
    beyond = max(0, len(found.taken_over) - _LISTED) + max(0, len(found.handed_on) - _LISTED)
    return PartyView(
        id=party.id,
        name=reader.text(party.name),
        kind=party.kind,
        kind_name=reader.option("Party.kind", party.kind),
        summary=reader.text(party.summary),
        delivers=reader.text(party.delivers),
        since=reader.day(party.since),
        contact=book.people(_PATH).contact(party.contact),
        shares=_shares(book, found.delivers),
        more_shares=_more(book, found.delivers),
        seen_as=_shares(book, found.seen_as),
        more_seen_as=_more(book, found.seen_as),
        owns=_shares(book, found.owns),
        more_owns=_more(book, found.owns),
        taken_over=_passings(book, found.taken_over),
        handed_on=_passings(book, found.handed_on),
        more_passings=reader.count("more_handovers", beyond) if beyond else "",
    )


def _shares(book: Book, touchpoints: dict[str, list[Touchpoint]]) -> tuple[Share, ...]:
    links, text = book.links(_PATH), book.reader.text
    return tuple(
        Share(
            Named(text(journey.title), links.journey(id)),
            tuple(Named(text(t.title), links.journey(id, t.id)) for t in touchpoints[id]),
        )
        for id in list(touchpoints)[:_LISTED]
        if (journey := book.view.journey(id))
    )


def _more(book: Book, touchpoints: dict[str, list[Touchpoint]]) -> str:
    beyond = len(touchpoints) - _LISTED
    return book.reader.count("more_journeys", beyond) if beyond > 0 else ""


def _passings(book: Book, passings: Iterable[tuple[Journey, Touchpoint, str | None, int]]) -> tuple[Passing, ...]:
    links, text, people = book.links(_PATH), book.reader.text, book.people(_PATH)
    return tuple(
        Passing(
            at=Named(text(touchpoint.title), links.journey(journey.id, touchpoint.id)),
            journey=Named(text(journey.title), links.journey(journey.id)),
            other=people.party(other),
            agreement=text(touchpoint.handover[n].agreement),
        )
        for journey, touchpoint, other, n in list(passings)[:_LISTED]
    )


def _entry(book: Book, party: Party) -> SearchEntry:
    plain = book.reader.plain
    said = joined([plain(party.summary), plain(party.delivers)])
    return SearchEntry(
        plain(party.name), said, "party", f"party-{party.id}", book.reader.option("Party.kind", party.kind)
    )
