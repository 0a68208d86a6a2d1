"""The home page: the cover of the guide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.insight.chain.own_share import delivered, handed_over
from reisgids.model.journey import Journey
from reisgids.model.registers import Party
from reisgids.model.withheld import WITHHELD
from reisgids.pages.home.changed import changed
from reisgids.pages.home.cover import cover
from reisgids.pages.home.cover_phases import cover_phases
from reisgids.pages.journeys.card import card, marks_on
from reisgids.pages.routes.routes import route_cards
from reisgids.pages.routes.stops import HOME, OVERVIEW, OpenRoute
from reisgids.pages.shared.page import Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.touchpoint.marks import counted_marks

_FEATURED, _LATEST = 3, 5
_LONG_WORD = 14  # characters; a longer word does not fit the cover in its largest letters
_STATUS = {"published": 0, "validated": 1, "draft": 2}


@dataclass(frozen=True)
class Way:
    """A way into the playbook."""

    name: str
    about: str
    href: str


@dataclass(frozen=True)
class Latest:
    """A change in one of the journeys."""

    day: str
    title: Markup
    href: str
    text: Markup


def home_page(context: RenderContext, routes: Sequence[OpenRoute]) -> Page:
    """Return the home page, with the `routes` that lead through the site."""
    config, reader = context.view.config, context.reader
    return context.page(
        _render,
        routes,
        search=_search,
        path=HOME,
        title=reader.plain(config.name),
        layout="home",
        section="home",
        description=reader.plain(config.about or config.organisation.about),
        language_of_title=config.name.read(context.language).language,
    )


def _render(context: RenderContext, routes: Sequence[OpenRoute]) -> Rendered:
    config, reader, view = context.view.config, context.reader, context.view
    links = context.links(HOME)
    featured = sorted(view.own_journeys or view.cases, key=_prominence)[:_FEATURED]
    drawn = next((each for journey in featured if (each := cover(context, journey, links))), None)
    party = view.parties.get(view.edition.party or "")
    hero = context.fragment(
        "hero",
        "home/home-hero",
        name=reader.text(config.name),
        long=max(map(len, reader.plain(config.name).split()), default=0) > _LONG_WORD,
        organisation=config.organisation.name,
        lead=reader.text(config.about or config.organisation.about),
        about=reader.text(config.organisation.about if config.about else None),
        ways=_ways(context),
        cover=drawn,
        phases=None
        if drawn
        else next((phases for of in featured if (phases := cover_phases(context, of, links))), None),
        for_party=reader.say("home.for_party", party=reader.plain(party.name)) if party else "",
        day=reader.day(view.day),
        edition=reader.text(view.edition.title),
    )
    cards = [card(context, journey, links) for journey in featured]
    rest = context.fragment(
        "rest",
        "home/home",
        cards=cards,
        some=view.withholds("journeys"),
        curves=any(each.spark for each in cards),
        marks=marks_on(cards),
        catalogue=links.to("journeys/index.md"),
        cases=reader.words.count("pages.home.cases", len(view.cases)) if view.own_journeys and view.cases else "",
        cases_at=links.to("journeys/index.md", "cases"),
        numbers=_numbers(context),
        changed=changed(context, links),
        latest=_latest(context),
        routes=route_cards(context, routes, links),
        every_route=links.to(OVERVIEW) if routes else "",
    )
    return Rendered((hero, *context.introduction(HOME), rest))


def _search(context: RenderContext, _routes: Sequence[OpenRoute]) -> tuple[SearchEntry, ...]:
    config, plain = context.view.config, context.reader.plain
    return (SearchEntry(plain(config.name), plain(config.about), "page"),)


def _prominence(journey: Journey) -> tuple[int, bool, int]:
    """Return what puts a journey first: being published, as far as is known, showing what is, being reviewed last."""
    reviewed = journey.reviewed.toordinal() if journey.reviewed else 0
    return _STATUS[journey.status] if journey.status else len(_STATUS), journey.state == "to-be", -reviewed


def _ways(context: RenderContext) -> tuple[Way, ...]:
    say, links, view = context.reader.say, context.links(HOME), context.view
    method = next((path for path in ("method/index.md",) if path in context.own_words), "")
    ways = []
    if party := view.parties.get(view.edition.party or ""):
        name = context.reader.plain(party.name)
        ways.append(Way(say("home.part", party=name), say("home.part_about", party=name), links.party(party.id)))
    touchpoints = [touchpoint for journey in view.journeys for touchpoint in journey.touchpoints]
    outside = touchpoints and all(touchpoint.thinks is WITHHELD for touchpoint in touchpoints)
    about = "read_about_outside" if outside else "read_about"
    if view.journeys or not view.withholds("journeys"):
        ways.append(Way(say("home.read"), say(f"home.{about}"), links.to("journeys/index.md")))
    if method:
        ways.append(Way(say("home.learn"), say("home.learn_about"), links.to(method)))
    if view.personas and not view.edition.party:
        ways.append(Way(say("home.meet"), say("home.meet_about"), links.to("personas/index.md")))
    elif view.parties:
        ways.append(Way(say("home.chain"), say("home.chain_about"), links.to("parties/index.md")))
    return tuple(ways)


def _numbers(context: RenderContext) -> tuple[tuple[str, str], ...]:
    journeys, party = context.view.own_journeys, context.view.parties.get(context.view.edition.party or "")
    if party:
        return _of_party(context, party)
    if not journeys and context.view.cases:
        return ()
    touchpoints = [t for journey in journeys for t in journey.touchpoints]
    numbers = (
        ("journeys", len(journeys)),
        ("touchpoints", sum(t.kind != "customer-moment" for t in touchpoints)),
        *counted_marks(touchpoints),
    )
    words = context.reader.words
    return tuple(
        (words.number(n), context.reader.say(f"things.{name}.{'one' if n == 1 else 'other'}"))
        for name, n in numbers
        if n or name in {"journeys", "touchpoints"}
    )


def _of_party(context: RenderContext, party: Party) -> tuple[tuple[str, str], ...]:
    """Return in how many journeys a party takes part, and how much it does there."""
    view, reader = context.view, context.reader
    numbers = {
        "journeys": len(view.journeys_of([party.id])),
        "own_touchpoints": sum(len(found) for _, found in delivered(view, {party.id})),
        "handovers": sum(len(t.handover) for _, found in handed_over(view, {party.id}) for t in found),
    }
    name = reader.plain(party.name)
    return tuple(
        (reader.number(n), reader.say(f"things.{kind}.{'one' if n == 1 else 'other'}", party=name))
        for kind, n in numbers.items()
        if n
    )


def _latest(context: RenderContext) -> tuple[Latest, ...]:
    reader, links = context.reader, context.links(HOME)
    every: list[tuple[Journey, int]] = [
        (journey, n) for journey in context.view.own_journeys for n in range(len(journey.changes))
    ]
    every.sort(key=lambda each: (each[0].changes[each[1]].date, each[0].id), reverse=True)
    return tuple(
        Latest(
            reader.day(journey.changes[n].date),
            reader.text(journey.title),
            links.journey(journey.id),
            reader.text(journey.changes[n].text),
        )
        for journey, n in every[:_LATEST]
    )
