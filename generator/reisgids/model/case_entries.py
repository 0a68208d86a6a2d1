"""Which entries of the registers belong to cases: those that one's own journeys have nothing to do with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from reisgids.model.journey import Journey
from reisgids.model.values.base import Value
from reisgids.model.values.references import references

APART = ("personas", "parties", "systems", "touchpoints", "actions", "kpis")
"""The registers whose entries are of somebody: a channel or a term is everybody's."""
Entry = tuple[str, str]
"""An entry of a register, by the register's name and its id."""


def entries_of_cases(
    journeys: Iterable[Journey], registers: Mapping[str, Mapping[str, Any]], own_party: str | None
) -> frozenset[Entry]:
    """Return the entries that only cases name, by themselves or through another entry.

    An entry that names a case and no journey of the organisation's own, such as a KPI that follows a case's series,
    belongs to it too. What no journey names is the organisation's own, and so is what such an entry names.
    """
    every = tuple(journeys)
    cases = {journey.id for journey in every if journey.case is not None}
    if not cases:
        return frozenset()
    entries = {(name, id): entry for name in APART for id, entry in registers[name].items()}
    named = {place: _named(entry, entries) for place, entry in entries.items()}
    of_cases = {found for journey in every if journey.id in cases for found in _named(journey, entries)}
    of_cases |= {place for place, entry in entries.items() if (of := _journeys(entry)) and of <= cases}
    own = {found for journey in every if journey.id not in cases for found in _named(journey, entries)}
    own |= {("parties", own_party)} & entries.keys() if own_party else set()
    reached = _closed(of_cases, named)
    return frozenset(reached - _closed(own | (entries.keys() - reached), named))


def _named(value: Value, entries: Mapping[Entry, Any]) -> set[Entry]:
    return {place for each in references(value) if (place := (each.register, each.id)) in entries}


def _journeys(entry: Value) -> set[str]:
    return {each.id for each in references(entry) if each.register == "journeys"}


def _closed(start: Iterable[Entry], named: Mapping[Entry, set[Entry]]) -> set[Entry]:
    """Return these entries with all that they name, and what those name."""
    found: set[Entry] = set()
    ahead = list(start)
    while ahead:
        place = ahead.pop()
        if place not in found:
            found.add(place)
            ahead += named[place]
    return found
