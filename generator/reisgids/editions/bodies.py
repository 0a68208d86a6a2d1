"""The content pages of an edition: those for its audience, without the parts and links that are not."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from reisgids.editions.names import Names
from reisgids.editions.redaction import Redaction
from reisgids.editions.told_links import FROM, with_links_told
from reisgids.editions.written_fields import changed
from reisgids.model.markdown.anchors import heading_anchors
from reisgids.model.markdown.content import ContentPage
from reisgids.model.markdown.document import Document, document
from reisgids.model.markdown.link import Link, resolved, scheme
from reisgids.model.markdown.without_blocks import closed_up, without_blocks
from reisgids.model.markdown.without_links import cut, without_links
from reisgids.model.playbook import PART_OF, Playbook
from reisgids.model.site_pages import has_page

_PAGES = {"journeys": "journeys/{}.md", "parties": "parties/{}.md", "routes": "routes/{}.md"}
"""What has a page of its own, and where that is."""


def without_marks(pages: tuple[ContentPage, ...]) -> tuple[ContentPage, ...]:
    """Return the pages with every block shown, and without its marks."""
    return tuple(
        page if body == page.body else changed(page, {"body": body})
        for page in pages
        for body in (without_blocks(page.document, lambda _audiences: True),)
    )


def hidden_pages(whole: Playbook, view: Playbook, redaction: Redaction) -> frozenset[str]:
    """Return the paths of pages that the whole playbook has and the edition hasn't."""
    hidden = {_PAGES[kind].format(id) for kind, ids in _hidden_ids(whole, view).items() if kind in _PAGES for id in ids}
    shown = {page.path for page in whole.content if redaction.on_whole(page.visible_to).shown}
    return frozenset(hidden | ({page.path for page in whole.content} - shown))


def hidden_anchors(left: Iterable[tuple[ContentPage, str]]) -> dict[str, frozenset[str]]:
    """Return by language and path the anchors of headings that a page has and what is left of it hasn't.

    They are made of the words of the headings.
    """
    found = {}
    for page, body in left:
        if body != page.body:
            of_whole, of_rest = (frozenset(heading_anchors(each.parsed[0])) for each in (page.document, document(body)))
            found[f"{page.language}/{page.path}"] = of_whole - of_rest
    return found


def content_for(whole: Playbook, view: Playbook, redaction: Redaction, names: Names) -> Playbook:
    """Return `view`, which has everything but content, with its content pages and the files that they show."""
    left: list[tuple[ContentPage, str]] = []
    for page in whole.content:
        at = ("content", page.language, page.path)
        if not redaction.decided(at, *redaction.on_whole(page.visible_to)):
            continue
        for block in page.document.blocks.blocks:
            redaction.decided((*at, f"block-{block.first + 1}"), *redaction.mark(block.audiences))
        for fence in page.document.closed_fences:
            redaction.decided((*at, f"block-{fence.first + 1}"), *redaction.mark(fence.audiences))
        left.append((page, without_blocks(page.document, redaction.named)))
    away = _AbsentTargets(whole, view, hidden_pages(whole, view, redaction), names, hidden_anchors(left))
    pages: list[ContentPage] = []
    files: dict[str, Path] = {}
    for page, body in left:
        at = ("content", page.language, page.path)
        taken = away.taken_out(body, page)
        shown = redaction.of(changed(page, {"body": taken, "visible_to": ()}), at)
        if shown is not None:
            pages.append(shown)
            files.update(_files(whole, shown))
    terms = {id: changed(term, {"page": None}) if term.page in away.pages else term for id, term in view.terms.items()}
    edition = replace(view, content=tuple(pages), files=files, terms=terms)
    return with_links_told(edition, lambda link, language: _leads(view, away, link, language))


def _leads(view: Playbook, away: _AbsentTargets, link: Link, language: str) -> str | None:
    """Return where a link in a field leads in the edition; None where nothing is."""
    path = None if scheme(link.target) else resolved(link.target, FROM)
    return away.target(link, FROM, language) if path is None or has_page(view, path) else None


