"""The page of measurements: every series as a small multiple, what changed more than chance explains in front."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reisgids.insight.measurement.standouts import SeriesChange, Standouts, standouts
from reisgids.model.site_pages import has_measurements
from reisgids.pages.journeys.facets import script_words, written
from reisgids.pages.measurements.facets import facets, traits
from reisgids.pages.measurements.multiple import Domain, Measure, Multiple, domains, measure_of, multiple
from reisgids.pages.shared.page import Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.shared.siblings import MEASUREMENTS, siblings
from reisgids.pages.touchpoint.measured import Measured
from reisgids.pages.touchpoint.series_words import SeriesWords, counted, series_words

_MANY = 12
"""Beside more than so many the facets stay in sight."""


@dataclass(frozen=True)
class SeriesView:
    """A series as the page shows it.

    `ends` are the two ends of the drawn scale in words. `course` is what the drawing shows, in one sentence; `waves`
    are the figures behind it, the newest first. `few` means that the newest is of too few answers to be judged.
    """

    words: SeriesWords
    picture: Multiple
    ends: tuple[str, str]
    course: str
    waves: tuple[Measured, ...]
    intervals: bool
    few: bool
    traits: str


def measurements_page(context: RenderContext) -> Page:
    """Return the page of all series; where nothing was measured it isn't in the menu, and says how to begin."""
    say = context.reader.say
    return context.page(
        _render,
        search=_search,
        path=MEASUREMENTS,
        title=say("series.title"),
        layout="measurements",
        section="actions",
        description=say("series.lead"),
        language_of_title=context.language,
        order=1.5,
        nav=has_measurements(context.view),
    )


def _render(context: RenderContext) -> Rendered:
    reader, found = context.reader, context.work_out(standouts)
    start = (*siblings(context, MEASUREMENTS), context.lead(MEASUREMENTS, reader.say("series.lead")))
    if not found.changes:
        none = context.fragment("none", "measurements/none")
        return Rendered((*start, *context.introduction(MEASUREMENTS), none))
    all_series, least = [each.series for each in found.changes], context.view.config.minimum_n
    scales = domains(all_series, context.view.config.scales, least)
    known = [traits(context, each) for each in found.changes]
    views = tuple(
        _view(context, each, scales, least, written(has)) for each, has in zip(found.changes, known, strict=True)
    )
    total = reader.count("series", len(views))
    list_of_all = context.fragment(
        "series",
        "measurements/measurements",
        all_series=views,
        finding=_finding(context, found),
        total=total,
        facets=facets(context, all_series, known) if len(views) > 1 else (),
        size="many" if len(views) > _MANY else "",
        script_words=script_words(reader, total),
        few=any(each.few for each in views),
        few_words=reader.say("thin", n=reader.number(least)),
    )
    return Rendered((*start, *context.introduction(MEASUREMENTS), list_of_all))


def _search(context: RenderContext) -> Iterator[SearchEntry]:
    if has_measurements(context.view):
        say = context.reader.say
        yield SearchEntry(say("series.title"), say("series.lead"), "page", synonyms=say("series.synonyms"))


def _finding(context: RenderContext, found: Standouts) -> str:
    if not found.compared:
        return context.reader.say("series.nothing_compared")
    return counted(context, found.compared, len(found.beyond), found.by_chance)


def _view(
    context: RenderContext, change: SeriesChange, scales: Mapping[Measure, Domain], least: int, has: str
) -> SeriesView:
    series, reader = change.series, context.reader
    told = series_words(context, context.links(MEASUREMENTS), change)
    domain = scales[measure_of(series)]
    waves = (told.trend.figure, *told.trend.before)
    shown = reader.words.signed if domain.low < 0 else reader.number
    return SeriesView(
        words=told,
        picture=multiple(series, domain, least, [wave.n for wave in reversed(waves)]),
        ends=(shown(domain.low), shown(domain.high)),
        course=_course(context, waves),
        waves=waves,
        intervals=any(wave.interval for wave in waves),
        few=series.last.measurement.n < least,
        traits=has,
    )


def _course(context: RenderContext, waves: tuple[Measured, ...]) -> str:
    last, first, say = waves[0], waves[-1], context.reader.say
    if len(waves) == 1:
        return say("series.course.one", metric=last.metric, value=last.value, how=last.how)
    return say(
        "series.course.other",
        metric=last.metric,
        about=last.about,
        n=context.reader.number(len(waves)),
        first=first.value,
        since=first.sure,
        last=last.value,
        now=last.sure,
    )
