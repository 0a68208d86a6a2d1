"""Whether a KPI that follows a series follows one that is there."""

from __future__ import annotations

from collections.abc import Mapping

from reisgids.model.journey import Journey
from reisgids.model.measurement import Measurement
from reisgids.model.registers import Kpi
from reisgids.model.values.period import period
from reisgids.model.values.references import Reference
from reisgids.problems import Problem, problem
from reisgids.sources.values.known import Known, Where

_NAMED = 12


def kpi_series_problems(kpi: Kpi, journeys: Mapping[str, Journey], where: Where) -> list[Problem]:
    """Return what is wrong with the series that a KPI follows; a journey with errors is not judged."""
    of = kpi.from_
    journey = journeys.get(of.journey) if of else None
    if of is None or journey is None:
        return []
    if kpi.current is not None:
        return [problem("kpi-current-twice", where(("current",)))]
    if of.touchpoint and journey.touchpoint(of.touchpoint) is None:
        known = Known({"moments": frozenset(touchpoint.id for touchpoint in journey.touchpoints)})
        return [known.problem(Reference("moments", of.touchpoint, ()), where(("from", "touchpoint")))]
    here = journey.measured_at(of.touchpoint, of.phase)
    meant = list(filter(of.means, here))
    if not meant:
        known_there = ", ".join(sorted({_named(each) for each in here})[:_NAMED])
        return [problem("kpi-series-missing", where(("from", "metric")), scale=of.metric, known=known_there)]
    methods = sorted({each.method or "" for each in meant})
    if len({each.casefold() for each in methods}) > 1:
        return [problem("kpi-series-several", where(("from", "metric")), known=", ".join(filter(None, methods)))]
    if of.baseline is None:
        return []
    when = period(of.baseline)
    if when is None or when not in {period(each.period) for each in meant}:
        periods = sorted({each.period for each in meant})[:_NAMED]
        place = where(("from", "baseline"))
        return [problem("kpi-baseline-missing", place, given=of.baseline, known=", ".join(periods))]
    return []


def _named(measurement: Measurement) -> str:
    return " ".join(filter(None, (measurement.metric, measurement.method)))
