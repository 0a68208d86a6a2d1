"""Where in bytes a value stands, and whether it is really there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from reisgids.editions.hidden import Hidden
from reisgids.site.leaks.leak import Written
from reisgids.site.leaks.reading import CharacterGap, Traced, gap, read, spaces_in, traced
from reisgids.site.leaks.search_terms import HiddenMatch, SearchTerms

_WINDOW = 2048
_CUT = re.compile(rb"[<, \n]")
"""Before these an escape is never broken off."""
_ESCAPES: tuple[tuple[Written, re.Pattern[bytes]], ...] = (
    ("json", re.compile(rb"\\(?:u|x|[\\\"'/bfnrtv])")),
    ("html", re.compile(rb"&(?:#|\w+;)")),
    ("url", re.compile(rb"%[0-9a-fA-F]{2}|\+")),
)


class LeakPlace(NamedTuple):
    """A value that stands in the data from byte `start` until `end`, and how it is written there."""

    start: int
    end: int
    value: Hidden
    written: Written


def places(data: bytes, search: SearchTerms) -> list[LeakPlace]:
    """Return every place in the data at which a value stands, in order; not those within another value."""
    candidates = {found.value for found in search.find(read(data))}
    if not candidates:
        return []
    seen: set[Hidden] = set()
    real: set[LeakPlace] = set()
    for begin, window in _windows(data):
        in_window = list(search.find(read(window)))
        seen.update(found.value for found in in_window)
        real.update(_real(in_window, window, begin))
    if not candidates <= seen:
        real.update(_real(list(search.find(read(data))), data, 0))
    return _longest(real)


def _windows(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield parts of the data, each with half of the next: to find the way back in all of it would take seconds."""
    cuts = [0]
    while cut := _CUT.search(data, cuts[-1] + _WINDOW):
        cuts.append(cut.start())
    cuts.append(len(data))
    for number, begin in enumerate(cuts[:-1]):
        yield begin, data[begin : cuts[min(number + 2, len(cuts) - 1)]]


def _real(candidates: list[HiddenMatch], data: bytes, begin: int) -> Iterator[LeakPlace]:
    if not candidates:
        return
    trace = traced(data)
    for found in candidates:
        if _is_real(found, trace, data):
            start, end = trace.starts[found.start], trace.ends[found.end - 1]
            yield LeakPlace(begin + start, begin + end, found.value, _written(found, trace, data))


def _longest(found: Iterable[LeakPlace]) -> list[LeakPlace]:
    kept: list[LeakPlace] = []
    for place in sorted(found, key=lambda place: (place.start, -place.end, place.value)):
        if not kept or place.end > kept[-1].end:
            kept.append(place)
    return kept


def _is_real(found: HiddenMatch, trace: Traced, data: bytes) -> bool:
    """Return whether the spaces are where the value has them, since the search leaves them out.

    An element's end can take a space's place, but then only whole words count: pages are full of such ends.
    """
    spaces = _spaces_in(found.written)
    glued = False
    for number in range(found.end - found.start - 1):
        there = _gap(trace, data, found.start + number)
        if there.space and number not in spaces:
            return False
        if number in spaces and not there.space:
            if not there.tag:
                return False
            glued = True
    return not glued or (_is_edge(trace, data, found.start - 1) and _is_edge(trace, data, found.end - 1))


def _gap(trace: Traced, data: bytes, before: int) -> CharacterGap:
    """Return what stands between two characters that follow on each other in the text."""
    start, end = trace.ends[before], trace.starts[before + 1]
    return gap(data[start:end]) if start < end else CharacterGap(tag=False, space=False)


def _is_edge(trace: Traced, data: bytes, before: int) -> bool:
    """Return whether a word ends or begins between this character and the next."""
    if before < 0 or before + 1 >= len(trace.text):
        return True
    pair = trace.text[before : before + 2]
    return any(_gap(trace, data, before)) or not all(chr(each).isalnum() or each > 127 for each in pair)


def _written(found: HiddenMatch, trace: Traced, data: bytes) -> Written:
    if any(_gap(trace, data, at).tag for at in range(found.start, found.end - 1)):
        return "spread"
    raw = data[trace.starts[found.start] : trace.ends[found.end - 1]]
    for written, escape in _ESCAPES:
        if len(escape.findall(raw)) > len(escape.findall(found.written)):
            return written
    return "plain"


_spaces_in = lru_cache(maxsize=4096)(spaces_in)
