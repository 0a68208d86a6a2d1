"""Whether every score lies on the scale that was declared for it."""

from __future__ import annotations

from typing import Any

from reisgids.model.config import Scale, SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.written_measurement import written_measurements
from reisgids.problems import Problem, problem
from reisgids.sources.values.known import Where
from reisgids.sources.yaml.yaml import Path as At

_RANGES = {"nps": (-100.0, 100.0), "ces": (0.0, 100.0), "csat": (0.0, 100.0)}
"""NPS runs from −100 to 100; CES and CSAT are a mean on a scale or a percentage, by their method."""


def scale_problems(journey: Journey, config: SiteConfig, where: Where) -> list[Problem]:
    """Return the scores that lie off the scale that the playbook declares for them."""
    scales = config.scales
    declared = {"emotion": scales.emotion, "importance": scales.importance, "satisfaction": scales.satisfaction}
    found = []

    def judge(value: float | None, name: str, scale: Scale | None, path: At) -> None:
        low, high = (scale.min, scale.max) if scale else _RANGES[name]
        if value is not None and not low <= value <= high:
            given, lowest, highest = f"{value:g}", f"{low:g}", f"{high:g}"
            at_home = "site-config.yml" if scale else ""
            values: dict[str, Any] = {"given": given, "low": lowest, "high": highest, "scale": name, "where": at_home}
            found.append(problem("off-the-scale", where(path), **values))

    for number, touchpoint in enumerate(journey.touchpoints):
        at: At = ("touchpoints", number)
        if touchpoint.feels:
            judge(touchpoint.feels.score, "emotion", scales.emotion, (*at, "feels", "score"))
        if touchpoint.importance:
            importance = touchpoint.importance
            judge(importance.customer, "importance", scales.importance, (*at, "importance", "customer"))
            judge(importance.organisation, "importance", scales.importance, (*at, "importance", "organisation"))
        judge(touchpoint.satisfaction, "satisfaction", scales.satisfaction, (*at, "satisfaction"))
    for each in written_measurements(journey):
        judge(
            each.measurement.value, each.measurement.metric, declared.get(each.measurement.metric), (*each.at, "value")
        )
    return found
