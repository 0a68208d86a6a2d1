"""Every measurement of a journey, with where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reisgids.model.journey import Journey
from reisgids.model.measurement import Measurement
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.references import Path


@dataclass(frozen=True)
class WrittenMeasurement:
    """A measurement, where it stands in its journey, and the touchpoint that it is of, if it is of one."""

    at: Path
    measurement: Measurement
    touchpoint: Touchpoint | None

    @property
    def figure(self) -> tuple[str, ...]:
        """What figure it is a wave of: of which place, and what is measured how, of whom and about whom."""
        return self.touchpoint.id if self.touchpoint else "", self.measurement.part, *self.measurement.measured


def written_measurements(journey: Journey) -> Iterator[WrittenMeasurement]:
    """Yield every measurement of a journey: those of its touchpoints, and those of its parts and the whole."""
    for number, touchpoint in enumerate(journey.touchpoints):
        for which, measurement in enumerate(touchpoint.measurements):
            yield WrittenMeasurement(("touchpoints", number, "measurements", which), measurement, touchpoint)
    for which, part in enumerate(journey.measurements):
        yield WrittenMeasurement(("measurements", which), part, None)
