"""Markdown to HTML as the site does it, with the extensions that stand in the stage's mkdocs.yml."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any

from markdown import Markdown

from reisgids.site.markdown import Reisgids
from reisgids.site.markdown.terms import Terms
from reisgids.site.staging.frame.settings import extensions


def convert(text: str, fragments: Mapping[str, Mapping[str, str]] | None = None, terms: Terms | None = None) -> str:
    """Return the HTML of the text, as a Dutch site has it."""
    names: list[Any] = []
    settings: dict[str, Any] = {}
    for each in extensions("#", "nl"):
        if isinstance(each, str):
            names.append(each)
        elif "reisgids.site.markdown" not in each:
            names += each
            settings |= each
    ours = Reisgids(fragments=fragments or {}, terms=terms or {}, language="nl")
    return Markdown(extensions=[*names, ours], extension_configs=settings).convert(text)


class Elements(HTMLParser):
    """The elements in a text of HTML, with their attributes, and the text between."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.words = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of an element."""
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        """Take note of text."""
        self.words += data

    def attributes(self, name: str) -> list[str]:
        """Return the values of an attribute, wherever it is."""
        return [attributes[name] for _, attributes in self.found if name in attributes]

    def tags(self) -> set[str]:
        """Return the names of the elements."""
        return {tag for tag, _ in self.found}
