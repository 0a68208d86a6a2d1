"""What a journey is held to: its KPIs, and every figure that was measured at its touchpoints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.insight.measurement.interval import Interval
from reisgids.insight.measurement.kpi_certainty import current_interval
from reisgids.insight.measurement.kpi_figures import kpi_series, with_its_figures
from reisgids.insight.measurement.series import series_in
from reisgids.model.measurement import PartMeasurement
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Figure, Kpi
from reisgids.model.withheld import shown
from reisgids.pages.shared.section import Section, joined
from reisgids.pages.shared.siblings import KPIS
from reisgids.pages.touchpoint.cells import JourneyContext
from reisgids.pages.touchpoint.measured import measured, scale_of
from reisgids.pages.touchpoint.trend import Trend, trends
from reisgids.pages.wording.people import Named, People
from reisgids.pages.wording.reader import NOTHING, Reader
from reisgids.pages.wording.worth import WorthView, worth_view

_WIDE = 10.0
"""An interval wider than this has no decimals."""
_FIGURES = ("baseline", "current", "target")


@dataclass(frozen=True)
class FigureView:
    """A value with its sample and period, each empty where it isn't known. `thin`: of too few answers."""

    value: str
    n: str
    when: str
    thin: bool = False


@dataclass(frozen=True)
class KpiRow:
    """One KPI with its baseline, where it stands and where it should be.

    `how` is what `current` never stands without: method, scale, n, period and interval, as far as they are known;
    `sure` is that without the method and the scale.
    `partly` means that what isn't there may be withheld.
    """

    id: str
    title: Markup
    metric: str
    method: Markup
    unit: Markup
    scale: str
    baseline: FigureView | None
    current: FigureView | None
    target: FigureView | None
    owner: Named | None
    worth: WorthView | None
    partly: bool
    how: Markup
    sure: str


def kpis_section(here: JourneyContext) -> Section | None:
    """Return the table of KPIs, or None where there are none."""
    known = [here.view.kpis[id] for id in here.journey.kpis if id in here.view.kpis]
    if not known:
        return None
    words = joined(here.reader.plain(kpi.title) for kpi in known)
    rows = tuple(kpi_row(here.view, here.reader, here.people, kpi) for kpi in known)
    some = here.view.withholds("kpis")
    values = {
        "rows": rows,
        "figures": tuple(name for name in _FIGURES if not some or any(getattr(row, name) for row in rows)),
        "owners": not some or any(row.owner for row in rows),
        "all": here.links.to(KPIS),
    }
    return Section("kpis", here.reader.say("sections.kpis"), "journey/kpis", values, words)


def nps(here: JourneyContext) -> KpiRow | None:
    """Return the first KPI of the journey that is a Net Promoter Score, or None."""
    known = (here.view.kpis[id] for id in here.journey.kpis if id in here.view.kpis)
    return next((kpi_row(here.view, here.reader, here.people, kpi) for kpi in known if kpi.metric == "nps"), None)


def measurements_section(here: JourneyContext) -> Section | None:
    """Return the table of what was measured: as a whole, by phase and by touchpoint; None where nothing was."""
    view, reader = here.view, here.reader
    rows: list[tuple[Named, Trend]] = []
    for name, figures in _of_parts(here):
        rows += [(Named(name, ""), trend) for trend in trends(figures, view, reader)]
    for touchpoint in here.view.in_order(here.journey):
        named = Named(here.reader.text(touchpoint.title), f"#tp-{touchpoint.id}")
        rows += [(named, trend) for trend in trends(touchpoint.measurements, view, reader)]
    if not rows:
        return None
    values = {
        "rows": tuple(rows),
        "spreads": any(trend.figure.spread for _, trend in rows),
        "over_time": any(trend.before for _, trend in rows),
        "all": here.links.measured(here.journey.id) if next(series_in(here.journey), None) else "",
    }
    return Section("measurements", here.reader.say("sections.measurements"), "journey/measurements", values)


def _of_parts(here: JourneyContext) -> Iterator[tuple[Markup, tuple[PartMeasurement, ...]]]:
    """Yield the journey as a whole and its phases, each with its figures."""
    figures = here.journey.measurements
    yield Markup.escape(here.reader.say("measurements.whole")), tuple(each for each in figures if not each.phase)
    for phase in here.view.model_phases(here.journey):
        name = here.reader.say("measurements.phase", name=here.reader.plain(phase.name))
        yield Markup.escape(name), tuple(each for each in figures if each.phase == phase.id)


def kpi_row(view: Playbook, reader: Reader, people: People, kpi: Kpi) -> KpiRow:
    """Return a KPI as a page in this language shows it, with the figures of the series that it follows."""
    series, around = kpi_series(view, kpi), current_interval(view, kpi)
    kpi = with_its_figures(view, kpi)
    current = _figure(reader, kpi.current, kpi, view.config.minimum_n)
    scale = scale_of(shown(kpi.metric) or "", view, reader, reader.plain(kpi.method))
    about = measured(series.last.measurement, view, reader).about if series else _about(kpi, scale, reader)
    sure = _sure(current, kpi_interval(kpi, around, reader), reader) if current else ""
    return KpiRow(
        id=kpi.id,
        title=reader.text(kpi.title),
        metric=reader.option("Kpi.metric", kpi.metric),
        method=reader.text(kpi.method),
        unit=reader.text(kpi.unit),
        scale=scale,
        baseline=_figure(reader, kpi.baseline, kpi, view.config.minimum_n),
        current=current,
        target=_figure(reader, kpi.target, kpi, 0),
        owner=people.party(kpi.owner),
        worth=worth_view(kpi.value, reader),
        partly=kpi.partly,
        how=Markup(", ").join(filter(None, (about, sure))) if current else NOTHING,
        sure=sure,
    )


def kpi_interval(kpi: Kpi, around: Interval | None, reader: Reader) -> str:
    """Return the 95% interval around where a KPI stands in words, or the empty text."""
    if around is None:
        return ""
    places = 0 if kpi.metric == "nps" or around.high - around.low > _WIDE else 1
    low, high = (reader.number(end) for end in around.ends(places))
    return reader.say("interval", low=low, high=high)


def _about(kpi: Kpi, scale: str, reader: Reader) -> Markup:
    told = (reader.text(kpi.method), f"{reader.say('kpis.scale').lower()} {scale}" if scale else "")
    return Markup(", ").join(filter(None, told))


def _sure(current: FigureView, interval: str, reader: Reader) -> str:
    n = reader.say("kpis.n", n=current.n) if current.n else ""
    told = ", ".join(filter(None, (n, current.when)))
    return f"{told}; {reader.say('measurements.interval')} {interval}" if interval else told


def kpi_number(kpi: Kpi, reader: Reader, value: float) -> str:
    """Return a figure of a KPI as a number, without its unit: of a score with its sign."""
    return reader.words.signed(value) if kpi.metric == "nps" else reader.number(value)


def _figure(reader: Reader, figure: Figure | None, kpi: Kpi, enough: int) -> FigureView | None:
    if figure is None:
        return None
    words = reader.words
    value = kpi_number(kpi, reader, figure.value)
    when = [part for part in (figure.period, reader.day(figure.date)) if part]
    thin = figure.n is not None and figure.n < enough
    return FigureView(value, "" if figure.n is None else words.number(figure.n), ", ".join(when), thin)
