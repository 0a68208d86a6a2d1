"""A table as a journey, by what it is: stickies, a service blueprint, or touchpoints with their fields."""

from __future__ import annotations

from reisgids.imports.draft import JourneyDraft, WrittenValue
from reisgids.imports.playbook_names import PlaybookNames
from reisgids.imports.tables.blueprint import Blueprint
from reisgids.imports.tables.grid import Grid
from reisgids.imports.tables.headed_table import HeadedTable, headed_table
from reisgids.imports.tables.journey_rows import JourneyRows
from reisgids.imports.tables.stickies import stickies_draft


def table_draft(grid: Grid, names: PlaybookNames, title: str) -> JourneyDraft:
    """Return a table as a journey; `title` is what it is called where the table itself doesn't say.

    Raises:
        NoJourneyError: it is no journey.
    """
    table = headed_table(grid)
    called = WrittenValue(grid.heading or title)
    if table.has("layer") and not _is_of_stickies(table):
        return Blueprint(table, names).draft(called)
    if _is_of_stickies(table):
        return stickies_draft(table, names, called)
    return JourneyRows(table, names).draft(called)


def _is_of_stickies(table: HeadedTable) -> bool:
    """Return whether a table holds notes: a text with a colour or a frame, and no field of a touchpoint."""
    meanings = {column.meaning for column in table.columns}
    fields = {"does", "thinks", "feels", "pain", "channel", "layer"}
    return bool(meanings & {"text", "title", "note"}) and bool(meanings & {"colour", "frame"}) and not meanings & fields
