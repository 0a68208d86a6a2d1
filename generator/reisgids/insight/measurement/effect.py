"""What the figure of a KPI did around the day on which an action was done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reisgids.insight.measurement.kpi_figures import kpi_series
from reisgids.insight.measurement.series import Series
from reisgids.insight.measurement.waves import Verdict, Wave, verdict_between
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action, Kpi

Told = Literal["compared", "not-yet", "no-before", "no-date", "no-series"]


@dataclass(frozen=True)
class Effect:
    """The waves before and after an action that is done.

    `compared`: there are both; `verdict` is that of the first wave that began since the day against the last one that
    ended before it, and `since` that of the latest, where that is another one. `not-yet`: no wave began after it.
    `no-before`: none ended before it. `no-date`: nobody wrote down when it was done. `no-series`: it has no KPI that
    follows a series.
    """

    told: Told
    before: Wave | None = None
    after: Wave | None = None
    latest: Wave | None = None
    verdict: Verdict = "unknown"
    since: Verdict = "unknown"


def effect_of(view: Playbook, action: Action) -> Effect | None:
    """Return what the figures say of an action; None of one that isn't done, and where that may be withheld."""
    if action.status != "done":
        return None
    kpi = view.kpis.get(action.kpi) if action.kpi else None
    series = kpi_series(view, kpi) if kpi else None
    if series is None:
        return Effect("no-series") if _surely_without_series(view, action, kpi) else None
    if action.done_on is None:
        return None if action.partly else Effect("no-date")
    return _around(series, action)


def _around(series: Series, action: Action) -> Effect:
    day, waves = action.done_on, series.waves.waves
    before = next((wave for wave in reversed(waves) if day and wave.period.last < day), None)
    after = next((wave for wave in waves if day and wave.period.first >= day), None)
    if after is None:
        return Effect("not-yet", before)
    latest = series.last if series.last is not after else None
    if before is None:
        return Effect("no-before", None, after, latest)
    since = verdict_between(before, latest) if latest else "unknown"
    return Effect("compared", before, after, latest, verdict_between(before, after), since)


def _surely_without_series(view: Playbook, action: Action, kpi: Kpi | None) -> bool:
    """Whether there is no series, rather than one that this edition may not see."""
    if action.partly or view.withholds("kpis") or view.withholds("actions"):
        return False
    return action.kpi is None or (kpi is not None and kpi.from_ is None and not kpi.partly)
