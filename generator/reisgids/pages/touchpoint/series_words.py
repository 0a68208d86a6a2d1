"""A series in words: what it is about and where that stands, how its last wave is, and what it says of the change."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from reisgids.insight.measurement.series import Series
from reisgids.insight.measurement.standouts import SeriesChange
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.touchpoint.trend import Trend, trend
from reisgids.pages.wording.links import Links
from reisgids.pages.wording.people import Named
from reisgids.pages.wording.reader import NOTHING


@dataclass(frozen=True)
class SeriesWords:
    """A series as a page tells it.

    `place` is the touchpoint, the phase or the journey that it is about; `within` the journey, where that isn't it.
    `part` says what of the journey it is, where it isn't a touchpoint. `way` is `higher`, `lower`, `chance` or
    `unknown`; `turn` says whether a change is `worse` or `better`.
    """

    place: Named
    within: Markup
    part: str
    trend: Trend
    way: str
    turn: str


def series_words(context: RenderContext, links: Links, change: SeriesChange) -> SeriesWords:
    """Return a series as a page with these links tells it."""
    series, reader = change.series, context.reader
    place, within = place_of(context, links, series)
    return SeriesWords(
        place=place,
        within=within,
        part="" if series.touchpoint else reader.say(f"series.{'part' if series.phase else 'whole'}"),
        trend=trend(series.waves, context.view, reader),
        way=change.verdict,
        turn=change.turn,
    )


def place_of(context: RenderContext, links: Links, series: Series) -> tuple[Named, Markup]:
    """Return the touchpoint, the phase or the journey that a series is about, and the journey where that isn't it."""
    text, journey = context.reader.text, context.view.journey(series.journey)
    assert journey is not None
    if series.touchpoint:
        title = next(each.title for each in journey.touchpoints if each.id == series.touchpoint)
        return Named(text(title), links.journey(journey.id, series.touchpoint)), text(journey.title)
    phases = context.view.model_phases(journey)
    if phase := next((each for each in phases if each.id == series.phase), None):
        return Named(text(phase.name), links.journey(journey.id)), text(journey.title)
    return Named(text(journey.title), links.journey(journey.id)), NOTHING


def counted(context: RenderContext, compared: int, beyond: int, by_chance: float) -> str:
    """Return how many series changed more than chance explains, of how many, and how many would by chance alone."""
    said, number = context.reader.say, context.reader.number
    if compared == 1:
        return said(f"series.single.{_how_many(beyond)}")
    found = said(f"series.beyond.{_how_many(beyond)}", n=number(beyond), all=number(compared))
    alone = round(by_chance)
    return f"{found} {said(f'series.by_chance.{_how_many(alone)}', n=number(alone))}"


def _how_many(n: int) -> str:
    return {0: "none", 1: "one"}.get(n, "other")
