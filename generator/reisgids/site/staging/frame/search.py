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
    """Return a script that sets `window.reisgids_search` to `{entries: [entry, …]}`.

    An entry is `[title, url, kind, text, synonyms, within, mentions]`, without the empty texts at its end. `pages` are
    pairs of a page's path and its entries. An entry that holds one of the terms is found by all words for it: those for
    a term of its title are synonyms, those for a term of its text are mentions. A script and not JSON, so that it loads
    from a folder too; in ASCII, and without `<`, so that it means the same wherever it stands.
    """
    known = TermWords(tuple(terms))
    entries = [_row(entry, _url(path, entry.anchor, directory_urls), known) for path, found in pages for entry in found]
    data = json.dumps({"entries": entries}, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")
    return f"window.reisgids_search={data};\n"


def _row(entry: SearchEntry, url: str, known: TermWords) -> list[str]:
    held = f"{entry.title} . {entry.text} . {entry.synonyms} . {entry.within}"
    of_title = _other_words(f"{entry.title} . {entry.synonyms}", held, known)
    of_text = [word for word in _other_words(entry.text, held, known) if word not in of_title]
    synonyms = " ".join(filter(None, (entry.synonyms, *of_title)))
    row = [entry.title, url, entry.kind, entry.text, synonyms, entry.within, " ".join(of_text)]
    while not row[-1]:
        row.pop()
    return row


def _other_words(text: str, held: str, known: TermWords) -> list[str]:
    """Return the other words for the terms in a text, without those that the whole entry holds anyway."""
    terms = {found.term.id: found.term for found in known.find(text, cited=True)}
    said = f" {held.lower()}"
    words = (word for term in terms.values() for word in term.words if f" {word.lower()}" not in said)
    return list(dict.fromkeys(words))


def _url(path: str, anchor: str, directory_urls: bool) -> str:
    return url_of(path, directory_urls=directory_urls) + (f"#{anchor}" if anchor else "")
