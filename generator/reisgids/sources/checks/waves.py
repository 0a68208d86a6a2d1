"""Whether every measurement has its place in time: a period that can be read, and nothing else measured there."""

from __future__ import annotations

from reisgids.model.journey import Journey
from reisgids.model.measurement import Measurement
from reisgids.model.values.period import Period, period
from reisgids.model.written_measurement import written_measurements
from reisgids.problems import Place, Problem, problem
from reisgids.sources.values.known import Where
from reisgids.sources.yaml.yaml import Path as At

_MANY = 20
"""So many are named; a sheet that was pasted twice has as many as it has lines."""


def wave_problems(journey: Journey, where: Where) -> list[Problem]:
    """Return the periods that can't be read, and the figures that stand there twice."""
    found: list[Problem] = []
    known: dict[tuple[At, tuple[str, ...], Period], At] = {}
    for each in written_measurements(journey):
        measurement, at = each.measurement, each.at
        when = period(measurement.period)
        if when is None:
            given = measurement.period[:60]
            found.append(problem("period", where((*at, "period")), severity="warning", given=given))
            continue
        key = (at[:-1], each.figure, when)
        if key in known and len(found) < _MANY:
            found.append(_twice(measurement, where((*known[key], "value")), where((*at, "value"))))
        known.setdefault(key, at)
    return found


def _twice(measurement: Measurement, first: Place, second: Place) -> Problem:
    scale, period = measurement.metric, measurement.period
    return problem("measured-twice", second, scale=scale, period=period, file=first.path, line=first.line)
