"""How far a KPI has come on its way from the baseline to the target."""

from __future__ import annotations

from reisgids.model.registers import Kpi


def kpi_progress(kpi: Kpi) -> float | None:
    """Return the part of the way that is behind us: 0 at the baseline, 1 at the target, negative when further off.

    None where one of the three figures is missing, or where the target is the baseline.
    """
    if kpi.baseline is None or kpi.current is None or kpi.target is None:
        return None
    way = kpi.target.value - kpi.baseline.value
    return (kpi.current.value - kpi.baseline.value) / way if way else None
