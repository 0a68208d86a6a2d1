"""What somebody did in a workbook: each with the row and the column in which it shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from reisgids.workbook.cell import Meant
from reisgids.workbook.column import SheetColumn

NoteKind = Literal[
    "sheet-missing", "sheet-unknown", "column-missing", "column-renamed", "column-unknown", "column-twice",
    "row-copied", "id-restored", "id-changed", "row-incomplete", "cell-unreadable", "sorted", "gone-meanwhile",
    "no-new-journeys", "journey-stays", "id-written", "id-not-free", "named-in-next", "entry-stays",
    "out-of-phase",
]  # fmt: skip


@dataclass(frozen=True)
class BookSpot:
    """Where something stands in the workbook: the sheet by its tab, and perhaps a row and a column as Excel counts."""

    tab: str
    row: int = 0
    column: str = ""


@dataclass(frozen=True)
class BookNote:
    """Something that the reader of the list has to know, with the values that fill in its words."""

    kind: NoteKind
    spot: BookSpot
    values: Mapping[str, str] = field(default_factory=dict)
    serious: bool = False
    """Whether something that somebody typed isn't read."""


@dataclass(frozen=True)
class CellEdit:
    """A cell that was changed. `before` is what it said when the workbook was made."""

    column: SheetColumn
    before: Meant
    after: Meant
    spot: BookSpot


@dataclass(frozen=True)
class Conflict:
    """What can't be taken over: the playbook says something else by now, or something that the workbook doesn't show.

    Without a column it is about the row as a whole.
    """

    id: str
    title: str
    column: SheetColumn | None
    before: Meant
    after: Meant
    now: Meant
    kind: Literal["changed-meanwhile", "gone-meanwhile", "removed-but-changed", "there-meanwhile", "hidden"]
    spot: BookSpot


@dataclass(frozen=True)
class RowEdit:
    """A row that is changed, added, removed or moved. `behind` is the title of what it comes after."""

    kind: Literal["changed", "added", "removed", "moved"]
    id: str
    title: str
    cells: tuple[CellEdit, ...] = ()
    spot: BookSpot = BookSpot("")
    behind: str = ""
    place: int = 0
    """Where it goes in the list of its file, once all before it is done; where it was, when it is removed."""


@dataclass(frozen=True)
class SheetEdits:
    """All that was done on one sheet, in an order in which it can be done to the playbook."""

    key: str
    title: str
    rows: tuple[RowEdit, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    notes: tuple[BookNote, ...] = ()
