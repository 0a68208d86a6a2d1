"""The routes: reading paths for new staff. One page lists them, and each has a page of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.diagrams.words.case import case_aside
from reisgids.pages.routes.lessons import AskView, ask_view, outcomes_of, tasks_said
from reisgids.pages.routes.lists import OwnPart, own_parts
from reisgids.pages.routes.script import progress_words, route_script, script_path
from reisgids.pages.routes.stops import OVERVIEW, OpenRoute, RouteStop
from reisgids.pages.shared.page import Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.shared.section import joined
from reisgids.pages.wording.links import Links

_SIGNS = frozenset({"on", "back", "truth", "pain", "delight", "task", "chat"})


@dataclass(frozen=True)
class RouteCard:
    """A route among others. `keys` are those of its steps, for the progress that the browser keeps."""

    id: str
    title: Markup
    href: str
    for_whom: Markup
    about: Markup
    steps: str
    time: str
    keys: tuple[str, ...]


@dataclass(frozen=True)
class StopView:
    """A step as the route's page shows it; what isn't there is empty. `kind` names in words what it leads to."""

    number: int
    key: str
    minutes: int
    title: Markup
    plain_title: str
    href: str
    kind: Markup
    time: str
    about: Markup
    task: Markup
    ask: AskView | None
    question: Markup
    answer: Markup
    parts: tuple[OwnPart, ...]


def route_pages(context: RenderContext, routes: Sequence[OpenRoute]) -> list[Page]:
    """Return the page that lists the routes and a page per route; none without routes."""
    if not routes:
        return []
    say = context.reader.say
    every = context.page(
        _overview,
        routes,
        search=_search_overview,
        path=OVERVIEW,
        title=say("routes.title"),
        layout="route",
        section="routes",
        description=say("routes.lead"),
        language_of_title=context.language,
    )
    return [every, *(_page(context, route, n) for n, route in enumerate(routes, 1))]


def route_cards(context: RenderContext, routes: Sequence[OpenRoute], links: Links) -> tuple[RouteCard, ...]:
    """Return the cards of routes, for any page that lists them."""
    text, count = context.reader.text, context.reader.count
    return tuple(
        RouteCard(
            id=route.route.id,
            title=text(route.route.title),
            href=links.to(route.path),
            for_whom=text(route.route.for_whom),
            about=text(route.route.about),
            steps=count("steps", len(route.stops)),
            time=count("minutes", route.minutes) if route.minutes else "",
            keys=tuple(stop.key for stop in route.stops),
        )
        for route in routes
    )


def _overview(context: RenderContext, routes: Sequence[OpenRoute]) -> Rendered:
    say = context.reader.say
    cards = route_cards(context, routes, context.links(OVERVIEW))
    blocks = (
        context.lead(OVERVIEW, say("routes.lead")),
        context.fragment("routes", "routes/routes", routes=cards, words=progress_words(context.reader)),
    )
    return Rendered(blocks)


def _search_overview(context: RenderContext, _routes: Sequence[OpenRoute]) -> tuple[SearchEntry, ...]:
    return (SearchEntry(context.reader.say("routes.title"), context.reader.say("routes.lead"), "route"),)


def _page(context: RenderContext, route: OpenRoute, order: int) -> Page:
    reader = context.reader
    return context.page(
        _route,
        route,
        search=_search,
        path=route.path,
        title=reader.plain(route.route.title),
        layout="route",
        section="routes",
        description=reader.plain(route.route.about or route.route.for_whom),
        language_of_title=route.route.title.read(context.language).language,
        order=order,
        script=script_path(route),
    )


def _route(context: RenderContext, route: OpenRoute) -> Rendered:
    reader = context.reader
    stops = tuple(_view(context, route, stop) for stop in route.stops)
    parts = [part for stop in stops for part in stop.parts]
    icons = {channel.icon for part in parts for own in part.touchpoints for channel in own.channels}
    (card,) = route_cards(context, (route,), context.links(route.path))
    html = context.fragment(
        "route",
        "routes/route",
        route=card,
        minutes=route.minutes,
        stops=stops,
        outcomes=outcomes_of(reader, route),
        tasks=tasks_said(reader, route),
        answers=any(stop.answer for stop in stops),
        parties=reader.words.listing(_parties(context, route)),
        words=progress_words(reader),
        symbols=context.fragments.symbols(_SIGNS | icons),
    )
    return Rendered((html,), script=route_script(context, route))


def _search(context: RenderContext, route: OpenRoute) -> tuple[SearchEntry, ...]:
    return (_entry(context, route), *_questions(context, route))


def _view(context: RenderContext, route: OpenRoute, stop: RouteStop) -> StopView:
    reader, step = context.reader, stop.step
    journey = stop.to.journey
    kind = Markup.escape(reader.say(f"routes.kinds.{stop.to.kind}"))
    if stop.to.kind == "touchpoint" and journey:
        kind = Markup("{} {}").format(kind, reader.text(journey.title))
    if journey and (aside := case_aside(context.view, journey, reader.words)):
        kind = Markup("{} ({})").format(kind, aside)
    return StopView(
        number=stop.number,
        key=stop.key,
        minutes=step.minutes or 0,
        title=reader.text(stop.title),
        plain_title=reader.plain(stop.title),
        href="" if stop.to.shares else route.href(stop, context.links(route.path)),
        kind=kind,
        time=reader.count("minutes", step.minutes) if step.minutes else "",
        about=reader.text(step.about),
        task=reader.text(step.task),
        ask=ask_view(context, route, step.ask),
        question=reader.text(step.question),
        answer=reader.text(step.answer if step.question else None),
        parts=own_parts(context, route, stop),
    )


def _parties(context: RenderContext, route: OpenRoute) -> list[str]:
    people = context.people(route.path)
    return [name for id in route.parties if (name := people.party_name(id))]


def _entry(context: RenderContext, route: OpenRoute) -> SearchEntry:
    plain = context.reader.plain
    said = joined((plain(route.route.for_whom), plain(route.route.about)))
    return SearchEntry(plain(route.route.title), said, "route", synonyms=context.reader.say("routes.title"))


def _questions(context: RenderContext, route: OpenRoute) -> list[SearchEntry]:
    plain = context.reader.plain
    return [
        SearchEntry(plain(stop.step.question), "", "route", f"step-{stop.number}", within=plain(route.route.title))
        for stop in route.stops
        if stop.step.question
    ]
