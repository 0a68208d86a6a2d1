"""A spark-line: the emotion curve of a journey in the size of a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reisgids.model.config import Scale
from reisgids.model.touchpoint import Touchpoint

_WIDTH, _HEIGHT, _MARGIN = 240.0, 48.0, 5.0


@dataclass(frozen=True)
class Spark:
    """A spark-line in an SVG of 240 by 48. `neutral` is the height of the scale's middle.

    `lines` are the points of polylines. `dots` are the paths of those that stand out, by kind: truth, pain, delight.
    """

    lines: tuple[str, ...]
    dots: tuple[tuple[str, str], ...]
    neutral: float


def spark(touchpoints: Sequence[Touchpoint], scale: Scale) -> Spark | None:
    """Return the spark-line of touchpoints in the map's order; None with fewer than two scores.

    Where a score is missing the line is interrupted.
    """
    if sum(t.score is not None for t in touchpoints) < 2:
        return None
    step = (_WIDTH - 2 * _MARGIN) / max(1, len(touchpoints) - 1)
    runs: list[list[str]] = [[]]
    dots: dict[str, str] = {}
    for n, touchpoint in enumerate(touchpoints):
        if touchpoint.score is None:
            runs.append([])
            continue
        x, y = round(_MARGIN + n * step, 1), _y(touchpoint.score, scale)
        runs[-1].append(f"{x:g},{y:g}")
        if kind := kind_of(touchpoint):
            dots[kind] = f"{dots.get(kind, '')}M{x:g} {y:g}h0"
    lines = tuple(" ".join(run) for run in runs if len(run) > 1)
    return Spark(lines, tuple(dots.items()), _y(scale.centre, scale))


def _y(score: float, scale: Scale) -> float:
    return round(_MARGIN + (1 - scale.share(score)) * (_HEIGHT - 2 * _MARGIN), 1)


def kind_of(touchpoint: Touchpoint) -> str:
    """Return how a touchpoint stands out: `pain`, `truth`, `delight` or not at all, the worst news first."""
    if touchpoint.pain:
        return "pain"
    if touchpoint.moment_of_truth:
        return "truth"
    return "delight" if touchpoint.delight else ""
