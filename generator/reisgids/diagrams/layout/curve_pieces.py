"""The pieces of an emotion curve: what is supported, what is assumed, and what bridges touchpoints without a score."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reisgids.diagrams.drawing.series import BREAK


class CurvePieces(NamedTuple):
    """Each piece as the seats that it goes through; a break parts one stretch from the next."""

    solid: list[int | str]
    dashed: list[int | str]
    gaps: list[int | str]


def curve_pieces(scored: Sequence[tuple[int, bool]]) -> CurvePieces:
    """Return the pieces of the curve through touchpoints with a score: each its seat, and whether it is assumed.

    Between two touchpoints the curve is assumed where either of them is. It has a gap where the seats between them are
    taken by touchpoints without a score, or by none.
    """
    found = CurvePieces([], [], [])
    for (start, start_assumed), (end, end_assumed) in pairwise(scored):
        pieces = found.gaps if end - start > 1 else found.dashed if start_assumed or end_assumed else found.solid
        if pieces and pieces[-1] == start:
            pieces.append(end)
        else:
            pieces += [*([BREAK] if pieces else []), start, end]
    return found
