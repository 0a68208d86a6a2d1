"""A measurement with fewer answers than the playbook declares to be enough."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.around import RuleContext
from reisgids.health.finding import At, Finding, finding
from reisgids.model.journey import Journey
from reisgids.model.registers import Kpi

ABOUT = (Journey, Kpi)


def judge(value: Journey | Kpi, around: RuleContext) -> Iterator[Finding | None]:
    """Yield a verdict for each measurement of a touchpoint, and for the baseline and the latest figure of a KPI."""
    if isinstance(value, Journey):
        for number, touchpoint in enumerate(value.touchpoints):
            for which, measurement in enumerate(touchpoint.measurements):
                at: At = ("touchpoints", number, "measurements", which, "n")
                yield _verdict(at, measurement.n, around, around.title(touchpoint.title), touchpoint.id)
        return
    for part, figure in (("baseline", value.baseline), ("current", value.current)):
        if figure and figure.n is not None:
            yield _verdict((part, "n"), figure.n, around, around.title(value.title))


def _verdict(at: At, n: int, around: RuleContext, name: str, touchpoint: str = "") -> Finding | None:
    enough = around.config.minimum_n
    return finding(at, touchpoint=touchpoint, name=name, n=n, enough=enough) if n < enough else None
