"""What a finding about a figure names: its touchpoint, else the journey as a whole."""

from __future__ import annotations

from typing import TypedDict

from reisgids.health.rule_context import RuleContext
from reisgids.model.journey import Journey
from reisgids.model.written_measurement import WrittenMeasurement


class OfFigure(TypedDict):
    """The title that is named, and the id of the touchpoint; empty where it isn't one."""

    name: str
    touchpoint: str


def of_figure(written: WrittenMeasurement, journey: Journey, context: RuleContext) -> OfFigure:
    """Return what a finding about a measurement of a journey names."""
    touchpoint = written.touchpoint
    title = touchpoint.title if touchpoint else journey.title
    return {"name": context.title(title), "touchpoint": touchpoint.id if touchpoint else ""}
