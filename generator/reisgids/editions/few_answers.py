"""A playbook without the figures of so few answers that they are about people: those are in no edition at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from reisgids.editions.followed import following
from reisgids.editions.redaction import At, OnDecision
from reisgids.editions.rules import Decision, VisibilityRule
from reisgids.editions.written_fields import changed
from reisgids.model.journey import Journey
from reisgids.model.measurement import Measurement
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Figure, Kpi
from reisgids.model.touchpoint import Touchpoint

M = TypeVar("M", bound=Measurement)


def without_few_answers(playbook: Playbook, report: OnDecision) -> Playbook:
    """Return the playbook without each figure whose n is less than `hide_below`; itself where there is none.

    A KPI whose series or whose baseline is among them follows none: another wave is no baseline of it.
    """
    few = _FewAnswers(playbook.config.hide_below, report)
    journeys = tuple(map(few.journey, playbook.journeys))
    kpis = {id: following(few.kpi(kpi), journeys, report) for id, kpi in playbook.kpis.items()}
    same = all(a is b for a, b in zip(journeys, playbook.journeys, strict=True))
    if same and all(kpi is playbook.kpis[id] for id, kpi in kpis.items()):
        return playbook
    return replace(playbook, journeys=journeys, kpis=kpis)


class _FewAnswers:
    """Takes figures of fewer answers than `least` out of what holds them."""

    def __init__(self, least: int, report: OnDecision) -> None:
        self._least = least
        self._report = report

    def journey(self, journey: Journey) -> Journey:
        at = ("journeys", journey.id)
        touchpoints = tuple(self._touchpoint(each, (*at, "touchpoints", each.id)) for each in journey.touchpoints)
        left = self._enough(journey.measurements, (*at, "measurements"), "Journey.measurements")
        same = all(a is b for a, b in zip(touchpoints, journey.touchpoints, strict=True))
        if same and len(left) == len(journey.measurements):
            return journey
        return changed(journey, {"touchpoints": touchpoints, "measurements": left})

    def kpi(self, kpi: Kpi) -> Kpi:
        few = [
            name
            for name in ("baseline", "current", "target")
            if isinstance(figure := getattr(kpi, name), Figure) and figure.n is not None and figure.n < self._least
        ]
        for name in few:
            self._hide(("kpis", kpi.id, name), f"Kpi.{name}")
        return changed(kpi, dict.fromkeys(few)) if few else kpi

    def _touchpoint(self, touchpoint: Touchpoint, at: At) -> Touchpoint:
        left = self._enough(touchpoint.measurements, (*at, "measurements"), "Touchpoint.measurements")
        return touchpoint if len(left) == len(touchpoint.measurements) else changed(touchpoint, {"measurements": left})

    def _enough(self, measurements: Iterable[M], at: At, field: str) -> tuple[M, ...]:
        left = []
        for number, each in enumerate(measurements):
            if each.n < self._least:
                self._hide((*at, str(number)), field)
            else:
                left.append(each)
        return tuple(left)

    def _hide(self, at: At, field: str) -> None:
        self._report(at, Decision(False, VisibilityRule.HIDE_BELOW, field))
