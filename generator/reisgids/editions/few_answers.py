"""A playbook without the figures of so few answers that they are about people: those are in no edition at all."""

from __future__ import annotations

from dataclasses import replace

from reisgids.editions.redaction import OnDecision
from reisgids.editions.rules import Decision, VisibilityRule
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Kpi
from reisgids.model.touchpoint import Touchpoint

_HIDDEN = Decision(False, VisibilityRule.TOO_FEW)


def without_few_answers(playbook: Playbook, report: OnDecision) -> Playbook:
    """Return the playbook without each figure whose n is less than `hide_below`; itself where there is none."""
    least = playbook.config.hide_below
    journeys = tuple(_journey(journey, least, report) for journey in playbook.journeys)
    kpis = {id: _kpi(kpi, least, report) for id, kpi in playbook.kpis.items()}
    same = all(a is b for a, b in zip(journeys, playbook.journeys, strict=True))
    if same and all(kpi is playbook.kpis[id] for id, kpi in kpis.items()):
        return playbook
    return replace(playbook, journeys=journeys, kpis=kpis)


def _journey(journey: Journey, least: int, report: OnDecision) -> Journey:
    touchpoints = tuple(_touchpoint(touchpoint, journey.id, least, report) for touchpoint in journey.touchpoints)
    parts = tuple(part for part in journey.measurements if part.n >= least)
    for number, part in enumerate(journey.measurements):
        if part.n < least:
            report(("journeys", journey.id, "measurements", str(number)), _HIDDEN)
    if len(parts) == len(journey.measurements) and all(
        a is b for a, b in zip(touchpoints, journey.touchpoints, strict=True)
    ):
        return journey
    return journey.model_copy(update={"touchpoints": touchpoints, "measurements": parts})


def _touchpoint(touchpoint: Touchpoint, journey: str, least: int, report: OnDecision) -> Touchpoint:
    left = tuple(each for each in touchpoint.measurements if each.n >= least)
    if len(left) == len(touchpoint.measurements):
        return touchpoint
    for number, each in enumerate(touchpoint.measurements):
        if each.n < least:
            report(("journeys", journey, "touchpoints", touchpoint.id, "measurements", str(number)), _HIDDEN)
    return touchpoint.model_copy(update={"measurements": left})


def _kpi(kpi: Kpi, least: int, report: OnDecision) -> Kpi:
    few = [
        name
        for name in ("baseline", "current")
        if (figure := getattr(kpi, name)) is not None and figure.n is not None and figure.n < least
    ]
    for name in few:
        report(("kpis", kpi.id, name), _HIDDEN)
    return kpi.model_copy(update=dict.fromkeys(few)) if few else kpi
