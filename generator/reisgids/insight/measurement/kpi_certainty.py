"""How sure the figures of a KPI are: around where it stands, and around its change since the baseline."""

from __future__ import annotations

from reisgids.insight.measurement.interval import Interval
from reisgids.insight.measurement.kpi_figures import kpi_series, wave_of, with_its_figures
from reisgids.insight.measurement.sample import Sample
from reisgids.insight.measurement.series import Series
from reisgids.insight.measurement.waves import Wave, sample_of
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Figure, Kpi


def current_interval(view: Playbook, kpi: Kpi) -> Interval | None:
    """Return the 95% interval around where a KPI stands, in points of its own scale.

    Of a KPI that follows a series it is that of the last wave. Of another it is known of a net promoter score and of a
    percentage, which is taken for a share of its n: None for any other figure, and without an n.
    """
    series = kpi_series(view, kpi)
    now = _sample(series, kpi, with_its_figures(view, kpi).current)
    return now.interval if now else None


def change_since_baseline(view: Playbook, kpi: Kpi, wave: Wave | None = None) -> Interval | None:
    """Return the 95% interval of the change since the baseline, in points of its own scale; None as above.

    Of the last wave, or of another `wave` of its series. A baseline of which nothing more is known is taken as sure:
    whatever is chance then is chance all the more.
    """
    series, known = kpi_series(view, kpi), with_its_figures(view, kpi)
    before = _sample(series, kpi, known.baseline)
    now = sample_of(wave.measurement) if wave else _sample(series, kpi, known.current)
    change = now.change_from(before) if now and before else None
    if change:
        return change
    around = now.interval if now else None
    start = known.baseline
    return Interval(around.low - start.value, around.high - start.value) if around and start else None


def _sample(series: Series | None, kpi: Kpi, figure: Figure | None) -> Sample | None:
    """The figure, if it can be told how sure it is."""
    if figure is None or not figure.n:
        return None
    if series:
        wave = wave_of(series, figure)
        return sample_of(wave.measurement) if wave else Sample(series.last.measurement.kind, figure.value, figure.n)
    if kpi.metric == "nps":
        return Sample("score", figure.value, figure.n)
    if kpi.unit and "%" in (kpi.unit.nl, kpi.unit.en) and 0 <= figure.value <= 100:
        return Sample("share", figure.value, figure.n)
    return None
