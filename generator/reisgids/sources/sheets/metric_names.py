"""What people call the metrics, in Dutch and English."""

from __future__ import annotations

import re
from typing import get_args

from reisgids.labels.words import words
from reisgids.model.measurement import Metric

_ALSO = {
    "net promoter score": "nps", "customer effort score": "ces", "customer satisfaction score": "csat",
    "customer satisfaction": "csat", "klanttevredenheid": "csat", "klantinspanning": "ces", "emotie": "emotion",
    "belang": "importance", "tevredenheid": "satisfaction",
}  # fmt: skip
_METHODS = {
    "top-two box": re.compile(r"(?:% )?(?:top[- ]?(?:two|2|twee)[- ]?box(?:[- ]score)?|t2b)(?: ?%)?", re.IGNORECASE),
    "mean": re.compile(r"gemiddelde?|gem\.?|mean|average|avg", re.IGNORECASE),
    "median": re.compile(r"mediaan|median", re.IGNORECASE),
    "CES 1.0": re.compile(r"ces ?v?1(?:[.,]0)?", re.IGNORECASE),
    "CES 2.0": re.compile(r"ces ?v?2(?:[.,]0)?", re.IGNORECASE),
}
"""What else the methods are called that make a series: written in two ways they would be two series."""
_VERSION = re.compile(r"(?:ces|customer effort score)\s*([12])(?:[.,]0)?", re.IGNORECASE)


def metric_named(written: str) -> tuple[str, str]:
    """Return the metric that somebody wrote and the method that its name tells; what is unknown comes back as it is.

    `CES 2.0` is both.
    """
    plain = " ".join(written.split()).casefold()
    if found := _VERSION.fullmatch(plain):
        return "ces", f"CES {found[1]}.0"
    return _ALSO.get(plain, plain), ""


def method_named(written: str) -> str:
    """Return the method that somebody wrote as the guide spells it; what is another one comes back as it is."""
    plain = " ".join(written.split())
    return next((method for method, form in _METHODS.items() if form.fullmatch(plain)), written)


def metrics_in(language: str) -> str:
    """Return the metrics to choose from, in the words of a language."""
    return ", ".join(metric_word(metric, language) for metric in METRICS)


def metric_word(metric: str, language: str) -> str:
    """Return what a metric is called in a language, as people type it."""
    return str(words(language).find("fields.options.Measurement.metric")[metric]).lower()


METRICS: tuple[str, ...] = get_args(Metric)
"""The metrics, as the model names them."""
