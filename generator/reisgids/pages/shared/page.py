"""A page of the site, before it is Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Markdown:
    """Text that an author wrote as Markdown, or headings of ours."""

    text: str


@dataclass(frozen=True)
class Fragment:
    """Our own HTML: starts with a block element, every tag closed. `name` is a slug, unique on its page."""

    name: str
    html: str


Block = Markdown | Fragment


@dataclass(frozen=True)
class SearchEntry:
    """What the search finds.

    `anchor` is a heading's id on the page, or empty for the page itself. `within` says where it stands: the journey and
    the phase of a touchpoint, the page of a section.
    """

    title: str
    text: str
    kind: str
    anchor: str = ""
    synonyms: str = ""
    within: str = ""


@dataclass(frozen=True)
class Rendered:
    """What a page holds: its blocks and what the search finds in it.

    `diagrams` is how many it shows; `options` is the script with their options (`diagrams.options_script`). `script` is
    what stands in the page's own script, where it has one (`Page.script`). `reads` are the names of all parts of the
    playbook that were read for it.
    """

    blocks: tuple[Block, ...]
    search: tuple[SearchEntry, ...] = ()
    diagrams: int = 0
    options: str = ""
    script: str = ""
    reads: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Searched:
    """What the search finds in a page, with the names of all parts of the playbook that were read for it."""

    entries: tuple[SearchEntry, ...]
    reads: frozenset[str]


class Making(Protocol):
    """How a page is made."""

    def render(self, path: str) -> Rendered:
        """Return what the page holds, as the page with that path writes its links."""

    def search(self) -> Searched:
        """Return what the search finds in the page, without rendering it: the same as `render` gives."""

    def key(self, reads: Iterable[str]) -> str:
        """Return the digest of what a page is made from that read these parts: the same key, the same page."""


@dataclass(frozen=True)
class Page:
    """A page that can be rendered when it is needed.

    `path` is that of its Markdown file, relative to the docs folder and the same in every language. `layout` names the
    template in `theme/overrides/` (without .html) that shows it. `section` is the top-level part of the site it belongs
    to: home, journeys, compare, method, personas, parties, touchpoints, actions, routes, about or a folder of the
    author's own. `nav` is whether it is in the menu, `menu` what it is called there, where that is shorter than the
    title, and `part` what its part of the site is called there, where that has no page of its own to name it.
    `foot` is whether the foot of every page leads to it.
    `language_of_body` names the language of an author's page that doesn't exist in the plan's own; else it is empty
    or the plan's language. `script` is the path below the docs folder of a script that rendering brings along, for
    other pages to load; another content has another path, unless those pages know no more than a name (a route's).
    """

    path: str
    title: str
    layout: str
    section: str
    making: Making
    description: str = ""
    language_of_title: str = ""
    order: float = 0
    nav: bool = True
    menu: str = ""
    part: str = ""
    foot: bool = False
    language_of_body: str = ""
    script: str = ""

    def render(self) -> Rendered:
        """Return what the page holds."""
        return self.making.render(self.path)

    def search(self) -> Searched:
        """Return what the search finds in the page, without rendering it."""
        return self.making.search()

    def key(self, reads: Iterable[str]) -> str:
        """Return the digest of all that the page is made from, if it reads these parts: the same key, the same page."""
        return self.making.key(reads)


@dataclass(frozen=True)
class Plan:
    """The pages of one edition in one language."""

    language: str
    pages: tuple[Page, ...]
