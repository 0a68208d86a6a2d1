"""A measured figure as a page shows it: never without its method, scale, n and period."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reisgids.insight.measurement.interval import Interval
from reisgids.insight.measurement.waves import sample_of
from reisgids.model.kind_of_figure import is_first_ces
from reisgids.model.measurement import Measurement
from reisgids.model.playbook import Playbook
from reisgids.pages.wording.reader import Reader

_NUMBERS = re.compile(r"\d+")
_WORDS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Measured:
    """A figure in words.

    `whose` says of which persona the answers are and about which party, if not everybody's about the whole; `thin` is
    the remark that n lies under the playbook's threshold. Both may be empty. `about` is the method with the scale,
    `sure` the n with the period and the interval, and `how` is both: what a figure never stands without.
    """

    metric: str
    whose: str
    value: str
    n: str
    period: str
    method: str
    scale: str
    spread: str
    interval: str
    thin: str
    about: str
    sure: str

    @property
    def how(self) -> str:
        """How it was measured: the method, the scale, n, the period and the interval, as far as they are known."""
        return f"{self.about}, {self.sure}" if self.about else self.sure


def measured(measurement: Measurement, view: Playbook, reader: Reader) -> Measured:
    """Return a measurement as this page's language writes it."""
    number = reader.number
    sample = sample_of(measurement)
    unit = "%" if sample.kind == "share" else ""
    said = {"nps": reader.words.signed, "emotion": reader.words.score}.get(measurement.metric, number)
    few = measurement.n < view.config.minimum_n
    method, n = _method(measurement.method or "", reader), number(measurement.n)
    metric = reader.option("Measurement.metric", measurement.metric)
    scale = scale_of(measurement.metric, view, reader, measurement.method or "")
    around = _interval(sample.interval, 0 if sample.kind in ("score", "share") else 1, unit, reader)
    told = "" if method.casefold() == metric.casefold() or _names_only_the_ends(method, scale) else method
    about = (told, f"{reader.say('kpis.scale').lower()} {scale}" if scale else "")
    return Measured(
        metric=metric,
        whose=_whose(measurement, view, reader),
        value=f"{said(measurement.value)}{unit}",
        n=n,
        period=measurement.period,
        method=method,
        scale=scale,
        spread="" if measurement.spread is None else number(measurement.spread),
        interval=around,
        thin=reader.say("thin", n=number(view.config.minimum_n)) if few else "",
        about=", ".join(filter(None, about)),
        sure=f"n = {n}, {measurement.period}" + (f"; {reader.say('measurements.interval')} {around}" if around else ""),
    )


def scale_of(metric: str, view: Playbook, reader: Reader, method: str = "") -> str:
    """Return the scale of a metric in words, empty where unknown; `method` distinguishes CES 1.0 from 2.0."""
    if is_first_ces(metric, method):
        return reader.say("scales.ces1")
    if scale := view.config.scales.of(metric):
        return reader.say("scale", low=reader.number(scale.min), high=reader.number(scale.max))
    return reader.say(f"scales.{metric}") if metric in {"nps", "ces", "csat"} else ""


def _names_only_the_ends(method: str, scale: str) -> bool:
    """Return whether a method is no more than the ends of the scale beside it: *0–10* of *0 to 10*."""
    ends = _NUMBERS.findall(method)
    return bool(ends) and not _WORDS.search(method) and _NUMBERS.findall(scale)[: len(ends)] == ends


def _whose(measurement: Measurement, view: Playbook, reader: Reader) -> str:
    persona = view.personas.get(measurement.persona) if measurement.persona else None
    party = view.parties.get(measurement.party) if measurement.party else None
    said = [
        reader.say(f"measurements.{kind}", name=reader.plain(value.name))
        for kind, value in (("by", persona), ("about", party))
        if value
    ]
    return ", ".join(said)


def _interval(around: Interval | None, places: int, unit: str, reader: Reader) -> str:
    """Return an interval in words, empty where there is none."""
    if around is None:
        return ""
    low, high = around.ends(places)
    return reader.say("interval", low=reader.number(low), high=f"{reader.number(high)}{unit}")


def _method(method: str, reader: Reader) -> str:
    """Return the method as written; of the two means that every survey tool exports, the name in this language."""
    return reader.say(f"methods.{method}") if method in {"mean", "median"} else method
