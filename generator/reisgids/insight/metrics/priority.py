"""Which touchpoints to improve first: importance to the customer against satisfaction."""

from __future__ import annotations

from typing import Literal

from reisgids.model.config import Scales
from reisgids.model.touchpoint import Touchpoint

Priority = Literal["improve", "cherish", "watch", "enough"]


def priority(touchpoint: Touchpoint, scales: Scales) -> Priority | None:
    """Return the quadrant that a touchpoint lies in, or None where one of its two scores isn't given.

    `improve` and `cherish` are important to the customer, `watch` and `enough` are not; in `improve` and `watch`
    customers are not satisfied. A score on the cut line of its scale counts as high.
    Source: Martilla and James (1977), "Importance-performance analysis".
    """
    importance, satisfaction = touchpoint.important, touchpoint.satisfied
    if importance is None or importance.customer is None or satisfaction is None:
        return None
    satisfied = satisfaction >= scales.satisfaction.centre
    if importance.customer >= scales.importance.centre:
        return "cherish" if satisfied else "improve"
    return "enough" if satisfied else "watch"
