"""Every series of a playbook: one figure over time, and what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reisgids.insight.measurement.waves import Wave, Waves, waves_of
from reisgids.model.journey import Journey
from reisgids.model.kind_of_figure import is_first_ces
from reisgids.model.measurement import FromSeries, Measurement, Metric
from reisgids.model.playbook import Playbook


@dataclass(frozen=True)
class Series:
    """The waves of one figure, the first one first.

    It is of a touchpoint, of a phase, or, where both are empty, of the journey as a whole.
    """

    journey: str
    touchpoint: str
    phase: str
    waves: Waves

    @property
    def place(self) -> tuple[str, str, str]:
        """What it is of: the journey, with the touchpoint or the phase, which may be empty."""
        return self.journey, self.touchpoint, self.phase

    @property
    def last(self) -> Wave:
        """The newest wave."""
        return self.waves.waves[-1]

    @property
    def before(self) -> Wave | None:
        """The wave before the newest one."""
        return self.waves.waves[-2] if len(self.waves.waves) > 1 else None

    @property
    def metric(self) -> Metric:
        """What is measured."""
        return self.last.measurement.metric

    @property
    def method(self) -> str:
        """How it is calculated, as it is written in the newest wave; may be empty."""
        return self.last.measurement.method or ""

    @property
    def lower_is_better(self) -> bool:
        """Whether a lower figure is the better one: the first CES asked for effort, the second for ease."""
        return is_first_ces(self.metric, self.method)

    @property
    def persona(self) -> str:
        """Of which persona the answers are; empty where they are everybody's."""
        return self.last.measurement.persona or ""

    @property
    def party(self) -> str:
        """About which party the figure is, where it isn't about the whole; may be empty."""
        return self.last.measurement.party or ""


def series_of(journeys: Iterable[Journey]) -> tuple[Series, ...]:
    """Return all series: of each journey those of the whole, of its phases, and of its touchpoints, as written."""
    return tuple(each for journey in journeys for each in series_in(journey))


def series_in(journey: Journey) -> Iterator[Series]:
    """Yield the series of one journey, in the order of `series_of`."""
    phases: dict[str, list[Measurement]] = {"": []}
    for part in journey.measurements:
        phases.setdefault(part.part, []).append(part)
    for phase, measurements in phases.items():
        yield from (Series(journey.id, "", phase, waves) for waves in waves_of(measurements))
    for touchpoint in journey.touchpoints:
        yield from (Series(journey.id, touchpoint.id, "", waves) for waves in waves_of(touchpoint.measurements))


def followed_series(view: Playbook, of: FromSeries) -> Series | None:
    """Return the series that a KPI follows, or None where there is none: then it may be withheld."""
    journey = view.journey(of.journey)
    meant = filter(of.means, journey.measured_at(of.touchpoint, of.phase)) if journey else ()
    waves = next(iter(waves_of(meant)), None)
    return Series(of.journey, of.touchpoint or "", of.phase or "", waves) if waves else None
