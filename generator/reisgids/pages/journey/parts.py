"""The five parts of a journey's page, each under a heading with an address that stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reisgids.pages.shared.section import Section

PARTS: Mapping[str, tuple[str, ...]] = {
    "map": (),
    "pictures": (),
    "chain": ("chain", "handovers", "contact-strategy"),
    "improving": ("actions", "kpis", "measurements", "lessons"),
    "research": ("method", "inventory", "related", "changes"),
}
"""The parts in the order of the page, and the sections of each in theirs: the first two are no sections."""


@dataclass(frozen=True)
class Pictured:
    """A diagram below the map: the id of its figure, its title, and the figure itself."""

    id: str
    title: str
    html: str


@dataclass(frozen=True)
class Part:
    """A part of the page. `short` is its name where there is little room, `contents` are the anchors and titles of what
    stands in it."""

    anchor: str
    title: str
    short: str
    contents: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...] = ()


def parts_of(sections: Iterable[Section]) -> Mapping[str, tuple[Section, ...]]:
    """Return the sections of each part that has any, in the order of the page."""
    there = {section.anchor: section for section in sections}
    found = {part: tuple(there[name] for name in names if name in there) for part, names in PARTS.items()}
    return {part: sections for part, sections in found.items() if sections}
