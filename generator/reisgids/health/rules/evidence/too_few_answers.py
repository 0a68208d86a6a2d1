"""A measurement with fewer answers than the playbook declares to be enough, or so few that no edition has it."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import At, Finding, finding
from reisgids.health.of_figure import of_figure
from reisgids.health.rule_context import RuleContext
from reisgids.model.journey import Journey
from reisgids.model.registers import Kpi
from reisgids.model.written_measurement import written_measurements

ABOUT = (Journey, Kpi)


def judge(value: Journey | Kpi, context: RuleContext) -> Iterator[Finding | None]:
    """Yield a verdict for each measurement of a journey, and for the baseline and the latest figure of a KPI."""
    if isinstance(value, Journey):
        for each in written_measurements(value):
            yield _verdict((*each.at, "n"), each.measurement.n, context, **of_figure(each, value, context))
        return
    for part, figure in (("baseline", value.baseline), ("current", value.current)):
        if figure and figure.n is not None:
            yield _verdict((part, "n"), figure.n, context, name=context.title(value.title))


def _verdict(at: At, n: int, context: RuleContext, *, name: str, touchpoint: str = "") -> Finding | None:
    enough, least = context.config.minimum_n, context.config.hide_below
    if n >= enough and n >= least:
        return None
    return finding(at, touchpoint=touchpoint, name=name, n=n, enough=enough, least=least if n < least else "")
