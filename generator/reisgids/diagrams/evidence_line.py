"""A line that tells what it rests on: broken where nothing is known, dashed where something is only assumed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from reisgids.diagrams.curve import STEPS, through

Data = list[list[Any]]
_BREAK: list[Any] = ["-", "-"]


@dataclass(frozen=True)
class EvidenceLine:
    """Data of ECharts line series: the whole line, its supported and its assumed parts, and the gaps bridged."""

    whole: Data
    supported: Data
    assumed: Data
    bridges: Data


def evidence_line(scores: Sequence[float | None], assumed: Sequence[bool]) -> EvidenceLine:
    """Return the line through the scores, the first at x = 0.5, the next at 1.5 and so on.

    A score's evidence holds half-way to its neighbours. A score without neighbours gives no line.
    """
    runs = _runs(scores)
    line = EvidenceLine([], [], [], [])
    for run in runs:
        if len(run) > 1:
            segments = through([point for _, point in run])
            line.whole.extend([list(segments[0][0]), *(list(p) for s in segments for p in s[1:]), _BREAK])
            _draw(line, [index for index, _ in run], segments, assumed)
    for before, after in pairwise(runs):
        line.bridges.extend([list(before[-1][1]), list(after[0][1]), _BREAK])
    return line


def _runs(scores: Sequence[float | None]) -> list[list[tuple[int, tuple[float, float]]]]:
    """The stretches of neighbouring scores: of each its number and its point."""
    runs: list[list[tuple[int, tuple[float, float]]]] = []
    for index, score in enumerate(scores):
        if score is None:
            continue
        if not (runs and runs[-1][-1][0] == index - 1):
            runs.append([])
        runs[-1].append((index, (index + 0.5, score)))
    return runs


def _draw(
    line: EvidenceLine,
    run: Sequence[int],
    segments: Sequence[Sequence[tuple[float, float]]],
    assumed: Sequence[bool],
) -> None:
    middle = STEPS // 2
    halves = [
        (assumed[owner], half)
        for index, segment in zip(run, segments, strict=False)
        for owner, half in ((index, segment[: middle + 1]), (index + 1, segment[middle:]))
    ]
    drawn: bool | None = None
    for kind, half in halves:
        part = line.assumed if kind else line.supported
        if kind is not drawn:
            _end(line, drawn)
            part.append(list(half[0]))
            drawn = kind
        part.extend(list(point) for point in half[1:])
    _end(line, drawn)


def _end(line: EvidenceLine, drawn: bool | None) -> None:
    if drawn is not None:
        (line.assumed if drawn else line.supported).append(_BREAK)
