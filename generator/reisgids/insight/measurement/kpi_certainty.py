"""How sure the figures of a KPI are: around where it stands, and around its change since the baseline."""

from __future__ import annotations

from reisgids.insight.measurement.interval import Interval
from reisgids.insight.measurement.sample import Sample
from reisgids.model.registers import Figure, Kpi


def current_interval(kpi: Kpi) -> Interval | None:
    """Return the 95% interval around where a KPI stands, in points of its own scale.

    It is known of a net promoter score and of a percentage, which is taken for a share of its n: None for any other
    figure, and without an n.
    """
    now = _sample(kpi, kpi.current)
    return now.interval if now else None


def change_since_baseline(kpi: Kpi) -> Interval | None:
    """Return the 95% interval of the change since the baseline, in points of its own scale; None as above.

    A baseline without an n is taken as sure: whatever is chance then is chance all the more.
    """
    before, now = _sample(kpi, kpi.baseline), _sample(kpi, kpi.current)
    if now and before:
        return now.change_from(before)
    around = now.interval if now else None
    start = kpi.baseline
    return Interval(around.low - start.value, around.high - start.value) if around and start else None


def _sample(kpi: Kpi, figure: Figure | None) -> Sample | None:
    """The figure, if it can be told how sure it is."""
    if figure is None or not figure.n:
        return None
    if kpi.metric == "nps":
        return Sample("score", figure.value, figure.n)
    if kpi.unit and "%" in (kpi.unit.nl, kpi.unit.en) and 0 <= figure.value <= 100:
        return Sample("share", figure.value, figure.n)
    return None
