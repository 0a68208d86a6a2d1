"""What there is around a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

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
