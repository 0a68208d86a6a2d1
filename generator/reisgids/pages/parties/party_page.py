"""The page of one party: what it delivers, what it takes over and hands on, whom to reach, and what changed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from reisgids.diagrams.words.case import case_sentence
from reisgids.insight.chain.party_parts import PartyPart
from reisgids.model.registers import Party
from reisgids.model.withheld import shown
from reisgids.pages.chain.reaction import reaction
from reisgids.pages.parties.of_case import case_of, kind_name
from reisgids.pages.parties.parts import all_parts
from reisgids.pages.parties.party_emotion import EmotionScale, ExperienceRow, emotion_scale, party_emotion
from reisgids.pages.parties.party_handovers import PartyHandoverRow, party_handovers
from reisgids.pages.parties.party_journeys import InJourneys, delivered, owned, seen
from reisgids.pages.parties.party_measurements import PartyMeasurements, party_measurements
from reisgids.pages.shared.page import Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.shared.section import joined
from reisgids.pages.touchpoint.cells import JourneyContext, journey_context
from reisgids.pages.wording.links import party_path
from reisgids.pages.wording.named_journey import named_journey
from reisgids.pages.wording.people import Named, Reached

_CHANGES = 12
_SIGNS = frozenset({"on", "back", "drop", "gap", "eye", "pain", "email"})


@dataclass(frozen=True)
class ChangeWords:
    """A change in a journey in which the party has a part."""

    day: str
    journey: Named
    text: Markup


@dataclass(frozen=True)
class PartyView:
    """A party as its page shows it. The `more_…` count in words what is beyond the listed part."""

    name: Markup
    kind: str
    kind_name: str
    case: str
    summary: Markup
    delivers: Markup
    since: str
    contact: Reached | None
    react: str
    figures: tuple[tuple[str, str], ...]
    delivered: InJourneys
    seen: InJourneys
    owned: InJourneys
    emotion: tuple[ExperienceRow, ...]
    scale: EmotionScale
    measured: PartyMeasurements
    taken_over: tuple[PartyHandoverRow, ...]
    more_taken_over: str
    handed_on: tuple[PartyHandoverRow, ...]
    more_handed_on: str
    changes: tuple[ChangeWords, ...]


def party_pages(context: RenderContext) -> list[Page]:
    """Return a page per party; none of them is in the menu."""
    return [_page(context, party) for party in context.view.parties.values()]


def _page(context: RenderContext, party: Party) -> Page:
    path = party_path(party.id)
    return context.page(
        _render,
        party.id,
        search=_search,
        path=path,
        title=context.reader.plain(party.name),
        layout="list",
        section="parties",
        description=context.reader.plain(party.summary),
        language_of_title=party.name.read(context.language).language,
        nav=False,
    )


def _render(context: RenderContext, id: str) -> Rendered:
    path, party, part = party_path(id), context.view.parties[id], context.work_out(all_parts)[id]
    links, symbols = context.links(path), context.fragments.symbols(_SIGNS)
    view = _view(context, party, path, part)
    blocks = (
        context.fragment(
            "head", "parties/party-head", party=view, parties=links.to("parties/index.md"), symbols=symbols
        ),
        *context.introduction(path),
        context.fragment("party", "parties/party", party=view),
    )
    return Rendered(blocks)


def _search(context: RenderContext, id: str) -> tuple[SearchEntry, ...]:
    party, plain = context.view.parties[id], context.reader.plain
    said = joined([plain(party.summary), plain(party.delivers)])
    return (SearchEntry(plain(party.name), said, "party", "", kind_name(context, party)),)


def _view(context: RenderContext, party: Party, path: str, part: PartyPart) -> PartyView:
    reader, view = context.reader, context.view

    @cache
    def here(journey: str) -> JourneyContext:
        found = view.journey(journey)
        assert found is not None
        return journey_context(view, found, reader, context.links(path))

    taken_over, more_taken_over = party_handovers(context, path, part.taken_over, here)
    handed_on, more_handed_on = party_handovers(context, path, part.handed_on, here)
    name, case = reader.plain(party.name), case_of(context, party)
    journeys = tuple(journey for journey in view.journeys if journey.id in part.journeys)
    return PartyView(
        name=reader.text(party.name),
        kind=shown(party.kind) or "",
        case="" if case is None else case_sentence(view, case, reader.words),
        kind_name=kind_name(context, party),
        summary=reader.text(party.summary),
        delivers=reader.text(party.delivers),
        since=reader.day(party.since),
        contact=context.people(path).contact(party.contact),
        react=reaction(context, path, name, ()) or reaction(context, path, name, journeys),
        figures=_figures(context, part),
        delivered=delivered(context, path, party.id, part.delivers),
        seen=seen(context, path, part.seen_as),
        owned=owned(context, path, part.owns),
        emotion=party_emotion(context, path, party.id),
        scale=emotion_scale(context),
        measured=party_measurements(context, path, party.id),
        taken_over=taken_over,
        more_taken_over=more_taken_over,
        handed_on=handed_on,
        more_handed_on=more_handed_on,
        changes=_changes(context, path, part),
    )


def _figures(context: RenderContext, part: PartyPart) -> tuple[tuple[str, str], ...]:
    """Return how much the party has to do with: numbers with what they count."""
    counted = (
        ("journeys", len(part.journeys)),
        ("touchpoints", sum(len(found) for found in part.delivers.values())),
        ("taken_over", len(part.taken_over)),
        ("handed_on", len(part.handed_on)),
    )
    say, number = context.reader.say, context.reader.number
    return tuple((say(f"parties.figures.{name}"), number(n)) for name, n in counted if n)


def _changes(context: RenderContext, path: str, part: PartyPart) -> tuple[ChangeWords, ...]:
    """Return what changed last in the journeys in which the party has a part, latest first."""
    links, reader = context.links(path), context.reader
    journeys = [journey for journey in context.view.journeys if journey.id in part.journeys]
    every = [(change, journey) for journey in journeys for change in journey.changes]
    every.sort(key=lambda each: each[0].date, reverse=True)
    return tuple(
        ChangeWords(
            reader.day(change.date),
            named_journey(context.view, reader, journey, links.journey(journey.id)),
            reader.text(change.text),
        )
        for change, journey in every[:_CHANGES]
    )
