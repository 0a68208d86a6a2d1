"""A CSAT that is a mean without saying so: the method asks for the share of 4 and 5."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.newest_waves import newest_waves
from reisgids.health.of_figure import of_figure
from reisgids.health.rule_context import RuleContext
from reisgids.model.journey import Journey
from reisgids.model.kind_of_figure import says_mean

ABOUT = (Journey,)


def judge(journey: Journey, context: RuleContext) -> Iterator[Finding | None]:
    """Yield a verdict for each CSAT, by its newest wave. A mean is an alternative where its method declares it."""
    for newest, _ in newest_waves(journey):
        measurement = newest.measurement
        if measurement.metric == "csat":
            undeclared = measurement.kind == "mean" and not says_mean(measurement.method or "")
            yield finding((*newest.at, "metric"), **of_figure(newest, journey, context)) if undeclared else None
