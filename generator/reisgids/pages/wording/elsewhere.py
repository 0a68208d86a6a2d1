"""A diagram on another page than that of its journey: where its links lead from there."""

from __future__ import annotations

from dataclasses import replace

from reisgids.diagrams.diagram import Cell, Diagram
from reisgids.pages.wording.links import Links


def from_elsewhere(diagram: Diagram, links: Links) -> Diagram:
    """Return the diagram with links that work on the page of `links`.

    A diagram writes where a link leads as `JOURNEY#ANCHOR`, or as `#ANCHOR` where it is about one journey, whose id
    is then its `journey`. An address of any other form stays.
    """

    def away(href: str) -> str:
        id, mark, anchor = href.partition("#")
        id = id or diagram.journey
        if not id or "/" in id:
            return href
        there = links.journey(id)
        return f"{there}{mark}{anchor}" if anchor else there

    def cell(cell: Cell) -> Cell:
        return replace(cell, href=away(cell.href)) if cell.href else cell

    return replace(
        diagram,
        points=tuple(replace(point, href=away(point.href)) for point in diagram.points),
        sentences=tuple(replace(each, moments=tuple(map(away, each.moments))) for each in diagram.sentences),
        table=replace(diagram.table, rows=tuple(tuple(cell(each) for each in row) for row in diagram.table.rows)),
    )
