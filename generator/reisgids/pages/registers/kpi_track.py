"""A KPI as a line on its scale: where it began, where it is, and where it should be."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, log10

from reisgids.insight.measurement.interval import Interval
from reisgids.model.kind_of_figure import is_first_ces
from reisgids.model.registers import Kpi
from reisgids.model.withheld import shown
from reisgids.pages.journey.kpis import kpi_number
from reisgids.pages.wording.reader import Reader

SCALES = {"nps": (-100.0, 100.0), "ces": (1.0, 7.0), "csat": (1.0, 5.0)}
"""The ends of what is answered or comes of it."""
_FIRST_CES = (1.0, 5.0)
_PERCENT = (0.0, 100.0)
_STEPS = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)


@dataclass(frozen=True)
class KpiTrack:
    """Places on a line, in per cents of its length, and what stands at its ends.

    `low` and `high` are the ends of the 95% interval, where it is known.
    """

    ends: tuple[str, str]
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


def kpi_track(kpi: Kpi, around: Interval | None, reader: Reader) -> KpiTrack | None:
    """Return the line of a KPI, or None where fewer than two of its figures are known or all are the same.

    The line is the scale of the metric, or 0 to 100 for a percentage, so that lines can be compared; of any other
    figure it begins at 0 and ends at a round number. `around` is the interval around where it stands.
    """
    figures = (kpi.baseline, kpi.current, kpi.target)
    known = [figure.value for figure in figures if figure]
    if len(known) < 2 or min(known) == max(known):
        return None
    unit = reader.plain(kpi.unit)
    start, end = _ends(kpi, unit, reader.plain(kpi.method), known)

    def at(value: float) -> float:
        return round(100 * min(max((value - start) / (end - start), 0.0), 1.0), 1)

    baseline, current, target = (None if figure is None else at(figure.value) for figure in figures)
    low, high = (at(around.low), at(around.high)) if around else (None, None)
    return KpiTrack((on_scale(kpi, reader, start), on_scale(kpi, reader, end)), baseline, current, target, low, high)


def on_scale(kpi: Kpi, reader: Reader, value: float) -> str:
    """Return a value on the scale of a KPI in words: of a percentage with its sign."""
    return f"{kpi_number(kpi, reader, value)}{'%' if reader.plain(kpi.unit) == '%' else ''}"


def _ends(kpi: Kpi, unit: str, method: str, known: list[float]) -> tuple[float, float]:
    metric = shown(kpi.metric) or ""
    scale = _PERCENT if unit == "%" else _FIRST_CES if is_first_ces(metric, method) else SCALES.get(metric)
    if scale and scale[0] <= min(known) and max(known) <= scale[1]:
        return scale
    return -_round_above(-min(known)), _round_above(max(known))


def _round_above(value: float) -> float:
    """Return a round number that is not below the value; 0 where the value isn't above it."""
    if value <= 0:
        return 0.0
    unit = 10.0 ** floor(log10(value))
    return next(step * unit for step in _STEPS if step * unit >= value or step == _STEPS[-1])
