"""Links on pages for the public to what the public can't see.

In an edition for colleagues or a partner such a link becomes text. The public gets what somebody chose to publish, so
there it is a mistake: either the link or what it leads to was not meant for everybody.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from urllib.parse import unquote

from reisgids.editions.bodies import hidden_anchors, hidden_pages
from reisgids.editions.edition import for_edition
from reisgids.editions.redaction import Redaction
from reisgids.model.config import Edition
from reisgids.model.markdown.content import ContentPage
from reisgids.model.markdown.link import Link, resolved, scheme
from reisgids.model.markdown.without_blocks import lines_for_others, without_blocks
from reisgids.model.playbook import Playbook
from reisgids.model.site_pages import has_page
from reisgids.model.values.base import Audience
from reisgids.problems import Place, Problem, problem


def dead_links(whole: Playbook, edition: Edition, view: Playbook | None = None) -> tuple[Problem, ...]:
    """Return a problem for each link on an own page in a public edition that leads to what this edition hasn't.

    Pages that come with Reisgids are not looked at, nor are other editions. `view` is what the edition may see of the
    whole, for who has it already.
    """
    if edition.audience is not Audience.PUBLIC:
        return ()
    marks = Redaction(edition, 0, lambda _at, _decision: None)
    own = [page for page in whole.content if not page.shipped and marks.named(page.visible_to)]
    links = [(page, link) for page in own for link in _shown(page, marks)]
    if not links:
        return ()
    view = view or for_edition(whole, edition)
    hidden = hidden_pages(whole, view, marks)
    anchors = hidden_anchors((page, without_blocks(page.document, marks.named)) for page in own)
    found = []
    for page, link in links:
        path = resolved(link.target, page.path)
        if (
            path in hidden
            or not has_page(view, path or "")
            or _leads_to_hidden(whole, view, path, link)
            or (unquote(_anchor(link)) in anchors.get(f"{page.language}/{path}", ()))
        ):
            place = _place(page, link)
            found.append(problem("link-to-hidden", place, given=link.target[:60], edition=edition.id))
    return tuple(found)


def _shown(page: ContentPage, marks: Redaction) -> Iterator[Link]:
    """Yield the links to other pages, without those in a block that is for others."""
    for_others = lines_for_others(page.document, marks.named)
    for link in page.document.links:
        if link.line - 1 not in for_others and not (link.picture or link.defined or scheme(link.target)):
            yield link


def _leads_to_hidden(whole: Playbook, view: Playbook, path: str | None, link: Link) -> bool:
    """Return whether the link leads to a touchpoint that is held back, on the page of a journey that isn't."""
    kind, _, id = _anchor(link).partition("-")
    journey = (path or "").removeprefix("journeys/").removesuffix(".md")
    there, shown = whole.journey(journey), view.journey(journey)
    if kind != "tp" or there is None or shown is None or there.touchpoint(id) is None or id in there.unnamed:
        return False
    return shown.touchpoint(id) is None


def _anchor(link: Link) -> str:
    return html.unescape(link.target).partition("#")[2]


def _place(page: ContentPage, link: Link) -> Place:
    return Place(page.source, page.lines_before + link.line, link.column, page.document.lines[link.line - 1])
