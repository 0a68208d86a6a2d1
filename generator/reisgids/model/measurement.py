"""What was measured: one figure of one wave, of a touchpoint, of a part of a journey, or of a journey as a whole."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from reisgids.model.kind_of_figure import KindOfFigure, kind_of_figure
from reisgids.model.values.base import BY_ALL, BY_STAFF, ESSENTIAL, Ref, To, Value, VisibleTo
from reisgids.model.values.scalars import Count, Number

Metric = Literal["nps", "ces", "csat", "emotion", "importance", "satisfaction"]
Rhythm = Literal["week", "month", "quarter", "half-year", "year"]
"""How often is measured."""
_ROUNDED = 1.0
"""How far a published score may lie from its counts: it is rounded, as are the percentages that it is made of."""


class Measurement(Value):
    """One figure of one survey wave. `persona` and `party` say of whom, or about whom, if not of all."""

    metric: Annotated[Metric, BY_STAFF]
    value: Annotated[Number, BY_STAFF]
    n: Annotated[Count, BY_STAFF]
    period: Annotated[str, Field(min_length=1, max_length=40), BY_STAFF]
    method: Annotated[str | None, Field(max_length=80), BY_STAFF] = None
    spread: Annotated[Number | None, Field(ge=0), BY_STAFF] = None
    promoters: Annotated[Count | None, BY_STAFF] = None
    passives: Annotated[Count | None, BY_STAFF] = None
    detractors: Annotated[Count | None, BY_STAFF] = None
    persona: Annotated[Ref | None, To("personas"), ESSENTIAL, BY_STAFF] = None
    party: Annotated[Ref | None, To("parties"), ESSENTIAL, BY_STAFF] = None
    visible_to: VisibleTo = ()

    @model_validator(mode="after")
    def _counts_add_up(self) -> Self:
        counts = (self.promoters, self.passives, self.detractors)
        if all(count is None for count in counts):
            return self
        if self.metric != "nps":
            raise PydanticCustomError("counts_without_nps", "promoters of an NPS only", {})
        if self.promoters is None or self.detractors is None:
            raise PydanticCustomError("counts_incomplete", "promoters and detractors", {})
        passives = self.n - self.promoters - self.detractors if self.passives is None else self.passives
        together = self.promoters + passives + self.detractors
        if passives < 0 or together != self.n:
            raise PydanticCustomError("counts_and_n", "counts that add up to n", {"together": together, "n": self.n})
        score = 100 * (self.promoters - self.detractors) / self.n if self.n else 0.0
        if abs(score - self.value) > _ROUNDED:
            given = {"given": f"{self.value:g}", "instead": f"{score:.1f}".removesuffix(".0")}
            raise PydanticCustomError("counts_and_score", "the score of these counts", given)
        return self

    @property
    def measured(self) -> tuple[str, str, str, str]:
        """What is measured, how, of whom and about whom: it is the same of all waves of one figure."""
        return self.metric, (self.method or "").casefold(), self.persona or "", self.party or ""

    @property
    def part(self) -> str:
        """The phase that it is of, where it isn't of a touchpoint; empty for any other place."""
        return ""

    @property
    def kind(self) -> KindOfFigure:
        """What kind of figure it is: that decides how its interval is found."""
        return kind_of_figure(self.metric, self.method or "")

    def is_mean_of(self, persona: str | None) -> bool:
        """Return whether it is a mean of a persona's answers, of everybody's for None, about the whole of its place."""
        return self.persona == persona and self.party is None and self.kind == "mean"


class PartMeasurement(Measurement):
    """A figure of a journey as a whole, or of the part of it that is a phase: after delivery, after a complaint."""

    phase: Annotated[Ref | None, ESSENTIAL, BY_STAFF] = None

    @property
    def part(self) -> str:
        """The phase that it is of; empty for the journey as a whole."""
        return self.phase or ""


class FromSeries(Value):
    """The series that a KPI follows: of a touchpoint, of a phase, or of the journey as a whole.

    `baseline` is the period of the wave to which it is compared: the first one where it isn't written.
    """

    journey: Annotated[Ref, To("journeys"), BY_STAFF]
    touchpoint: Annotated[Ref | None, ESSENTIAL, BY_STAFF] = None
    phase: Annotated[Ref | None, ESSENTIAL, BY_STAFF] = None
    metric: Annotated[Metric, BY_STAFF]
    method: Annotated[str | None, Field(max_length=80), BY_STAFF] = None
    persona: Annotated[Ref | None, To("personas"), ESSENTIAL, BY_STAFF] = None
    party: Annotated[Ref | None, To("parties"), ESSENTIAL, BY_STAFF] = None
    baseline: Annotated[str | None, Field(min_length=1, max_length=40), BY_STAFF] = None

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        if self.touchpoint and self.phase:
            raise PydanticCustomError("series_of_two_places", "a touchpoint or a phase", {})
        return self

    def means(self, measurement: Measurement) -> bool:
        """Return whether a measurement at the series' place is a wave of it; of any method where none is named."""
        metric, method, persona, party = measurement.measured
        about = (metric, persona, party) == (self.metric, self.persona or "", self.party or "")
        return about and (self.method is None or self.method.casefold() == method)


class Rhythms(Value):
    """How often each metric is measured."""

    nps: Annotated[Rhythm, BY_ALL] = "quarter"
    ces: Annotated[Rhythm, BY_ALL] = "quarter"
    csat: Annotated[Rhythm, BY_ALL] = "quarter"
    emotion: Annotated[Rhythm, BY_ALL] = "quarter"
    importance: Annotated[Rhythm, BY_ALL] = "quarter"
    satisfaction: Annotated[Rhythm, BY_ALL] = "quarter"

    def of(self, metric: Metric) -> Rhythm:
        """Return how often a metric is measured."""
        rhythm: Rhythm = getattr(self, metric)
        return rhythm
