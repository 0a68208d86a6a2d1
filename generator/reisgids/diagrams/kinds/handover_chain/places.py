"""Where everything of a chain is drawn, on the axes of its drawing: the wide one's turns across, rows down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from reisgids.diagrams.kinds.handover_chain.layout import BAR, NAME, NAME_LINE, PAD, Chain, ChainLayout
from reisgids.model.config import Scale

Spot = tuple[float, float]
Segment = tuple[Spot, Spot]
_HALF = 17


@dataclass(frozen=True)
class ChainPlaces:
    """Per turn its bar, and its name: a spot, and in pixels how far from there the middle of the name is.

    Per hand-over its arrow, its number, its title with a thin line to that, and the change of the emotion with the
    slope that shows it (None where it isn't known). By turn also the lines of those that begin without a hand-over.
    `titles_in` and `names_in` are the lines of the titles, and of the names by row.
    """

    bars: tuple[Segment, ...]
    names: tuple[tuple[Spot, Spot], ...]
    jumps: Mapping[int, Segment]
    arrows: tuple[Segment, ...]
    numbers: tuple[Spot, ...]
    titles: tuple[Spot, ...]
    rules: tuple[Segment, ...]
    changes: tuple[Spot, ...]
    slopes: tuple[Segment | None, ...]
    names_in: tuple[tuple[str, ...], ...]
    titles_in: tuple[tuple[str, ...], ...]


def name_size(lines: tuple[str, ...]) -> Spot:
    """Return how wide and how high a name is, in pixels."""
    return max(map(NAME.width, lines)), len(lines) * NAME_LINE


def rounded(spot: Spot) -> list[float]:
    """Return a spot as an item of data has it."""
    return [round(value, 3) for value in spot]


def coords(segment: Segment) -> list[list[float]]:
    """Return a segment as an item of a `lines` series has it."""
    return [rounded(spot) for spot in segment]


def wide_places(chain: Chain, layout: ChainLayout, scale: Scale) -> ChainPlaces:
    """Return the places of the wide drawing, those of the slopes in scores of emotion."""
    known = layout.slopes < layout.titles_top
    bottom = (layout.slopes - 8) if known else layout.titles_top - 4
    half = _HALF / layout.pitch
    levels = [layout.bars[chain.row(turn.party)] for turn in chain.turns]
    ends = [(levels[turn - 1], levels[turn]) for turn in layout.at]
    arrows = []
    for x, (start, end) in zip(layout.at, ends, strict=True):
        away = BAR / 2 if end > start else -BAR / 2
        arrows.append(((x, start + away), (x, end - 2 * away)))
    return ChainPlaces(
        bars=tuple(((number, y), (number + 1, y)) for number, y in enumerate(levels)),
        names=tuple(
            ((number, y), _above(layout.names[chain.row(turn.party)]))
            for number, (turn, y) in enumerate(zip(chain.turns, levels, strict=True))
        ),
        jumps={
            number: ((number, min(pair) + BAR / 2 + 2), (number, max(pair) - BAR / 2 - 2))
            for number, pair in enumerate(pairwise(levels), 1)
            if chain.turns[number].received is None
        },
        arrows=tuple(arrows),
        numbers=tuple((x, sum(pair) / 2) for x, pair in zip(layout.at, ends, strict=True)),
        titles=tuple((x, layout.titles_top) for x in layout.at),
        rules=tuple(((x, max(pair) + BAR / 2 + 3), (x, bottom)) for x, pair in zip(layout.at, ends, strict=True)),
        changes=tuple((x, scale.min) for x in layout.at),
        slopes=tuple(
            None
            if handover.before is None or handover.after is None
            else ((round(x - half, 3), handover.before), (round(x + half, 3), handover.after))
            for x, handover in zip(layout.at, chain.handovers, strict=True)
        ),
        names_in=layout.names,
        titles_in=layout.titles,
    )


def _above(lines: tuple[str, ...]) -> Spot:
    width, height = name_size(lines)
    return PAD + width / 2, -BAR / 2 - 4 - height / 2
