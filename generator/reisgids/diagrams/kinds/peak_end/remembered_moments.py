"""What is remembered of a journey, after the peak-end rule: which moments make it and what comes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reisgids.diagrams.layout.columns import Column
from reisgids.insight.metrics.peak_end import peak, peak_end


@dataclass(frozen=True)
class PeakEndMoments:
    """The moments with a score, the numbers among them of the peaks (equally intense) and of the end.

    `as_intense` are the numbers of those that are as intense as the peaks, on the other side of neutral.
    `remembered` and `mean` are scores on the playbook's scale.
    """

    moments: tuple[Column, ...]
    peaks: tuple[int, ...]
    as_intense: tuple[int, ...]
    remembered: float
    mean: float

    @property
    def end(self) -> int:
        """The number of the last moment with a score."""
        return len(self.moments) - 1

    @property
    def scores(self) -> tuple[float, ...]:
        """The moments' scores."""
        return tuple(column.touchpoint.score or 0 for column in self.moments)

    @property
    def assumed(self) -> tuple[bool, ...]:
        """Of each moment: whether its score is an assumption."""
        return tuple(column.assumed for column in self.moments)

    @property
    def uncertain(self) -> bool:
        """Whether what is remembered rests on an assumption: the end's, or that of every peak."""
        return self.assumed[self.end] or all(self.assumed[number] for number in self.peaks)


def peak_end_moments(columns: Sequence[Column], neutral: float) -> PeakEndMoments | None:
    """Return what is remembered, or None where fewer than two moments have a score."""
    moments = tuple(column for column in columns if column.touchpoint.score is not None)
    scores = [column.touchpoint.score or 0 for column in moments]
    highest, remembered = peak(scores, neutral), peak_end(scores, neutral)
    if len(moments) < 2 or highest is None or remembered is None:
        return None
    away = abs(highest - neutral)
    return PeakEndMoments(
        moments=moments,
        peaks=tuple(n for n, score in enumerate(scores) if score == highest),
        as_intense=tuple(n for n, score in enumerate(scores) if score != highest and abs(score - neutral) == away),
        remembered=remembered,
        mean=round(sum(scores) / len(scores), 2),
    )
