"""How a sheet of answers is to be read: a file beside it that says what its columns mean."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from reisgids.model.measurement import Metric, Rhythm
from reisgids.model.values.base import Ref, Value
from reisgids.model.values.scalars import Count, Number

Head = Annotated[str, Field(min_length=1, max_length=2000)]
"""What stands above a column: a survey tool puts the whole question there."""


class AnswerColumns(Value):
    """Which column holds what, by what stands above it. What isn't named here is never read."""

    date: Head
    score: Head
    id: Head | None = None
    journey: Head | None = None
    touchpoint: Head | None = None
    phase: Head | None = None
    metric: Head | None = None
    persona: Head | None = None
    party: Head | None = None


class AnswerSheet(Value):
    """A sheet with an answer a row. What isn't in a column of its own is the same for all answers, and stands here.

    `rhythm` is the length of a wave, by default what site-config.yml says of the metric. `scores` is for answers in
    words. `header_rows` is how many rows at the top are no answers.
    """

    columns: AnswerColumns | None = None
    journey: Ref | None = None
    touchpoint: Ref | None = None
    phase: Ref | None = None
    metric: Metric | None = None
    method: Annotated[str | None, Field(max_length=80)] = None
    persona: Ref | None = None
    party: Ref | None = None
    rhythm: Rhythm | None = None
    sheet: Annotated[str | None, Field(min_length=1, max_length=80)] = None
    header_rows: Annotated[Count | None, Field(ge=1, le=20)] = None
    date_order: Literal["dmy", "mdy"] | None = None
    scores: dict[str, Number] = Field(default_factory=dict)
