"""What the home page says of the measurements: what changed more than chance explains, or that it is quiet."""

from __future__ import annotations

from dataclasses import dataclass

from reisgids.insight.measurement.standouts import standouts
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.shared.siblings import MEASUREMENTS
from reisgids.pages.touchpoint.series_words import SeriesWords, counted, series_words
from reisgids.pages.wording.links import Links

_LINES = 3


@dataclass(frozen=True)
class Changed:
    """The series that changed most, one of each place, and how many did of how many; `all` is where they all stand."""

    lines: tuple[SeriesWords, ...]
    finding: str
    all: str


def changed(context: RenderContext, links: Links) -> Changed | None:
    """Return what changed since the wave before, the farthest beyond chance first; None where nothing is compared."""
    found, reader = context.work_out(standouts), context.reader
    if not found.compared:
        return None
    if found.beyond:
        finding = counted(context, found.compared, len(found.beyond), found.by_chance)
    else:
        quiet = "quiet_one" if found.compared == 1 else "quiet"
        finding = reader.say(f"series.home.{quiet}", n=reader.number(found.compared))
    places = {each.series.place: each for each in reversed(found.beyond)}
    first = [each for each in found.beyond if places[each.series.place] is each][:_LINES]
    lines = tuple(series_words(context, links, each) for each in first)
    return Changed(lines, finding, links.to(MEASUREMENTS))
