"""What was measured of a party's part beside the journey as a whole: two figures, each with its interval."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from reisgids.insight.chain.party_figures import PartyFigure, party_figures
from reisgids.insight.measurement.waves import Wave
from reisgids.pages.measurements.multiple import Domain, domains, measure_of
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.shared.siblings import MEASUREMENTS
from reisgids.pages.touchpoint.measured import Measured, measured
from reisgids.pages.touchpoint.series_words import place_of
from reisgids.pages.wording.people import Named

_LISTED = 40


@dataclass(frozen=True)
class Placed:
    """A figure on a line of 100 long: where it stands, and from where to where its interval reaches, or None."""

    at: float
    around: tuple[float, float] | None


@dataclass(frozen=True)
class MeasuredPart:
    """A figure of a party's part with that of its journey; `within` names the journey, where the place isn't it.

    Both stand on a line, of which `ends` are the figures at its ends: it is the same for all of one measure.
    """

    place: Named
    within: Markup
    own: Measured
    whole: Measured | None
    own_at: Placed
    whole_at: Placed | None
    ends: tuple[str, str]


@dataclass(frozen=True)
class PartyMeasurements:
    """The figures that are listed, in words how many there are beyond them, and where all measurements stand."""

    rows: tuple[MeasuredPart, ...]
    more: str
    all: str

    @property
    def compared(self) -> bool:
        """Whether there is any figure of a journey as a whole to hold them against."""
        return any(row.whole for row in self.rows)


def party_measurements(context: RenderContext, path: str, party: str) -> PartyMeasurements:
    """Return the last wave of each figure of a party's part; none where journeys may be withheld."""
    links = context.links(path)
    found = () if context.view.withholds("journeys") else party_figures(context.view, party)
    listed = found[:_LISTED]
    series = [series for each in listed for series in (each.own, each.whole) if series]
    scales = domains(series, context.view.config.scales, context.view.config.minimum_n)
    rows = tuple(_row(context, path, each, scales[measure_of(each.own)]) for each in listed)
    # The page of measurements has those of one's own journeys.
    every = "" if ("parties", party) in context.view.of_cases else links.to(MEASUREMENTS)
    return PartyMeasurements(rows, context.reader.beyond("more_figures", len(found) - _LISTED), every)


def _row(context: RenderContext, path: str, each: PartyFigure, domain: Domain) -> MeasuredPart:
    view, reader = context.view, context.reader
    shown = reader.words.signed if domain.low < 0 else reader.number
    place, within = place_of(context, context.links(path), each.own)
    return MeasuredPart(
        place=place,
        within=within,
        own=measured(each.own.last.measurement, view, reader),
        whole=measured(each.whole.last.measurement, view, reader) if each.whole else None,
        own_at=_placed(each.own.last, domain),
        whole_at=_placed(each.whole.last, domain) if each.whole else None,
        ends=(shown(domain.low), shown(domain.high)),
    )


def _placed(wave: Wave, domain: Domain) -> Placed:
    def at(value: float) -> float:
        return round(min(max(100 - domain.height(value), 0), 100), 1)

    around = (at(wave.interval.low), at(wave.interval.high)) if wave.interval else None
    return Placed(at(wave.measurement.value), around)
