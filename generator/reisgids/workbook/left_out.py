"""What a playbook has and a workbook doesn't: told on its first sheet, so that nobody looks for it."""

from __future__ import annotations

from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.registers import Kpi
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.base import Value
from reisgids.workbook.column import SheetColumn
from reisgids.workbook.columns import JOURNEYS, REGISTER_SHEETS, touchpoint_columns

_ON_A_SHEET = frozenset({(Journey, "touchpoints"), (Touchpoint, "lanes")})
"""What has a sheet or columns of its own."""


def left_out(words: Words) -> str:
    """Return what the workbook has no column for, by the labels of the fields."""
    return words.say(
        "workbook.about.not_here.text",
        touchpoints=_fields(Touchpoint, touchpoint_columns(), words),
        journeys=_fields(Journey, JOURNEYS, words),
        kpis=_fields(Kpi, REGISTER_SHEETS["kpis"], words),
    )


def _fields(kind: type[Value], columns: tuple[SheetColumn, ...], words: Words) -> str:
    there = {column.fields[0].name for column in columns}
    left = (name for name in kind.model_fields if name not in there and (kind, name) not in _ON_A_SHEET)
    return words.listing([words.say(f"fields.{kind.__name__}.{name}.label") for name in left])
