"""How sure the figures of a KPI are: around where it stands, and around its change since the baseline."""

from __future__ import annotations

from reisgids.insight.measurement.difference import score_difference
from reisgids.insight.measurement.interval import Interval, score_interval, widest_score
from reisgids.model.registers import Kpi


def current_interval(kpi: Kpi) -> Interval | None:
    """Return the 95% interval around where a net promoter score stands; None for another metric and without an n."""
    now = kpi.current
    return score_interval(widest_score(now.value, now.n)) if kpi.metric == "nps" and now and now.n else None


def change_since_baseline(kpi: Kpi) -> Interval | None:
    """Return the 95% interval of the change of a net promoter score since the baseline; None as above.

    A baseline without an n is taken as sure: whatever is chance then is chance all the more.
    """
    start, now, around = kpi.baseline, kpi.current, current_interval(kpi)
    if start is None or now is None or around is None or not now.n:
        return None
    if not start.n:
        return Interval(around.low - start.value, around.high - start.value)
    return score_difference(widest_score(start.value, start.n), widest_score(now.value, now.n))
