"""A KPI that can't be held against anything, or for which nobody answers."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.registers import Kpi

ABOUT = (Kpi,)


def judge(kpi: Kpi, context: RuleContext) -> Iterator[Finding | None]:
    """Yield one verdict; `missing` is baseline, owner or both. A series that is followed has a first wave."""
    lacks = {"baseline": kpi.baseline is None and kpi.from_ is None, "owner": kpi.owner is None}
    missing = [name for name, lacking in lacks.items() if lacking]
    yield finding((), name=context.title(kpi.title), missing="-and-".join(missing)) if missing else None
