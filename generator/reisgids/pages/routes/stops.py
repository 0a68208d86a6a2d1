"""The routes as an edition can take them: what a step leads to that isn't there is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from reisgids.insight.chain.own_share import Shares, delivered, handed_over
from reisgids.model.journey import Journey
from reisgids.model.route import Route, RouteStep
from reisgids.model.values.text import Text
from reisgids.pages.shared.page import Page
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.wording.links import Links, url_of

HOME = "index.md"
OVERVIEW = "routes/index.md"
"""The page of all routes."""


@dataclass(frozen=True)
class Destination:
    """Where a step leads: a place on a page. A list stands on the route's own page, and has its `shares`."""

    kind: Literal["page", "journey", "touchpoint", "touchpoints", "handovers"]
    title: Text
    path: str
    anchor: str = ""
    journey: Journey | None = None
    shares: Shares = ()


@dataclass(frozen=True)
class RouteStop:
    """A step that leads somewhere. `number` counts from 1; `key` stays with it when others come or go before it."""

    number: int
    key: str
    step: RouteStep
    to: Destination

    @property
    def title(self) -> Text:
        """What the step is called: its own title, else that of what it leads to."""
        return self.step.title or self.to.title


@dataclass(frozen=True)
class OpenRoute:
    """A route with at least one step that leads somewhere. `parties` are those whose share is *mine*."""

    route: Route
    parties: tuple[str, ...]
    stops: tuple[RouteStop, ...]

    @property
    def path(self) -> str:
        """The path of the route's page."""
        return path_of(self.route)

    @property
    def minutes(self) -> int:
        """How long the steps take together, as far as they have a time."""
        return sum(stop.step.minutes or 0 for stop in self.stops)

    def address(self, stop: RouteStop, *, directory_urls: bool) -> str:
        """Return the address of a step, relative to the site's root in its language."""
        return f"{url_of(stop.to.path, directory_urls=directory_urls)}{self._on_the_way(stop)}"

    def href(self, stop: RouteStop, links: Links) -> str:
        """Return the address of a step as written on the page of `links`."""
        if stop.to.shares:
            return links.to(stop.to.path, stop.to.anchor)
        return f"{links.to(stop.to.path)}{self._on_the_way(stop)}"

    def _on_the_way(self, stop: RouteStop) -> str:
        """The part of the address from which a page knows by which route one comes."""
        query = "" if stop.to.shares else f"?route={self.route.id}&step={stop.number}"
        return f"{query}#{stop.to.anchor}" if stop.to.anchor else query


def path_of(route: Route) -> str:
    """Return the path of a route's page."""
    return f"routes/{route.id}.md"


def open_routes(context: RenderContext, pages: Iterable[Page]) -> tuple[OpenRoute, ...]:
    """Return the routes that have a step left, with the home page, the `pages` and the journeys of this edition."""
    titles = {page.path: _text(page.language_of_title or context.language, page.title) for page in pages}
    name = context.view.config.name
    titles[HOME] = _text(name.read(context.language).language, context.reader.plain(name))
    found = ((route, _mine(context, route)) for route in context.view.routes)
    routes = (OpenRoute(route, mine, tuple(_stops(context, route, mine, titles))) for route, mine in found)
    return tuple(route for route in routes if route.stops)


def _mine(context: RenderContext, route: Route) -> tuple[str, ...]:
    """In the edition of one of the route's parties, that party is the reader."""
    reader = context.view.edition.party
    return route.parties if reader is None or reader not in route.parties else (reader,)


def _stops(
    context: RenderContext, route: Route, mine: tuple[str, ...], titles: Mapping[str, Text]
) -> Iterator[RouteStop]:
    seen: Counter[str] = Counter()
    for step in route.steps:
        number = seen.total() + 1
        if step.list is not None:
            to = _list(context, route, step.list, mine, number)
        elif step.page is not None:
            to = Destination("page", titles[step.page], step.page) if step.page in titles else None
        else:
            to = _on_a_map(context, step)
        if to is not None:
            name = to.kind if to.shares else f"{to.path}#{to.anchor}"
            seen[name] += 1
            yield RouteStop(number, name if seen[name] == 1 else f"{name} {seen[name]}", step, to)


def _list(
    context: RenderContext, route: Route, kind: Literal["touchpoints", "handovers"], mine: tuple[str, ...], number: int
) -> Destination | None:
    shares = (delivered if kind == "touchpoints" else handed_over)(context.view, mine)
    title = _text(context.language, context.reader.say(f"routes.{kind}"))
    return Destination(kind, title, path_of(route), f"step-{number}", shares=shares) if shares else None


def _on_a_map(context: RenderContext, step: RouteStep) -> Destination | None:
    journey = context.view.journey(step.journey or "")
    if journey is None:
        return None
    path = f"journeys/{journey.id}.md"
    if step.touchpoint is None:
        return Destination("journey", journey.title, path, journey=journey)
    touchpoint = journey.touchpoint(step.touchpoint)
    if touchpoint is None:
        return None
    return Destination("touchpoint", touchpoint.title, path, f"tp-{touchpoint.id}", journey)


def _text(language: str, words: str) -> Text:
    return Text.model_validate({language: words})
