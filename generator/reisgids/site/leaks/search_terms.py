"""The words that must not be found, and the search for all of them at once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation

from reisgids.editions.hidden import Hidden, hidden_values, shown_values
from reisgids.model.playbook import Playbook
from reisgids.site.leaks.own_words import own_files, own_texts
from reisgids.site.leaks.reading import SEPARATOR, read, read_with_tags, without_tags

_KEY = 32
"""How many bytes of each value are searched for; what follows is compared where they are found. It keeps the search
small: at a thousand journeys there are some hundred thousand values."""
_DIGITS = re.compile(rb"[0-9]+(?:[.,][0-9]+)*")
_FILLED_IN = re.compile(r"\{[^{}]*\}")
_LETTERS = re.compile(rb"[a-z]")
_FEWEST_LETTERS = 4
"""A sentence of Reisgids with a number in it has at least so many letters."""


class Sought(NamedTuple):
    """A value as it is `written`, and how that comes out when it is `read_with_tags`."""

    text: bytes
    written: bytes
    value: Hidden


class HiddenMatch(NamedTuple):
    """Where a text that was `read` holds a value, from `start` until `end`."""

    start: int
    end: int
    written: bytes
    value: Hidden


class SearchTerms:
    """A search for values in bytes that were `read`."""

    def __init__(self, sought: Iterable[Sought]) -> None:
        by_key: dict[bytes, list[Sought]] = defaultdict(list)
        for each in sought:
            by_key[each.text[:_KEY]].append(each)
        self._sought = list(by_key.values())
        self._search = BytesAhoCorasick(list(by_key), implementation=Implementation.ContiguousNFA) if by_key else None

    def __bool__(self) -> bool:
        return self._search is not None

    def find(self, text: bytes) -> Iterator[HiddenMatch]:
        """Yield every place in the text at which a value stands, those that overlap too."""
        if self._search is None:
            return
        for number, start, _ in self._search.find_matches_as_indexes(text, overlapping=True):
            for each in self._sought[number]:
                if text.startswith(each.text, start):
                    yield HiddenMatch(start, start + len(each.text), each.written, each.value)


def search_terms(whole: Playbook, view: Playbook) -> SearchTerms:
    """Return the search for all that the view hides, without what it shows elsewhere and the own words of Reisgids."""
    sought = _sought(hidden_values(whole, view))
    if not sought:
        return SearchTerms(())
    every = SearchTerms(sought)
    said = _all_read([_bytes(text) for text in (*shown_values(view, whole), *own_texts())])
    texts = (SEPARATOR.join(said), *map(read, own_files()))
    known = {found.value for text in texts for found in every.find(text)}
    templates = SEPARATOR.join(_all_read([_bytes(_FILLED_IN.sub("#", text)) for text in own_texts()]))
    return SearchTerms(each for each in sought if each.value not in known and not _is_filled_in(each.text, templates))


def _is_filled_in(text: bytes, templates: bytes) -> bool:
    """Return whether it is a sentence of Reisgids with a number filled in, as *14 touchpoints*."""
    filled, numbers = _DIGITS.subn(b"#", text)
    return bool(numbers) and len(_LETTERS.findall(filled)) >= _FEWEST_LETTERS and filled in templates


def _sought(values: tuple[Hidden, ...]) -> list[Sought]:
    """Return the values as they are read, and those with accents on capitals also as they are in small letters.

    A value with tags in it is found where these are escaped, and where they became tags.
    """
    written = [(_bytes(value.text), value) for value in values]
    written += [(_bytes(value.text.lower()), value) for value in values if not value.text.isascii()]
    written += [(without_tags(said), value) for said, value in written if b"<" in said]
    texts = _all_read([said for said, _ in written])
    sought = {Sought(text, said, value): None for text, (said, value) in zip(texts, written, strict=True)}
    return [each for each in sought if each.text]


def _all_read(texts: list[bytes]) -> list[bytes]:
    """Return every text as it is read; together that takes a twentieth of the time."""
    together = read_with_tags(SEPARATOR.join(texts)).split(SEPARATOR)
    # A text may write the separator itself, with an escape.
    return together if len(together) == max(1, len(texts)) else [read_with_tags(text) for text in texts]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
