"""The newest wave of each figure in a journey, and which actions were done without a wave after it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from reisgids.model.config import SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.measurement import Rhythm
from reisgids.model.registers import Action, Kpi
from reisgids.model.rhythm import wave_due
from reisgids.model.values.period import Period, period
from reisgids.model.written_measurement import WrittenMeasurement, written_measurements

_COUNTED: Rhythm = "quarter"
"""How often is counted what no customer is asked."""


def newest_waves(journey: Journey) -> tuple[tuple[WrittenMeasurement, Period], ...]:
    """Return of each figure its newest wave; a period that can't be read is no wave."""
    newest: dict[tuple[str, ...], tuple[WrittenMeasurement, Period]] = {}
    for each in written_measurements(journey):
        when = period(each.measurement.period)
        if when and (each.figure not in newest or newest[each.figure][1] < when):
            newest[each.figure] = each, when
    return tuple(newest.values())


def unmeasured_actions(
    config: SiteConfig,
    day: dt.date,
    actions: Iterable[Action],
    kpis: Mapping[str, Kpi],
    journeys: Iterable[Journey],
) -> frozenset[tuple[str, str]]:
    """Return of each done action that wasn't measured its id, and why.

    `no-date`: nobody wrote when it was done. `no-series`: it has no KPI that follows a series, or whose figure is
    written with its period. `no-wave`: two rhythms have passed, and no wave began after it.
    """
    known = {journey.id: journey for journey in journeys}
    found = set()
    for action in actions:
        if action.status == "done" and (why := _unmeasured(config, day, action, kpis, known)):
            found.add((action.id, why))
    return frozenset(found)


def _unmeasured(
    config: SiteConfig, day: dt.date, action: Action, kpis: Mapping[str, Kpi], journeys: Mapping[str, Journey]
) -> str:
    """Return why an action that is done wasn't measured; empty where it was, or where there is still time."""
    kpi = kpis.get(action.kpi) if action.kpi else None
    begun = _begun(kpi, journeys) if kpi else None
    if begun is None:
        return "no-series"
    if action.done_on is None:
        return "no-date"
    if any(first >= action.done_on for first in begun):
        return ""
    rhythm = config.rhythm.of(kpi.from_.metric) if kpi and kpi.from_ else _COUNTED
    return "no-wave" if wave_due(action.done_on, rhythm) < day else ""


def _begun(kpi: Kpi, journeys: Mapping[str, Journey]) -> list[dt.date] | None:
    """Return when the waves of a KPI began; None where it follows no series and its figure isn't written either."""
    of = kpi.from_
    if of is None:
        now = kpi.current
        when = period(now.period) if now and now.period else None
        first = when.first if when else now.date if now else None
        return [first] if first else None
    journey = journeys.get(of.journey)
    meant = filter(of.means, journey.measured_at(of.touchpoint, of.phase)) if journey else ()
    return [when.first for each in meant if (when := period(each.period))]
