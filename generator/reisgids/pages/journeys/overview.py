"""All journeys at a glance: the diagrams that are about the playbook as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.diagrams.catalogue import KINDS
from reisgids.diagrams.diagram import Diagram
from reisgids.model import site_pages
from reisgids.pages.shared.figures import figures
from reisgids.pages.shared.figures import options as page_options
from reisgids.pages.shared.page import Fragment, Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.wording.elsewhere import from_elsewhere
from reisgids.pages.wording.links import Links

OVERVIEW = "journeys/overview.md"


def has_overview(context: RenderContext) -> bool:
    """Return whether there is such a page: it takes two journeys of one's own, and none that has its address."""
    return site_pages.has_overview(context.view) and context.view.journey("overview") is None


def overview_pages(context: RenderContext) -> list[Page]:
    """Return the page of what journeys have in common, where there is one."""
    if not has_overview(context):
        return []
    say = context.reader.say
    return [
        context.page(
            _render,
            search=_search,
            path=OVERVIEW,
            title=say("overview.title"),
            layout="wide",
            section="journeys",
            description=say("overview.description", name=context.reader.plain(context.view.config.name)),
            language_of_title=context.language,
            nav=False,
        )
    ]


def overview_link(context: RenderContext, links: Links) -> tuple[Fragment, ...]:
    """Return a line that leads to the page, for the list of journeys; nothing where there is no such page."""
    if not has_overview(context):
        return ()
    return (context.fragment("overview", "journeys/overview-link", href=links.to(OVERVIEW)),)


def _render(context: RenderContext) -> Rendered:
    say, links, diagrams = context.reader.say, context.links(OVERVIEW), context.once(_diagrams)
    blocks = (
        context.fragment(
            "lead", "journeys/overview-lead", lead=say("overview.lead"), back=links.to("journeys/index.md")
        ),
        *context.introduction(OVERVIEW),
        *(
            Fragment(diagram.kind, str(html))
            for diagram, html in zip(diagrams, figures(context, diagrams), strict=True)
        ),
    )
    return Rendered(blocks, diagrams=len(diagrams), options=page_options(diagrams))


def _diagrams(context: RenderContext) -> list[Diagram]:
    kinds = [kind for kind in KINDS.values() if kind.ABOUT == "playbook"]
    view, words, links = context.view, context.reader.words, context.links(OVERVIEW)
    made = [diagram for kind in kinds if (diagram := kind.diagram(view, view.own_journeys, words))]
    return [from_elsewhere(diagram, links) for diagram in made]


def _search(context: RenderContext) -> Iterator[SearchEntry]:
    say = context.reader.say
    yield SearchEntry(say("overview.title"), say("overview.lead"), "page")
    for diagram in context.once(_diagrams):
        yield SearchEntry(diagram.title, diagram.alternative, "section", diagram.id)
