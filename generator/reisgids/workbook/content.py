"""What goes in a workbook: the sheets with their rows, of a playbook as one edition sees it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from reisgids.labels.words import Words, words
from reisgids.model.journey import Journey
from reisgids.model.playbook import PART_OF, Playbook
from reisgids.model.values.base import Value
from reisgids.workbook.cell import Meant, as_kept, meanings
from reisgids.workbook.column import SheetColumn
from reisgids.workbook.columns import JOURNEYS, REGISTER_SHEETS, touchpoint_columns
from reisgids.workbook.name_list import NameList, list_key, name_lists

TOUCHPOINTS_OF = "journey/"
"""How the key of a journey's sheet begins."""
OF_JOURNEYS = "journeys"
"""The key of the sheet with what is said of each journey as a whole."""


@dataclass(frozen=True)
class Row:
    """One touchpoint, journey or entry: its short name, and what its cells mean, by the key of their column."""

    id: str
    meant: Mapping[str, Meant]
    notes: Mapping[str, str] = field(default_factory=dict)
    """What is said beside a cell."""


@dataclass(frozen=True)
class WorkbookSheet:
    """One sheet. `key` tells it apart: `journey/reis`, `journeys`, or the name of a register."""

    key: str
    title: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[Row, ...]

    @property
    def journey(self) -> str:
        """The journey whose touchpoints it holds; empty for any other sheet."""
        return self.key.removeprefix(TOUCHPOINTS_OF) if self.key.startswith(TOUCHPOINTS_OF) else ""

    @cached_property
    def by_id(self) -> Mapping[str, Row]:
        """Its rows by their short name."""
        return {row.id: row for row in self.rows}

    @cached_property
    def column(self) -> Mapping[str, SheetColumn]:
        """Its columns by their key."""
        return {column.key: column for column in self.columns}


@dataclass(frozen=True)
class WorkbookContent:
    """All sheets, in one language, and what their columns refer to by name."""

    language: str
    sheets: tuple[WorkbookSheet, ...]
    names: Mapping[str, NameList]

    @property
    def words(self) -> Words:
        """The words of its language."""
        return words(self.language)

    @cached_property
    def sheet(self) -> Mapping[str, WorkbookSheet]:
        """The sheets by their key."""
        return {sheet.key: sheet for sheet in self.sheets}

    def names_for(self, column: SheetColumn, sheet: WorkbookSheet) -> NameList | None:
        """Return what a column of a sheet refers to; None where that is nothing."""
        return self.names.get(list_key(column.names, sheet.journey)) if column.names else None


def content_of(view: Playbook, language: str, journeys: Iterable[str] = ()) -> WorkbookContent:
    """Return a workbook's content for the readers of a view: of these journeys, by id, or else of all of them."""
    chosen = set(journeys)
    shown = tuple(each for each in view.journeys if not chosen or each.id in chosen)
    names = name_lists(view, language, shown)
    said = words(language)
    sheets = [
        _sheet(OF_JOURNEYS, said.say("workbook.sheets.journeys"), JOURNEYS, shown, language),
        *(_sheet(f"{TOUCHPOINTS_OF}{each.id}", _title(each, language), _touchpoints(view, each, language),
                 view.in_order(each), language)
          for each in shown),
        *(_sheet(register, said.say(f"workbook.sheets.{register}"), columns, getattr(view, PART_OF[register]).values(),
                 language)
          for register, columns in REGISTER_SHEETS.items()),
    ]  # fmt: skip
    content = WorkbookContent(language, tuple(sheets), names)
    return WorkbookContent(language, tuple(_as_kept(sheet, content) for sheet in sheets), names)


def _touchpoints(view: Playbook, journey: Journey, language: str) -> tuple[SheetColumn, ...]:
    """Return the columns of a journey's sheet, with room for one hand-over more than any of its touchpoints has."""
    lanes = (
        (lane.id, lane.title.read(language).words, lane.about.read(language).words if lane.about else "")
        for lane in view.config.lanes.values()
    )
    return touchpoint_columns(max((len(each.handover) for each in journey.touchpoints), default=0) + 1, lanes)


def _sheet(
    key: str, title: str, columns: tuple[SheetColumn, ...], values: Iterable[Value], language: str
) -> WorkbookSheet:
    """Return a sheet. Where there may be more to its values than is here, it is silent about what none of them has."""
    shown = tuple(values)
    rows = tuple(_row(value, columns, language) for value in shown)
    if any(getattr(value, "partly", False) for value in shown):
        used = {key for row in rows for key in (*row.meant, *row.notes)}
        columns = tuple(column for column in columns if column.required or column.key in used)
    return WorkbookSheet(key, title, columns, rows)


def _row(value: Value, columns: tuple[SheetColumn, ...], language: str) -> Row:
    meant = meanings(value, columns, language)
    notes = {}
    for column in columns:
        if column.kind == "text" and column.key not in meant:
            other = meanings(value, (column,), "en" if language == "nl" else "nl").get(column.key)
            if isinstance(other, str):
                notes[column.key] = other
    return Row(str(getattr(value, "id", "")), meant, notes)


def _as_kept(sheet: WorkbookSheet, content: WorkbookContent) -> WorkbookSheet:
    """Return the sheet with what its cells mean once they have stood in a workbook."""
    rows = []
    for row in sheet.rows:
        kept = {
            key: as_kept(meant, column, content.words, content.names_for(column, sheet))
            for key, meant in row.meant.items()
            if (column := sheet.column[key])
        }
        rows.append(Row(row.id, {key: meant for key, meant in kept.items() if meant is not None}, row.notes))
    return WorkbookSheet(sheet.key, sheet.title, sheet.columns, tuple(rows))


def _title(journey: Journey, language: str) -> str:
    return journey.title.read(language).words
