"""The addresses in a diagram as a page writes them, on the page of its journey or on another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reisgids.diagrams.diagram import Cell, Diagram, Point
from reisgids.pages.wording.links import Links

_PARTY = "party:"


def on_its_own_page(diagram: Diagram, links: Links) -> Diagram:
    """Return the diagram with links that work on the page of its journey, where anchors do by themselves."""
    return _with_addresses(diagram, lambda href: _party(href, links) or href)


def from_elsewhere(diagram: Diagram, links: Links) -> Diagram:
    """Return the diagram with links that work on the page of `links`.

    A diagram writes where a link leads as `JOURNEY#ANCHOR`, or as `#ANCHOR` where it is about one journey, whose id
    is then its `journey`; a party's page is `party:ID`. An address of any other form stays.
    """

    def away(href: str) -> str:
        if party := _party(href, links):
            return party
        id, mark, anchor = href.partition("#")
        id = id or diagram.journey
        if not id or "/" in id:
            return href
        there = links.journey(id)
        return f"{there}{mark}{anchor}" if anchor else there

    return _with_addresses(diagram, away)


def _party(href: str, links: Links) -> str:
    return links.party(href.removeprefix(_PARTY)) if href.startswith(_PARTY) else ""


def _with_addresses(diagram: Diagram, away: Callable[[str], str]) -> Diagram:
    def cell(cell: Cell) -> Cell:
        return replace(cell, href=away(cell.href)) if cell.href else cell

    def moved(points: tuple[Point, ...]) -> tuple[Point, ...]:
        return tuple(replace(point, href=away(point.href), moments=tuple(map(away, point.moments))) for point in points)

    return replace(
        diagram,
        points=moved(diagram.points),
        narrow=diagram.narrow and replace(diagram.narrow, points=moved(diagram.narrow.points)),
        sentences=tuple(replace(each, moments=tuple(map(away, each.moments))) for each in diagram.sentences),
        table=replace(diagram.table, rows=tuple(tuple(cell(each) for each in row) for row in diagram.table.rows)),
    )
