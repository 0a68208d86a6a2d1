"""What there is around a page."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from reisgids.sources.charts.sheet import ChartSheet


@dataclass(frozen=True)
class Surroundings:
    """What a page can refer to: pages by path, files by language and path, journeys, claims, audiences, and diagrams.

    Each kind comes with what it is about: `journey`, `pair` (of journeys) or `playbook`. `unpublished` are files that
    are there, of a kind that doesn't come into the site; `sheets` those of them that a chart may draw from.
    """

    pages: frozenset[str]
    files: frozenset[str]
    journeys: frozenset[str]
    claims: frozenset[str]
    audiences: frozenset[str]
    diagram_kinds: Mapping[str, str]
    unpublished: frozenset[str] = frozenset()
    sheets: Mapping[str, ChartSheet] = field(default_factory=dict)
    anchors: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def digest(self) -> bytes:
        """One digest of it all."""
        parts = (
            *(self.pages, self.files, self.unpublished, self.journeys, self.claims, self.audiences),
            self.diagram_kinds.items(),
            ((page, *sorted(each)) for page, each in self.anchors.items()),
            ((name, each.sheet.source.text if each.sheet else "") for name, each in self.sheets.items()),
        )
        written = repr([sorted(part) for part in parts]).encode("utf-8", "backslashreplace")
        return hashlib.blake2b(written).digest()
