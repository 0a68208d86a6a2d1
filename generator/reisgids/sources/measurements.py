"""Measurements from a spreadsheet: `journeys/measurements/*.csv`, one figure of one survey wave a line."""

from __future__ import annotations

from reisgids.sources.journeys import JourneyFile
from reisgids.sources.reader import Reader


def measured(reader: Reader, journeys: list[JourneyFile]) -> list[JourneyFile]:
    """Return the journeys with the measurements of the playbook's CSV files added to their touchpoints."""
    return journeys
