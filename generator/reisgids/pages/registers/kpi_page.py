"""The page of KPIs: what people and departments answer for, and how far each figure has come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reisgids.insight.measurement.kpi_certainty import current_interval
from reisgids.insight.measurement.kpi_figures import with_its_figures
from reisgids.insight.measurement.kpi_verdict import kpi_verdict
from reisgids.model.registers import Figure, Kpi
from reisgids.pages.journey.kpis import KpiRow, kpi_interval, kpi_row
from reisgids.pages.registers.kpi_actions import KpiAction, kpi_actions
from reisgids.pages.registers.kpi_track import KpiTrack, kpi_track
from reisgids.pages.registers.kpi_trend import KpiTrend, kpi_trend
from reisgids.pages.shared.cases_last import cases_last
from reisgids.pages.shared.page import Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.shared.search import among_cases
from reisgids.pages.shared.siblings import KPIS, siblings
from reisgids.pages.wording.named_journey import named_journey
from reisgids.pages.wording.people import Named
from reisgids.pages.wording.reader import Reader

_LISTED = 40
_TOLD = frozenset({"first", "chance", "unknown"})
"""What the sentence above the waves of a KPI says already."""


@dataclass(frozen=True)
class KpiView:
    """A KPI with the journeys that answer to it and the actions that should move it.

    One that follows a series has a `trend`, another a `track`. `progress` is how far it has come, and `remarks` what to
    mind when reading the figures.
    """

    row: KpiRow
    track: KpiTrack | None
    trend: KpiTrend | None
    progress: str
    interval: str
    remarks: tuple[str, ...]
    journeys: tuple[Named, ...]
    more: str
    actions: tuple[KpiAction, ...]

    @property
    def figures(self) -> bool:
        """Whether any figure is known."""
        return any((self.row.baseline, self.row.current, self.row.target))


def kpis_page(context: RenderContext) -> Page:
    """Return the page of all KPIs, those of cases last; without KPIs it isn't in the menu."""
    say = context.reader.say
    return context.page(
        _render,
        search=_search,
        path=KPIS,
        title=say("kpi_page.title"),
        layout="list",
        section="actions",
        description=say("kpi_page.lead"),
        language_of_title=context.language,
        order=1,
        nav=bool(context.view.kpis),
    )


def _render(context: RenderContext) -> Rendered:
    reader = context.reader
    journeys: dict[str, list[Named]] = {id: [] for id in context.view.kpis}
    for journey in context.view.journeys:
        for id in journey.kpis:
            if id in journeys:
                named = named_journey(context.view, reader, journey, context.links(KPIS).journey(journey.id))
                journeys[id].append(named)
    ordered, of_cases = cases_last(context.view, "kpis")
    views = tuple(_view(context, kpi, journeys[kpi.id]) for kpi in ordered)
    blocks = (
        *siblings(context, KPIS),
        context.lead(KPIS, reader.say("kpi_page.lead" if views else "kpi_page.none")),
        *context.introduction(KPIS),
        context.fragment("kpis", "registers/kpi-list", kpis=views, of_cases_from=of_cases),
    )
    return Rendered(blocks)


def _search(context: RenderContext) -> Iterator[SearchEntry]:
    if context.view.kpis:
        yield SearchEntry(context.reader.say("kpi_page.title"), context.reader.say("kpi_page.lead"), "page")
    for kpi in context.view.kpis.values():
        yield _entry(context, kpi)


def _view(context: RenderContext, kpi: Kpi, journeys: list[Named]) -> KpiView:
    reader, links = context.reader, context.links(KPIS)
    known, around = with_its_figures(context.view, kpi), current_interval(context.view, kpi)
    actions = kpi_actions(context.view, kpi, reader, links)
    trend = kpi_trend(context.view, kpi, reader, links, actions)
    return KpiView(
        row=kpi_row(context.view, reader, context.people(KPIS), kpi),
        track=None if trend else kpi_track(known, around, reader),
        trend=trend,
        progress=_progress(context, kpi, told=_TOLD if trend else frozenset()),
        interval="" if trend else kpi_interval(kpi, around, context.reader),
        remarks=_remarks(context, known),
        journeys=tuple(journeys[:_LISTED]),
        more=reader.beyond("more_journeys", len(journeys) - _LISTED),
        actions=actions,
    )


def _progress(context: RenderContext, kpi: Kpi, told: frozenset[str]) -> str:
    """Return how far a KPI has come, as far as its figures can tell; empty where there is no way to go.

    Nor is anything said that is `told` already.
    """
    reader = context.reader
    verdict = kpi_verdict(context.view, kpi)
    if verdict is None or verdict.progress in told:
        return ""
    if verdict.progress != "some":
        return reader.say(f"kpi_page.progress.{verdict.progress}")
    said = reader.say("kpi_page.progress.some", percent=_percent(reader, verdict.part))
    if verdict.between is None:
        return said
    ends = {"low": _percent(reader, verdict.between.low), "high": _percent(reader, verdict.between.high)}
    return f"{said} ({reader.say('kpi_page.progress.between', **ends)})"


def _percent(reader: Reader, part: float) -> str:
    return reader.number(round(100 * part))


def _remarks(context: RenderContext, kpi: Kpi) -> tuple[str, ...]:
    """Return what is missing or thin: a figure without n or period is not to be judged."""
    say, least = context.reader.say, context.view.config.minimum_n
    measured: list[Figure] = [figure for figure in (kpi.baseline, kpi.current) if figure]
    missing = (
        {}
        if kpi.partly
        else {
            "baseline": kpi.baseline is None,
            "owner": kpi.owner is None,
            "n": any(figure.n is None for figure in measured),
            "period": any(not figure.period and figure.date is None for figure in measured),
        }
    )
    found = [say(f"kpi_page.missing.{name}") for name, lacks in missing.items() if lacks]
    if any(figure.n is not None and figure.n < least for figure in measured):
        found.append(say("thin", n=context.reader.number(least)))
    return tuple(found)


def _entry(context: RenderContext, kpi: Kpi) -> SearchEntry:
    plain, metric = context.reader.plain, context.reader.option("Kpi.metric", kpi.metric)
    return SearchEntry(
        plain(kpi.title),
        plain(kpi.method),
        "kpi",
        f"kpi-{kpi.id}",
        "" if kpi.metric == "other" else metric,
        among_cases(context.view, context.reader, "kpis", kpi.id),
    )
