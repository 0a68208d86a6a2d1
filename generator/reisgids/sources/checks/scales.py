"""Whether every score lies on the scale that was declared for it."""

from __future__ import annotations

from typing import Any

from reisgids.model.config import Scale, SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.kind_of_figure import is_first_ces, says_mean
from reisgids.model.written_measurement import written_measurements
from reisgids.problems import Problem, problem
from reisgids.sources.values.known import Where
from reisgids.sources.yaml.yaml import Path as At

_RANGES = {"nps": (-100.0, 100.0), "ces": (0.0, 100.0), "csat": (0.0, 100.0)}
"""NPS runs from −100 to 100; CES and CSAT are a mean on a scale or a percentage, by their method."""
_MEANS = {"ces": (1.0, 7.0), "csat": (1.0, 5.0)}
"""What a mean can be, of answers on the scales that the pages name."""
_FIRST_CES = (1.0, 5.0)


def scale_problems(journey: Journey, config: SiteConfig, where: Where) -> list[Problem]:
    """Return the scores that lie off the scale that the playbook declares for them."""
    scales = config.scales
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
        if feels := touchpoint.feels:
            for key in ("score", "best", "worst"):
                judge(getattr(feels, key), "emotion", scales.emotion, (*at, "feels", key))
            for persona, felt in feels.per_persona.items():
                judge(felt.score, "emotion", scales.emotion, (*at, "feels", "per_persona", persona, "score"))
        if touchpoint.importance:
            importance = touchpoint.importance
            judge(importance.customer, "importance", scales.importance, (*at, "importance", "customer"))
            judge(importance.organisation, "importance", scales.importance, (*at, "importance", "organisation"))
        judge(touchpoint.satisfaction, "satisfaction", scales.satisfaction, (*at, "satisfaction"))
    for each in written_measurements(journey):
        value, at = each.measurement, (*each.at, "value")
        before = len(found)
        judge(value.value, value.metric, scales.of(value.metric), at)
        low, high = _of_mean(value.metric, value.method or "")
        if len(found) == before and not low <= value.value <= high:
            given, lowest, highest = f"{value.value:g}", f"{low:g}", f"{high:g}"
            told: dict[str, Any] = {"given": given, "low": lowest, "high": highest, "scale": value.metric}
            found.append(problem("mean-off-the-scale", where(at), severity="warning", **told))
    return found


def _of_mean(metric: str, method: str) -> tuple[float, float]:
    """Return between what a mean lies, by the scale that the pages name beside it; anything may be no mean."""
    if metric not in _MEANS or not says_mean(method):
        return float("-inf"), float("inf")
    return _FIRST_CES if is_first_ces(metric, method) else _MEANS[metric]
