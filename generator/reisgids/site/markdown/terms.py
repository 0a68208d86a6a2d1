"""Terms of the glossary in a page's text: each gets a link and its explanation, once between two headings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from os import PathLike, fspath
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString

from reisgids.pages.wording.links import GLOSSARY, term_anchor
from reisgids.pages.wording.term_words import KnownTerm, TermOccurrence, TermWords
from reisgids.site.markdown.fragments import FragmentMarks

Terms = Mapping[str, TermWords]
"""The terms by the language of the text."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NOT_IN = frozenset(
    {"a", "code", "pre", "th", "dt", "blockquote", "q", "cite", "kbd", "samp", "abbr", "summary", "figcaption", "label"}
)
_NOT_OF = frozenset({"admonition-title", "footnote", "highlight", "filename"})
_PLACEHOLDER = re.compile(f"{STX}[^{ETX}]*{ETX}")


def terms_text(terms: Terms) -> str:
    """Return the text of the file that holds the terms."""
    known = {
        language: [[term.id, list(term.words), term.explanation, term.page] for term in words.terms]
        for language, words in terms.items()
    }
    return json.dumps(known, ensure_ascii=False, indent=1) + "\n"


def terms_in(place: str | PathLike[str] | Terms) -> Terms:
    """Return the terms in such a file, none where it isn't there; a mapping is returned as it is."""
    if isinstance(place, Mapping):
        return place
    file = Path(fspath(place))
    return _read(file, file.stat().st_mtime_ns) if file.is_file() else {}


@lru_cache(maxsize=4)
def _read(file: Path, _changed: int) -> Terms:
    known: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return {
        language: TermWords(tuple(KnownTerm(id, tuple(words), said, page) for id, words, said, page in terms))
        for language, terms in known.items()
    }


class TermLinks(Treeprocessor):
    """Makes links of terms, and puts their explanations at the end of the page, for `aria-describedby` and the tooltip.

    Headings, links, code, quotations, the heads of tables and the glossary itself stay as they are. On the page that
    explains a term, it isn't marked in its first lines, nor under a heading that holds it.
    """

    def __init__(self, md: Markdown, marks: FragmentMarks, terms: Terms, language: str) -> None:
        super().__init__(md)
        self._marks = marks
        self._terms = terms
        self._language = language

    def run(self, root: Element) -> None:
        """Mark the terms."""
        words = self._terms.get(self._marks.language or self._language)
        path = self._marks.path
        if words is None or not words.terms or path in ("", GLOSSARY):
            return
        page = _Page(words, path)
        page.within(root)
        if page.explained:
            notes = SubElement(root, "div", {"class": "rg-term-notes", "hidden": "hidden"})
            for term in page.explained.values():
                note = SubElement(notes, "p", {"id": _note(term)})
                name = SubElement(note, "b")
                name.text = AtomicString(term.name)
                name.tail = AtomicString(f" {term.explanation}")


class _Page:
    """What was marked on a page, and between the last two headings."""

    def __init__(self, words: TermWords, path: str) -> None:
        self.explained: dict[str, KnownTerm] = {}
        self._words = words
        self._path = path
        self._address = "../" * path.count("/") + GLOSSARY
        self._done = {term.id for term in words.terms if term.page == path}

    def within(self, element: Element) -> None:
        """Mark the terms in an element and in what it holds, in the order of the text."""
        children = list(element)
        element.text, links = self._linked(element.text)
        at = _put(element, 0, links)
        for child in children:
            self._enter(child)
            child.tail, links = self._linked(child.tail)
            at = _put(element, at + 1, links)

    def _enter(self, child: Element) -> None:
        if child.tag in _HEADINGS:
            self._done = {found.term.id for found in self._found(child) if found.term.page == self._path}
        elif child.tag == "dt":
            self._done |= {found.term.id for found in self._found(child)}
        elif child.tag not in _NOT_IN and not _NOT_OF.intersection(child.get("class", "").split()):
            self.within(child)

    def _found(self, element: Element) -> Iterator[TermOccurrence]:
        return self._words.find(_PLACEHOLDER.sub(" ", "".join(element.itertext())), cited=True)

    def _linked(self, text: str | None) -> tuple[str | None, list[Element]]:
        """Return the text before the first new term, and a link for each with the text after it."""
        links: list[Element] = []
        if not text:
            return text, links
        begin, done = text, 0
        plain = _PLACEHOLDER.sub(lambda placeholder: "\0" * len(placeholder[0]), text)
        for found in self._words.find(plain):
            if found.term.id in self._done:
                continue
            self._done.add(found.term.id)
            self.explained[found.term.id] = found.term
            if links:
                links[-1].tail = text[done : found.start]
            else:
                begin = text[: found.start]
            links.append(self._link(found.term, text[found.start : found.end]))
            done = found.end
        if links:
            links[-1].tail = text[done:]
        return begin, links

    def _link(self, term: KnownTerm, words: str) -> Element:
        href = f"{self._address}#{term_anchor(term.id)}"
        link = Element("a", {"class": "rg-term", "href": href, "aria-describedby": _note(term)})
        link.text = AtomicString(words)
        return link


def _put(element: Element, at: int, links: Sequence[Element]) -> int:
    """Insert the links in the element before its child number `at`, and return the number that child has then."""
    element[at:at] = links
    return at + len(links)


def _note(term: KnownTerm) -> str:
    return f"note-{term_anchor(term.id)}"
