"""How much of a journey rests on evidence."""

from __future__ import annotations

from dataclasses import dataclass

from reisgids.model.journey import Journey
from reisgids.model.measurement import Metric
from reisgids.model.touchpoint import Touchpoint


@dataclass(frozen=True)
class Coverage:
    """How many scores are measured (survey), observed (interviews) or only assumed.

    The scores are the emotion, the importance and the satisfaction of contact moments, as far as they are given:
    customer moments and presence ask for no measurement.
    """

    measured: int
    observed: int
    assumed: int

    @property
    def total(self) -> int:
        """The number of scores that count."""
        return self.measured + self.observed + self.assumed

    @property
    def supported(self) -> int:
        """The number that is measured or observed."""
        return self.measured + self.observed

    @property
    def percentage(self) -> int | None:
        """The supported share in whole per cents, or None where nothing counts."""
        return round(100 * self.supported / self.total) if self.total else None


def evidence_coverage(journey: Journey) -> Coverage:
    """Return the evidence coverage of the scores of which is known what they rest on."""
    kinds = [
        touchpoint.evidence_of(metric)
        for touchpoint in journey.touchpoints
        if touchpoint.is_contact
        for metric in scored(touchpoint)
    ]
    return Coverage(kinds.count("measured"), kinds.count("observed"), kinds.count("assumed"))


def scored(touchpoint: Touchpoint) -> tuple[Metric, ...]:
    """Return which scores a touchpoint has: emotion, importance to the customer, satisfaction."""
    importance = touchpoint.important
    values: tuple[tuple[Metric, float | None], ...] = (
        ("emotion", touchpoint.score),
        ("importance", importance.customer if importance else None),
        ("satisfaction", touchpoint.satisfied),
    )
    return tuple(metric for metric, value in values if value is not None)
