"""How far a KPI has come from its baseline to its target, as far as its figures can tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reisgids.insight.measurement.interval import Interval
from reisgids.insight.measurement.kpi_certainty import change_since_baseline, current_interval
from reisgids.insight.measurement.kpi_figures import baseline_wave, kpi_series, with_its_figures
from reisgids.insight.measurement.kpi_progress import kpi_progress
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Figure, Kpi

Progress = Literal["first", "chance", "unknown", "same", "back", "some", "on-target", "reached"]


@dataclass(frozen=True)
class KpiVerdict:
    """What may be said of the way from the baseline to the target.

    `first`: the baseline is the only wave yet. `chance`: the 95% interval of the change holds no change at all.
    `unknown`: that interval can't be told. `same` and `back`: as far as at the baseline, or further off. `some`: on its
    way; `part` is how much of it, and `between` its 95% interval where it can be told. `on-target`: at the target, but
    the interval around the figure reaches to the other side of it. `reached`: beyond it with the whole interval.
    """

    progress: Progress
    part: float = 0.0
    between: Interval | None = None


def kpi_verdict(view: Playbook, kpi: Kpi) -> KpiVerdict | None:
    """Return what may be said of a KPI; None where it has no baseline, no figure or no target beyond the baseline."""
    known = with_its_figures(view, kpi)
    part = kpi_progress(known)
    if part is None or known.baseline is None or known.target is None:
        return None
    if _only_the_baseline(view, kpi):
        return KpiVerdict("first")
    change = change_since_baseline(view, kpi)
    if change is None and kpi.metric != "other":
        # A count may be taken as it is; what customers answered may not.
        return KpiVerdict("unknown")
    if change and change.holds(0):
        return KpiVerdict("chance" if part else "same")
    if part >= 1:
        around = current_interval(view, kpi)
        return KpiVerdict("reached" if around is None or _beyond(around, known.baseline, known.target) else "on-target")
    if part <= 0:
        return KpiVerdict("same" if part == 0 else "back")
    return KpiVerdict("some", part, _of_the_way(change, known.target.value - known.baseline.value))


def _only_the_baseline(view: Playbook, kpi: Kpi) -> bool:
    series = kpi_series(view, kpi)
    return series is not None and kpi.baseline is None and series.last == baseline_wave(kpi, series)


def _beyond(around: Interval, baseline: Figure, target: Figure) -> bool:
    """Whether all of the interval lies at the far side of the target."""
    return around.low >= target.value if target.value > baseline.value else around.high <= target.value


def _of_the_way(change: Interval | None, way: float) -> Interval | None:
    if change is None:
        return None
    ends = sorted((change.low / way, change.high / way))
    return Interval(ends[0], ends[1])
