"""The gap between what a touchpoint means to the customer and to the organisation, and how satisfied customers are."""

from __future__ import annotations

from reisgids.model.config import Scales
from reisgids.model.touchpoint import Touchpoint


def importance_gap(touchpoint: Touchpoint) -> float | None:
    """Return importance to the customer minus that to the organisation, in points of the importance scale.

    Positive: the organisation underrates it. None where one of the two isn't given.
    """
    importance = touchpoint.important
    if importance is None or importance.customer is None or importance.organisation is None:
        return None
    return importance.customer - importance.organisation


def satisfaction_gap(touchpoint: Touchpoint, scales: Scales) -> float | None:
    """Return importance to the customer minus satisfaction, both as a share (0–1) of their scale.

    Positive: the touchpoint does less well than it matters. None where one of the two isn't given.
    """
    importance = touchpoint.important
    if importance is None or importance.customer is None or touchpoint.satisfied is None:
        return None
    return scales.importance.share(importance.customer) - scales.satisfaction.share(touchpoint.satisfied)
