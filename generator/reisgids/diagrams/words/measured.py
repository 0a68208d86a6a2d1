"""How a score was measured, in words: it never stands in a table without them."""

from __future__ import annotations

from typing import Literal

from reisgids.insight.measurement.waves import sample_of
from reisgids.labels.words import Words
from reisgids.model.config import Scales
from reisgids.model.measurement import Measurement
from reisgids.model.touchpoint import Touchpoint

Score = Literal["emotion", "importance", "satisfaction"]


def how_measured(touchpoint: Touchpoint, metric: Score, scales: Scales, words: Words) -> str:
    """Return the method, the scale, n, the period and the interval of a score's last wave; empty where it has none."""
    wave, scale = touchpoint.wave(metric), scales.of(metric)
    if wave is None or scale is None:
        return ""
    method = wave.method if wave.method and wave.method != "mean" else words.say("pages.methods.mean")
    ends = {"low": words.number(scale.min), "high": words.number(scale.max)}
    return words.say("diagrams.measured_by", method=method, sure=how_sure(wave, words), **ends)


def how_sure(wave: Measurement, words: Words) -> str:
    """Return n, the period and the interval of a figure."""
    about = {"n": words.number(wave.n), "period": wave.period}
    around = sample_of(wave).interval
    if around is None:
        return words.say("diagrams.measured", **about)
    said = words.score if wave.metric == "emotion" else words.number
    low, high = around.ends(1)
    return words.say("diagrams.measured_sure", **about, low=said(low), high=said(high))
