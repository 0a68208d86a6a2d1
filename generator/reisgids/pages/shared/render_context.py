"""What the pages of one plan share: the playbook, how to read it, the templates, and how journeys hang together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reisgids.diagrams.diagram import Draw
from reisgids.labels.words import words
from reisgids.model.journey import Journey
from reisgids.model.markdown.content import ContentPage
from reisgids.model.playbook import Playbook
from reisgids.pages.shared.fragments import Fragments
from reisgids.pages.shared.keys import journey_keys, key, program_key, registers_key
from reisgids.pages.shared.page import Block, Fragment, Markdown
from reisgids.pages.wording.explained import explained
from reisgids.pages.wording.links import Links
from reisgids.pages.wording.people import People
from reisgids.pages.wording.reader import Reader
from reisgids.pages.wording.term_words import TermWords, known_terms


@dataclass(frozen=True)
class Book:
    """One edition in one language, about to become pages."""

    view: Playbook
    reader: Reader
    fragments: Fragments
    draw: Draw
    directory_urls: bool
    journey_keys: Mapping[str, str]
    parents: Mapping[str, Sequence[tuple[Journey, str]]]
    """Of each micro journey: the journeys and the touchpoints that it details."""
    shared_key: str
    own_words: Mapping[str, ContentPage]
    """Content pages by path, each in this language or else the other one."""
    terms: TermWords

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

    def key(self, *parts: str) -> str:
        """Return the key of a page that depends on `parts` beside what all pages share."""
        return key(self.shared_key, *parts)

    @property
    def all_journeys_key(self) -> str:
        """The digest of all journeys together."""
        return key(*(f"{id}={digest}" for id, digest in self.journey_keys.items()))

    def introduction(self, path: str) -> tuple[Block, ...]:
        """Return what the author wrote for a generated page of that path: a content page of the same name."""
        page = self.own_words.get(path)
        return (Markdown(page.body),) if page and page.body.strip() else ()

    def introduction_key(self, path: str) -> str:
        """Return the digest of `introduction`."""
        page = self.own_words.get(path)
        return key(page.language, page.title, page.description, page.body) if page else ""

    def lead(self, path: str, words: str) -> Fragment:
        """Return what a page of ours says first, with the terms in it explained."""
        return self.fragment("lead", "shared/lead", lead=explained(words, self.terms, self.links(path), "lead"))

    def fragment(self, name: str, template: str, /, **values: object) -> Fragment:
        """Return a piece of our own HTML; templates find the reader under `r`."""
        return Fragment(name, self.fragments.render(template, r=self.reader, **values))


def book(view: Playbook, language: str, fragments: Fragments, draw: Draw, *, directory_urls: bool) -> Book:
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
    published = ",".join(sorted(own))
    shared = key(language, str(directory_urls), fragments.digest, program_key(), registers_key(view), published)
    reader = Reader(language, words(language).for_scores_from(view.config.scales.emotion.min))
    return Book(
        view, reader, fragments, draw, directory_urls, journey_keys(view.journeys), parents,
        shared, own, TermWords(known_terms(view.terms.values(), language)),
    )  # fmt: skip
