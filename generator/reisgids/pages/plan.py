"""The pages of an edition in one language, in the order in which they are read."""

from __future__ import annotations

from pathlib import Path

from reisgids.diagrams.diagram import Draw
from reisgids.model.markdown.content import ContentPage
from reisgids.model.markdown.link import Link, resolved, scheme
from reisgids.model.markdown.without_links import without_links
from reisgids.model.playbook import Playbook
from reisgids.model.site_pages import has_page
from reisgids.pages.content.content import content_pages
from reisgids.pages.guide.crib_sheet import crib_sheet_pages
from reisgids.pages.guide.field_reference import field_reference_pages
from reisgids.pages.home.home import home_page
from reisgids.pages.journey.journey import journey_page
from reisgids.pages.journeys.catalogue import catalogue_page
from reisgids.pages.journeys.compare import compare_page
from reisgids.pages.journeys.overview import overview_pages
from reisgids.pages.measurements.measurements_page import measurements_page
from reisgids.pages.method.health import health_pages
from reisgids.pages.method.state import state_pages
from reisgids.pages.parties.parties import parties_page
from reisgids.pages.parties.party_page import party_pages
from reisgids.pages.registers.backlog import actions_page
from reisgids.pages.registers.claims import claims_page
from reisgids.pages.registers.glossary import glossary_page
from reisgids.pages.registers.kpi_page import kpis_page
from reisgids.pages.registers.personas import personas_page
from reisgids.pages.registers.systems import systems_page
from reisgids.pages.registers.tags import tags_page
from reisgids.pages.registers.touchpoint_library import library_pages
from reisgids.pages.routes.routes import route_pages
from reisgids.pages.routes.stops import HOME, open_routes
from reisgids.pages.shared.derived import Derived
from reisgids.pages.shared.fragments import fragments
from reisgids.pages.shared.page import Page, Plan
from reisgids.pages.shared.render_context import RenderContext, render_context

_SECTIONS = ("home", "journeys", "compare", "method", "personas", "parties", "touchpoints", "actions", "routes")


def plan(
    view: Playbook,
    language: str,
    *,
    draw: Draw,
    templates: Path | None = None,
    directory_urls: bool = True,
    derived: Derived | None = None,
) -> Plan:
    """Return the pages of `view` in `language`; nothing is rendered or drawn yet.

    `derived` is what was worked out of the view already: it serves every language.

    `draw` is called once by each page that shows diagrams, when it is rendered. `templates` is the playbook's own
    `theme/fragments`, whose files come before the shipped ones. Sections follow each other as home, journeys,
    compare, method, personas, parties, touchpoints, actions, routes, then the author's own by name.

    Raises:
        ValueError: Reisgids does not have the language.
    """
    made = render_context(
        view,
        language,
        fragments(templates),
        draw,
        directory_urls=directory_urls,
        derived=derived or Derived(view),
    )
    pages = _pages(made)
    if view.withholds("content") and made.own_words:
        # What an author wrote for everybody may lead to pages that this edition hasn't.
        there = frozenset(page.path for page in pages)
        within = made.with_own_words({path: _within(page, there) for path, page in made.own_words.items()})
        pages = [within.page_again(page) for page in pages]
    return Plan(language, tuple(sorted(pages, key=_place)))


def _pages(made: RenderContext) -> list[Page]:
    """Return the pages in no particular order."""
    view = made.view
    pages = [catalogue_page(made), compare_page(made), personas_page(made), parties_page(made)]
    pages += party_pages(made)
    pages += [*library_pages(made), systems_page(made), tags_page(made), actions_page(made), kpis_page(made)]
    pages += [measurements_page(made), claims_page(made)]
    pages += [
        *overview_pages(made),
        *health_pages(made),
        *field_reference_pages(made),
        *crib_sheet_pages(made),
        glossary_page(made),
    ]
    pages = [page for page in pages if has_page(view, page.path)]
    pages += [journey_page(made, journey, n) for n, journey in enumerate(view.journeys, 1)]
    states = state_pages(made)
    pages += content_pages(made, frozenset((HOME, *(page.path for page in (*pages, *states)))))
    pages += states
    routes = open_routes(made, pages)
    return [*pages, home_page(made, routes), *route_pages(made, routes)]


def _within(page: ContentPage, there: frozenset[str]) -> ContentPage:
    """Return an author's page with its links to pages that aren't there as text."""

    def gone(link: Link) -> bool:
        path = None if scheme(link.target) else resolved(link.target, page.path)
        return path is not None and not link.picture and path.endswith(".md") and path not in there

    return page.model_copy(update={"body": without_links(page.document, gone)})


def _place(page: Page) -> tuple[int, str]:
    if page.section in _SECTIONS:
        return _SECTIONS.index(page.section), ""
    return len(_SECTIONS), page.section
