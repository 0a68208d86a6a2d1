"""All journeys at a glance: the diagrams that are about the playbook as a whole."""

from __future__ import annotations

from reisgids.diagrams.catalogue import KINDS
from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.echarts.options_script import options_script
from reisgids.diagrams.figure import figure
from reisgids.model.site_pages import can_be_compared
from reisgids.pages.shared.page import Fragment, Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import Book
from reisgids.pages.wording.elsewhere import from_elsewhere
from reisgids.pages.wording.links import Links

OVERVIEW = "journeys/overview.md"


def has_overview(book: Book) -> bool:
    """Return whether there is such a page: it takes two journeys, and none that has its address."""
    return can_be_compared(book.view) and book.view.journey("overview") is None


def overview_pages(book: Book) -> list[Page]:
    """Return the page of what journeys have in common, where there is one."""
    if not has_overview(book):
        return []
    say = book.reader.say
    return [
        book.page(
            _render,
            path=OVERVIEW,
            title=say("overview.title"),
            layout="wide",
            section="journeys",
            description=say("overview.description", name=book.reader.plain(book.view.config.name)),
            language_of_title=book.language,
            nav=False,
        )
    ]


def overview_link(book: Book, links: Links) -> tuple[Fragment, ...]:
    """Return a line that leads to the page, for the list of journeys; nothing where there is no such page."""
    if not has_overview(book):
        return ()
    return (book.fragment("overview", "journeys/overview-link", href=links.to(OVERVIEW)),)


def _render(book: Book) -> Rendered:
    words, say, links = book.reader.words, book.reader.say, book.links(OVERVIEW)
    kinds = [kind for kind in KINDS.values() if kind.ABOUT == "playbook"]
    made = [diagram for kind in kinds if (diagram := kind.diagram(book.view, book.view.journeys, words))]
    diagrams: list[Diagram] = [from_elsewhere(diagram, links) for diagram in made]
    drawings = book.draw(diagrams) if diagrams else ()
    blocks = (
        book.fragment("lead", "journeys/overview-lead", lead=say("overview.lead"), back=links.to("journeys/index.md")),
        *book.introduction(OVERVIEW),
        *(
            Fragment(diagram.kind, str(figure(diagram, drawing, words)))
            for diagram, drawing in zip(diagrams, drawings, strict=True)
        ),
    )
    entries = (
        SearchEntry(say("overview.title"), say("overview.lead"), "page"),
        *(SearchEntry(diagram.title, diagram.alternative, "section", diagram.id) for diagram in diagrams),
    )
    return Rendered(blocks, entries, len(diagrams), options_script(diagrams))
