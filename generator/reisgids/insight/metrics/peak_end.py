"""The peak-end rule: how an experience is remembered."""

from __future__ import annotations

from collections.abc import Sequence


def peak(scores: Sequence[float], neutral: float) -> float | None:
    """Return the most intense score, the one farthest from `neutral`; of a low and a high that are equal the low.

    None for no scores.
    """
    return max(scores, key=lambda score: (abs(score - neutral), score < neutral), default=None)


def peak_end(scores: Sequence[float], neutral: float) -> float | None:
    """Return the mean of the most intense score (see `peak`) and the last one. None for no scores.

    Source: Kahneman, Fredrickson, Schreiber and Redelmeier (1993), "When more pain is preferred to less".
    """
    most_intense = peak(scores, neutral)
    return None if most_intense is None else (most_intense + scores[-1]) / 2
