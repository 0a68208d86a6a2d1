"""A Customer Effort Score of which nobody knows whether high or low is good: there are two versions of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.newest_waves import newest_waves
from reisgids.health.of_figure import of_figure
from reisgids.health.rule_context import RuleContext
from reisgids.model.journey import Journey
from reisgids.model.registers import Kpi

ABOUT = (Journey, Kpi)
_VERSION = re.compile(r"(?<![\d.,])[12][.,]0(?!\d)|\bCES\W?[12]\b", re.IGNORECASE)


def judge(value: Journey | Kpi, context: RuleContext) -> Iterator[Finding | None]:
    """Yield a verdict for each CES that a journey has, by its newest wave, and for a KPI that is one.

    A KPI that follows a series has the version of that.
    """
    if isinstance(value, Kpi):
        if value.metric == "ces" and value.from_ is None:
            told = f"{value.method.nl} {value.method.en}" if value.method else ""
            yield None if _VERSION.search(told) else finding((), name=context.title(value.title))
        return
    for newest, _ in newest_waves(value):
        if newest.measurement.metric == "ces":
            told = newest.measurement.method or ""
            known = _VERSION.search(told)
            yield None if known else finding((*newest.at, "metric"), **of_figure(newest, value, context))
