"""Whether an edition has the series that a KPI follows, and what the place of that series is called in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reisgids.editions.redaction import OnDecision
from reisgids.editions.rules import Decision, VisibilityRule
from reisgids.editions.written_fields import changed
from reisgids.model.journey import Journey
from reisgids.model.measurement import FromSeries
from reisgids.model.registers import Kpi
from reisgids.model.values.period import period


def following(kpi: Kpi, journeys: Iterable[Journey], report: OnDecision) -> Kpi:
    """Return the KPI, following no series where the journeys don't have it, or not the wave of its baseline.

    Were it to go on naming that series or that wave, it would tell that there is one. Were another wave to pass for
    the baseline, it would tell of a progress that nobody stated.
    """
    of = kpi.from_
    if of is None or any(_has(journey, of) for journey in journeys if journey.id == of.journey):
        return kpi
    report(("kpis", kpi.id, "from"), Decision(False, VisibilityRule.NAMES_HIDDEN, "Kpi.from"))
    return changed(kpi, {"from_": None})


def followed_anew(kpi: Kpi, names: Mapping[str, Mapping[str, str]]) -> Kpi:
    """Return the KPI with the id that its series' touchpoint has in the edition; `names` are those by the old ones."""
    of = kpi.from_
    if of is None or of.touchpoint is None or (new := names[of.journey][of.touchpoint]) == of.touchpoint:
        return kpi
    return changed(kpi, {"from_": changed(of, {"touchpoint": new})})


def _has(journey: Journey, of: FromSeries) -> bool:
    """Return whether a journey has the series, and the wave of its baseline where one is named."""
    waves = list(filter(of.means, journey.measured_at(of.touchpoint, of.phase)))
    return bool(waves) and (of.baseline is None or period(of.baseline) in {period(each.period) for each in waves})
