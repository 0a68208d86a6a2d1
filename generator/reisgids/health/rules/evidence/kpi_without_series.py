"""A KPI that customers answer for, and that follows no series: its figure is copied by hand."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.registers import Kpi

ABOUT = (Kpi,)
_ASKED = ("nps", "ces", "csat")


def judge(kpi: Kpi, context: RuleContext) -> Iterator[Finding | None]:
    """Yield one verdict for a KPI whose figure comes from questions to customers; of any other nothing is asked."""
    if kpi.metric in _ASKED:
        yield None if kpi.from_ else finding((), name=context.title(kpi.title))
