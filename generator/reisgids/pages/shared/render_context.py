"""What the pages of one plan share: the playbook, how to read it, the templates, and how journeys hang together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from reisgids.diagrams.diagram import Draw
from reisgids.labels.words import words
from reisgids.model.journey import Journey
from reisgids.model.markdown.content import ContentPage
from reisgids.model.playbook import Playbook
from reisgids.pages.shared.derived import Derived
from reisgids.pages.shared.digests import digest_of, digest_of_value
from reisgids.pages.shared.fragments import Fragments
from reisgids.pages.shared.page import Block, Fragment, Markdown, Page, Rendered, Searched, SearchEntry
from reisgids.pages.shared.watched import PlaybookParts, Reads, WatchedMapping, WatchedPlaybook, plain_function
from reisgids.pages.wording.explained import explained
from reisgids.pages.wording.links import Links
from reisgids.pages.wording.people import People
from reisgids.pages.wording.prose_html import at_page
from reisgids.pages.wording.reader import Reader
from reisgids.pages.wording.term_words import TermWords, known_terms

Worked = TypeVar("Worked")


@dataclass(frozen=True)
class RenderContext:
    """One edition in one language, about to become pages.

    A page has a context of its own, which notes in `reads` what is read of the playbook and of what follows
    from it; what all pages of a plan share is in the plan's `digest`.
    """

    view: Playbook
    reader: Reader
    fragments: Fragments
    draw: Draw
    directory_urls: bool
    parents: Mapping[str, Sequence[tuple[Journey, str]]]
    """Of each micro journey: the journeys and the touchpoints that it details."""
    own_words: Mapping[str, ContentPage]
    """Content pages by path, each in this language or else the other one."""
    terms: TermWords
    derived: Derived
    _parts: PlaybookParts
    """The parts that a watched context notes, as they are in this one."""
    digest: str
    reads: Reads
    _once: dict[tuple[object, ...], Any] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """The pages' language."""
        return self.reader.language

    def links(self, path: str) -> Links:
        """Return the links of a page."""
        return Links(path, self.directory_urls)

    def people(self, path: str) -> People:
        """Return the lookup of personas and parties for a page."""
        return People(self.view, self.reader, self.links(path))

    def page(
        self,
        make: Callable[..., Rendered],
        *inputs: object,
        search: Callable[..., Iterable[SearchEntry]],
        **about: Any,
    ) -> Page:
        """Return a page that is rendered by `make(context, *inputs)`: a function of a module, and values.

        The search finds in it what `search(context, *inputs)` gives. `about` is what else a page has.
        """
        plain_function(make)
        plain_function(search)
        return Page(making=Rendering(self, make, search, inputs), **about)

    def page_again(self, page: Page) -> Page:
        """Return the same page of this context."""
        assert isinstance(page.making, Rendering)
        return replace(page, making=replace(page.making, context=self))

    def watched(self) -> RenderContext:
        """Return a context with the same in it that notes what is read."""
        reads = Reads()
        return replace(
            self,
            view=WatchedPlaybook(self.view, reads),
            parents=WatchedMapping(self.parents, "parents", reads),
            own_words=WatchedMapping(self.own_words, "own_words", reads),
            reads=reads,
            _once={},
        )

    def once(self, work: Callable[..., Worked], *about: str) -> Worked:
        """Return `work(context, *about)`, which a page does once: for what it holds and for what the search finds."""
        if (work, about) not in self._once:
            self._once[work, about] = work(self, *about)
        worked: Worked = self._once[work, about]
        return worked

    def with_own_words(self, own_words: Mapping[str, ContentPage]) -> RenderContext:
        """Return the context with other content pages."""
        parts = PlaybookParts(self.view, {"parents": self.parents, "own_words": own_words})
        return replace(self, own_words=own_words, _parts=parts)

    def key_of(self, names: Iterable[str]) -> str:
        """Return one digest of the parts with these names (`watched`), which it takes to have been read."""
        self.reads.update(names)
        return self._parts.key(names)

    def work_out(self, work: Callable[[Playbook], Worked]) -> Worked:
        """Return what `work` makes of the playbook, worked out once for all pages that ask; a function of a module."""
        worked, reads = self.derived.of(work)
        self.reads.worked_out.append(reads)
        return worked

    def introduction(self, path: str) -> tuple[Block, ...]:
        """Return what the author wrote for a generated page of that path: a content page of the same name."""
        page = self.own_words.get(path)
        return (Markdown(page.body),) if page and page.body.strip() else ()

    def lead(self, path: str, words: str) -> Fragment:
        """Return what one of our own pages begins with, with the terms in it explained."""
        return self.fragment("lead", "shared/lead", lead=explained(words, self.terms, self.links(path), "lead"))

    def fragment(self, name: str, template: str, /, **values: object) -> Fragment:
        """Return a piece of our own HTML; templates find the reader under `r`."""
        return Fragment(name, self.fragments.render(template, r=self.reader, **values))


@dataclass(frozen=True)
class Rendering:
    """How a page is made: by functions of a module, from the context as it reads it and from values."""

    context: RenderContext
    make: Callable[..., Rendered]
    find: Callable[..., Iterable[SearchEntry]]
    inputs: tuple[object, ...]

    def render(self, path: str) -> Rendered:
        """Return what the page holds, with the names of the parts that were read for it."""
        context = self.context.watched()
        rendered = self.make(context, *self.inputs)
        entries = tuple(self.find(context, *self.inputs))
        blocks = tuple(_at_page(block, context.links(path)) for block in rendered.blocks)
        return replace(rendered, blocks=blocks, search=entries, reads=context.reads.all())

    def search(self) -> Searched:
        """Return what the search finds in the page, with the names of the parts that were read for it."""
        context = self.context.watched()
        entries = tuple(self.find(context, *self.inputs))
        return Searched(entries, context.reads.all())

    def key(self, reads: Iterable[str]) -> str:
        """Return the digest of what the page is made from, if it reads these parts."""
        maker = f"{self.make.__module__} {self.make.__name__}"
        return digest_of(self.context.digest, maker, digest_of_value(self.inputs), self.context.key_of(reads))


def _at_page(block: Block, links: Links) -> Block:
    return Fragment(block.name, at_page(block.html, links)) if isinstance(block, Fragment) else block


def render_context(
    view: Playbook,
    language: str,
    fragments: Fragments,
    draw: Draw,
    *,
    directory_urls: bool,
    derived: Derived,
) -> RenderContext:
    """Return what the pages of a plan share."""
    parents: dict[str, list[tuple[Journey, str]]] = {}
    for journey in view.journeys:
        for touchpoint in journey.touchpoints:
            if touchpoint.micro_journey:
                parents.setdefault(touchpoint.micro_journey, []).append((journey, touchpoint.id))
    own: dict[str, ContentPage] = {}
    for page in view.content:
        if page.path not in own or page.language == language:
            own[page.path] = page
    reader = Reader(language, words(language).for_scores_from(view.config.scales.emotion.min))
    # What a reader and the words for terms are made of is shared by all pages.
    values = (view.config, view.edition, view.terms)
    shared = (language, str(directory_urls), fragments.digest, digest_of_value(values))
    parts = PlaybookParts(view, {"parents": parents, "own_words": own})
    return RenderContext(
        view, reader, fragments, draw, directory_urls, parents, own,
        TermWords(known_terms(view.terms.values(), language)), derived, parts, digest_of(*shared),
        Reads(),
    )  # fmt: skip
