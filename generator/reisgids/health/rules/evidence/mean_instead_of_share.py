"""A CSAT that is a mean without saying so: the method asks for the share of 4 and 5."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.newest_waves import newest_waves
from reisgids.health.rule_context import RuleContext
from reisgids.model.journey import Journey
from reisgids.model.kind_of_figure import kind_of_figure, says_mean

ABOUT = (Journey,)


def judge(journey: Journey, context: RuleContext) -> Iterator[Finding | None]:
    """Yield a verdict for each CSAT, by its newest wave. A mean is an alternative where its method declares it."""
    for newest, _ in newest_waves(journey):
        measurement, touchpoint = newest.measurement, newest.touchpoint
        if measurement.metric == "csat":
            name = context.title(touchpoint.title if touchpoint else journey.title)
            at = (*newest.at, "metric")
            method = measurement.method or ""
            undeclared = kind_of_figure("csat", method) == "mean" and not says_mean(method)
            yield finding(at, touchpoint=touchpoint.id if touchpoint else "", name=name) if undeclared else None
