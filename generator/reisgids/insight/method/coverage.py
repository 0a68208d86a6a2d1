"""How much of a journey rests on evidence."""

from __future__ import annotations

from dataclasses import dataclass

from reisgids.model.journey import Journey


@dataclass(frozen=True)
class Coverage:
    """How many touchpoints are measured (survey), observed (interviews) or only assumed.

    Customer moments and presence are left out: they ask for no measurement.
    """

    measured: int
    observed: int
    assumed: int

    @property
    def total(self) -> int:
        """The number of contact moments that count."""
        return self.measured + self.observed + self.assumed

    @property
    def supported(self) -> int:
        """The number that is measured or observed."""
        return self.measured + self.observed

    @property
    def percentage(self) -> int | None:
        """The supported share in whole per cents, or None where nothing counts."""
        return round(100 * self.supported / self.total) if self.total else None


def evidence_coverage(journey: Journey) -> Coverage:
    """Return the evidence coverage of the journey's contact moments of which is known what they rest on."""
    kinds = [touchpoint.evidence for touchpoint in journey.touchpoints if touchpoint.is_contact]
    return Coverage(kinds.count("measured"), kinds.count("observed"), kinds.count("assumed"))
