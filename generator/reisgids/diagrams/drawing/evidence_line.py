"""A line that shows what it rests on: broken where nothing is known, dashed where something is only assumed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reisgids.diagrams.drawing.curve import Point, Segment, halves, through

Run = list[tuple[int, Point]]


@dataclass(frozen=True)
class EvidenceLine:
    """The parts of the line that are supported, and those that are assumed."""

    supported: tuple[Segment, ...]
    assumed: tuple[Segment, ...]


def evidence_line(points: Sequence[Point | None], assumed: Sequence[bool]) -> EvidenceLine:
    """Return the line through the points, which rise in x; a point without a place is a gap.

    A point's evidence holds half-way to its neighbours. A point without neighbours gives no line.
    """
    runs = _runs(points)
    curves = [through([point for _, point in run]) for run in runs]
    parts: tuple[list[Segment], list[Segment]] = ([], [])
    for run, curve in zip(runs, curves, strict=True):
        for (index, _), segment in zip(run, curve, strict=False):
            if assumed[index] == assumed[index + 1]:
                parts[assumed[index]].append(segment)
            else:
                first, second = halves(segment)
                parts[assumed[index]].append(first)
                parts[assumed[index + 1]].append(second)
    return EvidenceLine(supported=tuple(parts[False]), assumed=tuple(parts[True]))


def _runs(points: Sequence[Point | None]) -> list[Run]:
    """The stretches of neighbouring points, each point with its number."""
    runs: list[Run] = []
    for index, point in enumerate(points):
        if point is None:
            continue
        if not (runs and runs[-1][-1][0] == index - 1):
            runs.append([])
        runs[-1].append((index, point))
    return runs
