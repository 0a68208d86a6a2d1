"""What a playbook has and a workbook doesn't: told on its first sheet, so that nobody looks for it."""

from __future__ import annotations

from collections.abc import Iterator

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
    left = []
    for name in kind.model_fields:
        label = words.say(f"fields.{kind.__name__}.{name}.label")
        if name in there:
            left += [f"{label}: {part}" for part in _parts(name, columns, words)]
        elif (kind, name) not in _ON_A_SHEET:
            left.append(label)
    return words.listing(left)


def _parts(name: str, columns: tuple[SheetColumn, ...], words: Words) -> Iterator[str]:
    """Yield what a field has within it of which there is no column; who sees it is told of the whole."""
    inside = [column.fields[1] for column in columns if column.fields[0].name == name and len(column.fields) > 1]
    for owner in {field.owner: None for field in inside}:
        shown = {field.name for field in inside if field.owner is owner}
        for part in owner.model_fields:
            if part not in shown and part != "visible_to":
                label = words.say(f"fields.{owner.__name__}.{part}.label")
                yield label[:1].lower() + label[1:]
