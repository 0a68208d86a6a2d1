"""A figure that was measured, and not again in its rhythm."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.newest_waves import newest_waves
from reisgids.health.of_figure import of_figure
from reisgids.health.rule_context import RuleContext
from reisgids.model.journey import Journey
from reisgids.model.rhythm import wave_due

ABOUT = (Journey,)


def judge(journey: Journey, context: RuleContext) -> Iterator[Finding | None]:
    """Yield a verdict for the newest wave of each figure. What is yet to be isn't measured again."""
    if journey.state == "to-be":
        return
    for newest, when in newest_waves(journey):
        metric = newest.measurement.metric
        due = wave_due(when.last, context.config.rhythm.of(metric))
        if due >= context.day:
            yield None
            continue
        yield finding(
            (*newest.at, "period"),
            **of_figure(newest, journey, context),
            scale=metric,
            period=newest.measurement.period,
            day=due.isoformat(),
        )
