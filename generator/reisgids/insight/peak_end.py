"""The peak-end rule: how an experience is remembered."""

from __future__ import annotations

from collections.abc import Sequence


def peak_end(scores: Sequence[float], neutral: float) -> float | None:
    """Return the mean of the most intense score (farthest from `neutral`) and the last one.

    Where a low and a high are equally intense, the low counts. None for no scores.
    Source: Kahneman, Fredrickson, Schreiber and Redelmeier (1993), "When more pain is preferred to less".
    """
    if not scores:
        return None
    peak = max(scores, key=lambda score: (abs(score - neutral), score < neutral))
    return (peak + scores[-1]) / 2
