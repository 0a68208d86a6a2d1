"""What kind of figure a metric gives by its method: that decides how it is calculated, and how sure it is."""

from __future__ import annotations

import re
from typing import Literal

KindOfFigure = Literal["score", "share", "mean", "other"]
"""A net promoter score, a percentage of the answers, a mean of them, or something of which nothing can be said."""

_SHARE = re.compile(r"%|top|box|share|aandeel", re.IGNORECASE)
_OTHER = re.compile(r"median|mediaan", re.IGNORECASE)
_WORD_FOR_MEAN = re.compile(r"mean|gemiddeld|average", re.IGNORECASE)


def kind_of_figure(metric: str, method: str) -> KindOfFigure:
    """Return what kind of figure it is."""
    if metric == "nps":
        return "score"
    if _OTHER.search(method):
        return "other"
    if metric in ("csat", "ces") and _SHARE.search(method) and not _WORD_FOR_MEAN.search(method):
        return "share"
    return "mean"


def is_first_ces(metric: str, method: str) -> bool:
    """Return whether it is CES 1.0: of five, and the lower the better."""
    return metric == "ces" and "1.0" in method.replace(",", ".")


def says_mean(method: str) -> bool:
    """Return whether a method declares that the figure is a mean."""
    return bool(_WORD_FOR_MEAN.search(method))
