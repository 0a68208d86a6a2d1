"""A KPI as a line: where it began, where it is, and where it should be."""

from __future__ import annotations

from dataclasses import dataclass

from reisgids.insight.metrics.net_promoter_score import widest_interval
from reisgids.model.registers import Kpi

_LEFT, _RIGHT = 8.0, 472.0


@dataclass(frozen=True)
class KpiTrack:
    """Places on a line of 480 by 24 pixels. `low` and `high` are the ends of the 95% interval, of an NPS only."""

    baseline: float | None
    current: float | None
    target: float | None
    low: float | None
    high: float | None

    @property
    def way(self) -> tuple[float, float] | None:
        """Return from where to where the way behind us goes, the left end first."""
        if self.baseline is None or self.current is None:
            return None
        return min(self.baseline, self.current), max(self.baseline, self.current)


def kpi_track(kpi: Kpi) -> KpiTrack | None:
    """Return the line of a KPI, or None where fewer than two of its figures are known or all are the same.

    The line runs from the lowest to the highest of what stands on it.
    """
    figures = (kpi.baseline, kpi.current, kpi.target)
    known = [figure.value for figure in figures if figure]
    around = None
    if kpi.metric == "nps" and kpi.current and kpi.current.n:
        around = widest_interval(kpi.current.value, kpi.current.n)
    reach = [*known, *((around.low, around.high) if around else ())]
    if len(known) < 2 or min(reach) == max(reach):
        return None
    low, high = min(reach), max(reach)

    def at(value: float) -> float:
        part: float = (value - low) / (high - low)
        return round(_LEFT + part * (_RIGHT - _LEFT), 1)

    baseline, current, target = (None if figure is None else at(figure.value) for figure in figures)
    return KpiTrack(baseline, current, target, at(around.low) if around else None, at(around.high) if around else None)
