"""Where a KPI began and where it stands, from the series that it follows."""

from __future__ import annotations

from reisgids.insight.measurement.series import Series, followed_series
from reisgids.insight.measurement.waves import Wave
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Figure, Kpi
from reisgids.model.values.period import period


def with_its_figures(view: Playbook, kpi: Kpi) -> Kpi:
    """Return the KPI with the baseline and the current figure of its series, where it follows one that is in the view.

    A baseline that is written stays: it may be older than the series.
    """
    series = kpi_series(view, kpi)
    if series is None:
        return kpi
    first = baseline_wave(kpi, series)
    found = {"current": _figure(series.last), **({} if kpi.baseline or not first else {"baseline": _figure(first)})}
    return kpi.model_copy(update=found)


def kpi_series(view: Playbook, kpi: Kpi) -> Series | None:
    """Return the series that a KPI follows, where it follows one that is in the view."""
    return followed_series(view, kpi.from_) if kpi.from_ else None


def baseline_wave(kpi: Kpi, series: Series) -> Wave | None:
    """Return the wave of the baseline: the one that is named, else the first one; None where that one isn't there."""
    named = kpi.from_.baseline if kpi.from_ else None
    if named is None:
        return series.waves.waves[0]
    when = period(named)
    return next((wave for wave in series.waves.waves if wave.period == when), None)


def wave_of(series: Series, figure: Figure) -> Wave | None:
    """Return the wave of a series that a figure is; None where it is none of them, but written by hand."""
    return next((wave for wave in series.waves.waves if _figure(wave) == figure), None)


def _figure(wave: Wave) -> Figure:
    measurement = wave.measurement
    return Figure(value=measurement.value, n=measurement.n, period=measurement.period)
