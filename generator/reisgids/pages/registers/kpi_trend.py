"""A KPI over time: the waves of its series with their intervals, its target, and the actions that should move it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from markupsafe import Markup

from reisgids.insight.measurement.kpi_certainty import change_since_baseline
from reisgids.insight.measurement.kpi_figures import kpi_series, wave_of, with_its_figures
from reisgids.insight.measurement.series import Series
from reisgids.insight.measurement.waves import Wave, verdict_of
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Figure, Kpi
from reisgids.model.values.period import Period, period
from reisgids.pages.journey.kpis import kpi_number
from reisgids.pages.registers.kpi_actions import KpiAction
from reisgids.pages.registers.kpi_track import SCALES, on_scale
from reisgids.pages.registers.trend_axes import NARROW, WIDE
from reisgids.pages.registers.trend_drawing import ActionMark, TrendDrawing, Trending, WavePoint, trend_drawing
from reisgids.pages.touchpoint.measured import Measured, measured
from reisgids.pages.wording.links import Links
from reisgids.pages.wording.reader import NOTHING, Reader

_AHEAD = timedelta(days=366)
_LINK = Markup('<a href="{}">{}</a>')


@dataclass(frozen=True)
class WaveRow:
    """A wave in the table behind the drawing; `against` is how it differs from the baseline, in words."""

    figure: Measured
    against: str


@dataclass(frozen=True)
class KpiTrend:
    """What a series tells about a KPI: in a sentence, in a drawing for wide and for narrow places, and in a table.

    `place` is what the series is of, `about` how it is measured, and `all` where all series of that place stand.
    """

    finding: str
    wide: TrendDrawing
    narrow: TrendDrawing
    rows: tuple[WaveRow, ...]
    place: Markup
    about: str
    all: str

    @property
    def numbers(self) -> frozenset[int]:
        """The numbers of the actions that are in the drawing."""
        return frozenset(mark.number for mark in self.wide.marks)


def kpi_trend(view: Playbook, kpi: Kpi, reader: Reader, links: Links, actions: Sequence[KpiAction]) -> KpiTrend | None:
    """Return a KPI over time; None where it doesn't follow a series that is in the view."""
    series = kpi_series(view, kpi)
    if series is None:
        return None
    figures = tuple(measured(wave.measurement, view, reader) for wave in series.waves.waves)
    known = with_its_figures(view, kpi)
    trending = _trending(view, known, series, actions, reader)
    first = wave_of(series, known.baseline) if known.baseline else None
    against = (_against(view, kpi, wave, first, reader) if known.baseline else "" for wave in series.waves.waves)
    last = figures[-1]
    return KpiTrend(
        _finding(view, kpi, known, figures, reader),
        trend_drawing(trending, WIDE),
        trend_drawing(trending, NARROW),
        tuple(WaveRow(figure, said) for figure, said in zip(figures, against, strict=True)),
        _place(view, series, reader, links),
        ", ".join(part for part in (last.metric, last.about) if part),
        links.measured(series.journey, series.touchpoint),
    )


def _trending(view: Playbook, known: Kpi, series: Series, actions: Sequence[KpiAction], reader: Reader) -> Trending:
    """Return what is drawn. What lies more than a year, or the span of the waves, after the last one is not."""
    waves = series.waves.waves
    span = waves[-1].period.last - waves[0].period.first
    until = waves[-1].period.last + max(span, _AHEAD)
    since = waves[0].period.first - max(span, _AHEAD)

    said = partial(on_scale, known, reader)

    def in_time(day: date | None) -> date | None:
        return day if day and since <= day <= until else None

    target = known.target
    return Trending(
        points=tuple(_point(wave, view, reader) for wave in waves),
        baseline=known.baseline.value if known.baseline else None,
        baseline_on=in_time(_baseline_day(known.baseline)),
        baseline_name=reader.say("kpi_trend.baseline", value=said(known.baseline.value)) if known.baseline else "",
        target=target.value if target else None,
        target_on=in_time(_day_of(target)) if target else None,
        target_name=_target(target, said, reader) if target else "",
        marks=tuple(ActionMark(day, action.number, action.done) for action in actions if (day := in_time(action.on))),
        scale=(0.0, 100.0) if series.last.measurement.kind == "share" else SCALES.get(series.metric),
        written=said,
    )


