"""What the search loads when a reader first asks for it: every entry of one language, as a script."""

from __future__ import annotations

import json
from collections.abc import Iterable

from reisgids.pages.shared.page import SearchEntry
from reisgids.pages.wording.links import url_of
from reisgids.pages.wording.term_words import KnownTerm, TermWords


def search_script(
    pages: Iterable[tuple[str, Iterable[SearchEntry]]], terms: Iterable[KnownTerm] = (), *, directory_urls: bool = True
) -> str:
    """Return a script that sets `window.reisgids_search` to `{entries: [[title, url, kind, text, synonyms], …]}`.

    `pages` are pairs of a page's path and its entries. An entry that holds one of the terms is found by all words for
    it. A script and not JSON, so that it loads from a folder too; in ASCII, and without `<`, so that it means the same
    wherever it stands.
    """
    known = TermWords(tuple(terms))
    entries = [
        [entry.title, _url(path, entry.anchor, directory_urls), entry.kind, entry.text, _synonyms(entry, known)]
        for path, found in pages
        for entry in found
    ]
    data = json.dumps({"entries": entries}, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")
    return f"window.reisgids_search={data};\n"


def _synonyms(entry: SearchEntry, known: TermWords) -> str:
    """Return the entry's synonyms, with the other words for the terms that it holds."""
    text = f"{entry.title} . {entry.text} . {entry.synonyms}"
    terms = {found.term.id: found.term for found in known.find(text, cited=True)}
    held = f" {text.lower()}"
    words = (word for term in terms.values() for word in term.words if f" {word.lower()}" not in held)
    return " ".join(filter(None, (entry.synonyms, *dict.fromkeys(words))))


def _url(path: str, anchor: str, directory_urls: bool) -> str:
    return url_of(path, directory_urls=directory_urls) + (f"#{anchor}" if anchor else "")
