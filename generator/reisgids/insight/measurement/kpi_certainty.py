"""How sure the figures of a KPI are: around where it stands, and around its change since the baseline."""

from __future__ import annotations

from reisgids.insight.measurement.difference import score_difference, share_difference
from reisgids.insight.measurement.interval import Interval, score_interval, share_interval, widest_score
from reisgids.model.registers import Figure, Kpi


def current_interval(kpi: Kpi) -> Interval | None:
    """Return the 95% interval around where a KPI stands, in points of its own scale.

    It is known of a net promoter score and of a percentage, which is taken for a share of its n: None for any other
    figure, and without an n.
    """
    return _around(kpi, kpi.current)


def change_since_baseline(kpi: Kpi) -> Interval | None:
    """Return the 95% interval of the change since the baseline, in points of its own scale; None as above.

    A baseline without an n is taken as sure: whatever is chance then is chance all the more.
    """
    start, now, around = kpi.baseline, kpi.current, current_interval(kpi)
    if start is None or now is None or around is None or not now.n:
        return None
    if not start.n or (kpi.metric != "nps" and not _is_share(start)):
        return Interval(around.low - start.value, around.high - start.value)
    if kpi.metric == "nps":
        return score_difference(widest_score(start.value, start.n), widest_score(now.value, now.n))
    found = share_difference(start.value / 100, start.n, now.value / 100, now.n)
    return Interval(100 * found.low, 100 * found.high)


def _around(kpi: Kpi, figure: Figure | None) -> Interval | None:
    if figure is None or not figure.n:
        return None
    if kpi.metric == "nps":
        return score_interval(widest_score(figure.value, figure.n))
    if kpi.unit and "%" in (kpi.unit.nl, kpi.unit.en) and _is_share(figure):
        found = share_interval(figure.value / 100, figure.n)
        return Interval(100 * found.low, 100 * found.high)
    return None


def _is_share(figure: Figure) -> bool:
    return 0 <= figure.value <= 100