def _point(wave: Wave, view: Playbook, reader: Reader) -> WavePoint:
    measurement, when = wave.measurement, wave.period
    few, n = measurement.n < view.config.minimum_n, reader.number(measurement.n)
    return WavePoint(_middle(when), measurement.value, wave.interval, measurement.period, f"n = {n}", few)


def _middle(when: Period) -> date:
    return when.first + (when.last - when.first) / 2


def _baseline_day(first: Figure | None) -> date | None:
    """Return the day around which the baseline was measured: the middle of its period."""
    when = period(first.period) if first and first.period else None
    if when:
        return _middle(when)
    return first.date if first else None


def _day_of(figure: Figure | None) -> date | None:
    """Return on which day a figure is to be reached: on the last one of its period, where that is what is written."""
    if figure is None:
        return None
    when = period(figure.period) if figure.period else None
    return figure.date or (when.last if when else None)


def _target(target: Figure, said: Callable[[float], str], reader: Reader) -> str:
    """Return the target with its date, in words."""
    on = _by_when(target, reader)
    name = reader.say("kpi_trend.target", value=said(target.value))
    return f"{name} · {on}" if on else name


def _by_when(target: Figure, reader: Reader) -> str:
    """Return when a target is to be reached, in words; empty where that isn't written."""
    return reader.day(target.date) or target.period or ""


def _against(view: Playbook, kpi: Kpi, wave: Wave, baseline: Wave | None, reader: Reader) -> str:
    """Return how a wave differs from the baseline; of the baseline itself that it is the baseline."""
    key = "is_baseline" if wave == baseline else verdict_of(change_since_baseline(view, kpi, wave))
    return reader.say(f"kpi_trend.against.{key}")


def _finding(view: Playbook, kpi: Kpi, known: Kpi, figures: Sequence[Measured], reader: Reader) -> str:
    """Return in sentences where the figure began, where it stands, and where it should be."""
    last = figures[-1]
    now = _told(last, reader)
    before = _before(known, figures, reader)
    if not before:
        parts = [reader.say("kpi_trend.only", now=now)]
    else:
        said = reader.say(f"kpi_trend.verdict.{verdict_of(change_since_baseline(view, kpi))}")
        parts = [reader.say("kpi_trend.from_to", before=before, now=now, verdict=said)]
    if target := known.target:
        value, on = kpi_number(known, reader, target.value), _by_when(target, reader)
        parts.append(reader.say("kpi_trend.aim_on" if on else "kpi_trend.aim", value=value, day=on))
    return " ".join(parts)


def _before(known: Kpi, figures: Sequence[Measured], reader: Reader) -> str:
    """Return the baseline with its period and n; empty where it is the only wave, or where there is none."""
    first = known.baseline
    if first is None or (len(figures) == 1 and first == known.current):
        return ""
    same = next((figure for figure in figures if figure.period == first.period), None)
    if same:
        return _told(same, reader)
    value = kpi_number(known, reader, first.value)
    more = [first.period or reader.day(first.date), "" if first.n is None else f"n = {reader.number(first.n)}"]
    about = ", ".join(part for part in more if part)
    return f"{value} ({about})" if about else value


def _told(figure: Measured, reader: Reader) -> str:
    around = f"; {reader.say('measurements.interval')} {figure.interval}" if figure.interval else ""
    return f"{figure.value} ({figure.period}, n = {figure.n}{around})"


def _place(view: Playbook, series: Series, reader: Reader, links: Links) -> Markup:
    """Return what the series is of: the journey, and in it the touchpoint or the phase."""
    journey = view.journey(series.journey)
    if journey is None:
        return NOTHING
    parts = [_LINK.format(links.journey(journey.id), reader.text(journey.title))]
    touchpoint = journey.touchpoint(series.touchpoint) if series.touchpoint else None
    if touchpoint:
        parts.append(_LINK.format(links.journey(journey.id, touchpoint.id), reader.text(touchpoint.title)))
    phase = next((phase for phase in view.phases_of(journey) if phase.id == series.phase), None)
    if phase:
        parts.append(reader.text(phase.name))
    persona = view.personas.get(series.persona) if series.persona else None
    party = view.parties.get(series.party) if series.party else None
    parts += [reader.text(each.name) for each in (persona, party) if each]
    return Markup(", ").join(parts)
