"""The page of systems: who holds which customer data, and which touchpoints each system is behind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.insight.journeys.customer_view import behind, customer_view
from reisgids.insight.journeys.shared_touchpoints import Occurrence
from reisgids.model.registers import System
from reisgids.pages.shared.cases_last import cases_last
from reisgids.pages.shared.page import Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.shared.search import among_cases
from reisgids.pages.shared.section import joined
from reisgids.pages.shared.siblings import SYSTEMS, siblings
from reisgids.pages.wording.named_journey import named_journey
from reisgids.pages.wording.people import Named

_LISTED = 40


@dataclass(frozen=True)
class Share:
    """The touchpoints of one journey that a system is behind."""

    journey: Named
    touchpoints: tuple[Named, ...]


@dataclass(frozen=True)
class SystemView:
    """A system. `more` counts the journeys beyond those listed, in words; `kept_by` names departments."""

    id: str
    name: Markup
    kind: str
    about: Markup
    holds: Markup
    kept_by: str
    owner: Named | None
    shares: tuple[Share, ...]
    size: str
    more: str


@dataclass(frozen=True)
class KeeperView:
    """A department with the systems in which it keeps customer data, and what they hold; without any it is a gap."""

    name: str
    systems: tuple[tuple[Named, Markup, Named | None], ...]


def systems_page(context: RenderContext) -> Page:
    """Return the page of all systems; without systems it isn't in the menu."""
    say = context.reader.say
    return context.page(
        _render,
        search=_search,
        path=SYSTEMS,
        title=say("systems.title"),
        layout="list",
        section="touchpoints",
        description=say("systems.lead"),
        language_of_title=context.language,
        order=1,
        nav=bool(context.view.systems),
    )


def _render(context: RenderContext) -> Rendered:
    reader, view = context.reader, customer_view(context.view)
    some = context.view.withholds("systems")
    found = behind(context.view)
    ordered, of_cases = cases_last(context.view, "systems")
    systems = tuple(_system(context, system, found[system.id]) for system in ordered)
    keepers = tuple(
        KeeperView(
            reader.option("System.kept_by", keeper),
            tuple((_named(context, s), reader.text(s.holds), context.people(SYSTEMS).party(s.owner)) for s in kept),
        )
        for keeper, kept in view.kept
        if kept or not some
    )
    gaps = [keeper.name for keeper in keepers if not keeper.systems]
    blocks = (
        *siblings(context, SYSTEMS),
        context.lead(SYSTEMS, reader.say("systems.lead" if systems else "systems.none")),
        *context.introduction(SYSTEMS),
        context.fragment(
            "systems",
            "registers/systems",
            systems=systems,
            of_cases_from=of_cases,
            some=some,
            keepers=keepers if context.view.own("systems") else (),
            gaps=reader.say("systems.gaps", names=reader.words.listing(gaps)) if gaps else "",
            elsewhere=tuple(_named(context, system) for system in view.elsewhere) if keepers else (),
        ),
    )
    return Rendered(blocks)


def _search(context: RenderContext) -> Iterator[SearchEntry]:
    if context.view.systems:
        yield SearchEntry(context.reader.say("systems.title"), context.reader.say("systems.lead"), "page")
    for system in context.view.systems.values():
        yield _entry(context, system)


def _named(context: RenderContext, system: System) -> Named:
    return Named(context.reader.text(system.name), f"#system-{system.id}")


def _system(context: RenderContext, system: System, found: tuple[Occurrence, ...]) -> SystemView:
    reader, links = context.reader, context.links(SYSTEMS)
    by_journey: dict[str, list[Occurrence]] = {}
    for at in found:
        by_journey.setdefault(at.journey.id, []).append(at)
    kind = "" if system.kind == "other" else reader.option("System.kind", system.kind)
    return SystemView(
        id=system.id,
        name=reader.text(system.name),
        kind="" if kind == reader.plain(system.name) else kind,
        about=reader.text(system.about),
        holds=reader.text(system.holds),
        kept_by=reader.words.listing([reader.option("System.kept_by", keeper) for keeper in system.kept_by]),
        owner=context.people(SYSTEMS).party(system.owner),
        shares=tuple(
            Share(
                named_journey(context.view, reader, ats[0].journey, links.journey(id)),
                tuple(Named(reader.text(at.touchpoint.title), links.journey(id, at.touchpoint.id)) for at in ats),
            )
            for id, ats in list(by_journey.items())[:_LISTED]
        ),
        size=reader.count("moments", len(found)),
        more=reader.beyond("more_journeys", len(by_journey) - _LISTED),
    )


def _entry(context: RenderContext, system: System) -> SearchEntry:
    plain = context.reader.plain
    kind = "" if system.kind == "other" else context.reader.option("System.kind", system.kind)
    said = joined([plain(system.about), plain(system.holds)])
    within = among_cases(context.view, context.reader, "systems", system.id)
    return SearchEntry(plain(system.name), said, "system", f"system-{system.id}", kind, within)