def _hidden_ids(whole: Playbook, view: Playbook) -> dict[str, set[str]]:
    """Return per register, for journeys and for routes the ids that the whole playbook has and the edition hasn't."""
    hidden = {name: set(getattr(whole, part)) - set(getattr(view, part)) for name, part in PART_OF.items()}
    hidden["journeys"] = {each.id for each in whole.journeys} - {each.id for each in view.journeys}
    hidden["routes"] = {each.id for each in whole.routes} - {each.id for each in view.routes}
    return hidden


def _files(whole: Playbook, page: ContentPage) -> Iterator[tuple[str, Path]]:
    for link in page.document.links:
        path = None if scheme(link.target) else resolved(link.target, page.path)
        name = f"{page.language}/{path}"
        if path is not None and name in whole.files:
            yield name, whole.files[name]


@dataclass(frozen=True)
class _AbsentTargets:
    """What the edition hasn't, as a body may refer to it."""

    whole: Playbook
    view: Playbook
    pages: frozenset[str]
    names: Names
    anchors: Mapping[str, frozenset[str]]

    def taken_out(self, body: str, page: ContentPage) -> str:
        """Return a body with its links to what isn't there as text, and without blocks about what isn't there."""
        shown = document(_without_fences(document(body), self._hidden))
        left = document(without_links(shown, lambda link: self.target(link, page.path, page.language) is None))
        renamed = ((link, self.target(link, page.path, page.language)) for link in left.links)
        return cut(left.body, [(link.first, link.last, to) for link, to in renamed if to not in (None, link.target)])

    @cached_property
    def _hidden(self) -> dict[str, set[str]]:
        return _hidden_ids(self.whole, self.view)

    @cached_property
    def _ids(self) -> frozenset[str]:
        return frozenset(id for each in self._hidden.values() for id in each)

    def target(self, link: Link, page: str, language: str) -> str | None:
        """Return where a link on a page of that path and language leads in the edition; None where nothing is."""
        path = None if scheme(link.target) else resolved(link.target, page)
        if path is None:
            return link.target
        if path in self.pages:
            return None
        there, _, written = link.target.partition("#")
        before = html.unescape(written)
        if unquote(before) in self.anchors.get(f"{language}/{path}", ()):
            return None
        anchor = self._anchor(path.removeprefix("journeys/").removesuffix(".md"), before)
        if anchor == before:
            return link.target
        if anchor is None or not (there or anchor):
            return None
        return f"{there}#{anchor}" if anchor else there

    def _anchor(self, journey: str, anchor: str) -> str | None:
        """Return what an anchor is called in the edition; empty where only the page is there, None where nothing is."""
        kind, _, id = anchor.partition("-")
        if kind in ("tp", "col"):
            called = self.names.get(journey, {}).get(id)
            return f"{kind}-{called}" if called else ""
        if anchor.startswith("handover--"):
            of, moment = [*anchor.split("--"), ""][1:3]
            return anchor if self.names.get(of, {}).get(moment) == moment else ""
        return None if id in self._ids else anchor


def _without_fences(body: Document, hidden: dict[str, set[str]]) -> str:
    """Return a body without the diagrams of journeys, and the quotes of claims, that aren't there."""
    left: list[str | None] = [*body.lines]
    for fence in body.fences:
        if _names_hidden(fence.kind, body.fields(fence), hidden):
            left[fence.first : fence.last + 1] = [None] * (fence.last + 1 - fence.first)
    return closed_up(left) if None in left else body.body


def _names_hidden(kind: str, fields: dict[str, str], hidden: dict[str, set[str]]) -> bool:
    register = {"diagram": "journeys", "claim": "claims"}.get(kind)
    return register is not None and any(fields.get(key) in hidden[register] for key in ("journey", "with", "id"))
