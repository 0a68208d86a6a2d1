"""What a workbook that came back would do to a playbook: everything, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from reisgids.editions import for_edition
from reisgids.imports.edited.comparing import Compared, compared
from reisgids.imports.edited.edits import BookNote, BookSpot, SheetEdits
from reisgids.imports.edited.file_changes import FileChanges
from reisgids.imports.edited.playbook_files import PlaybookFiles
from reisgids.imports.edited.returned import ReturnedBook
from reisgids.imports.edited.unseen import rows_with_more, touchpoints_with_more_handovers
from reisgids.imports.writer.changes import Change, SetValue
from reisgids.imports.writer.writer import UnwritableError, written
from reisgids.imports.yaml_text import is_entry, yaml_lines
from reisgids.model.config import Edition
from reisgids.model.playbook import Playbook
from reisgids.workbook.column import SheetColumn
from reisgids.workbook.content import TOUCHPOINTS_OF, WorkbookContent, WorkbookSheet, content_of
from reisgids.workbook.marks import Origin
from reisgids.workbook.name_list import NameList, list_key


@dataclass(frozen=True)
class ReturnPlan:
    """What was done in a workbook, and the files as they would be: path below the playbook's folder to bytes.

    `stuck` are files that are written in a way that Reisgids can't change.
    """

    origin: Origin
    sheets: tuple[SheetEdits, ...]
    notes: tuple[BookNote, ...]
    files: Mapping[str, bytes]
    stuck: tuple[str, ...] = ()
    names: Mapping[str, NameList] = field(default_factory=dict)

    def names_for(self, column: SheetColumn, sheet: str) -> NameList | None:
        """Return what a column of a sheet, by its key, refers to."""
        return self.names.get(list_key(column.names, sheet.removeprefix(TOUCHPOINTS_OF))) if column.names else None

    @property
    def is_empty(self) -> bool:
        """Whether nothing would change, and nothing stands in the way of that."""
        return not any(sheet.rows or sheet.conflicts for sheet in self.sheets)

    @property
    def conflicts(self) -> int:
        """How many things can't be taken over."""
        return sum(len(sheet.conflicts) for sheet in self.sheets)

    @property
    def unread(self) -> int:
        """How many things that somebody typed aren't read."""
        return sum(note.serious for note in self.all_notes)

    @property
    def all_notes(self) -> tuple[BookNote, ...]:
        """What there is to say of the workbook and of its sheets."""
        return (*self.notes, *(note for sheet in self.sheets for note in sheet.notes))


def return_plan(book: ReturnedBook, root: Path, whole: Playbook, edition: Edition) -> ReturnPlan:
    """Return what a workbook would do to the playbook in `root`, of which `whole` is what was read and checked.

    `edition` is the one of which the workbook was made.
    """
    was, first = book.marks.content, whole.config.languages[0]
    view = for_edition(whole, edition)
    journeys = [sheet.journey for sheet in was.sheets if sheet.journey]
    is_now = _content(view, was.language, journeys)
    in_whole = _content(whole, was.language, journeys)
    files = PlaybookFiles(root, first)
    threes = [
        _three(sheet, book, is_now, in_whole, files, (view, whole))
        for sheet in was.sheets
        if sheet.key in book.sheets and sheet.key in is_now.sheet
    ]
    gone = [
        BookNote("gone-meanwhile", BookSpot(sheet.title), {"title": sheet.title})
        for sheet in was.sheets
        if sheet.key not in is_now.sheet
    ]
    fresh = _fresh(threes)
    threes = [replace(three, fresh=fresh) for three in threes]
    changes, found = FileChanges(first), []
    for three in threes:
        edits = compared(three)
        changes.add(three, edits)
        found.append(edits)
    made, stuck = {}, []
    for path, todo in changes.changes.items():
        before = files.bytes(path)
        try:
            after = _after(before, todo)
        except (UnwritableError, UnicodeDecodeError):
            stuck.append(path)
            continue
        if after != before:
            made[path] = after
    names = {
        key: NameList({**fresh.get(key, {}), **now.written, **(was.names[key].written if key in was.names else {})})
        for key, now in is_now.names.items()
    }
    notes = (*book.notes, *gone, *changes.notes)
    return ReturnPlan(book.marks.origin, tuple(found), notes, made, tuple(stuck), names)


def _content(view: Playbook, language: str, journeys: list[str]) -> WorkbookContent:
    there = [id for id in journeys if view.journey(id)]
    return content_of(view, language, there or ["-"])


def _three(
    sheet: WorkbookSheet, book: ReturnedBook, is_now: WorkbookContent, in_whole: WorkbookContent, files: PlaybookFiles,
    of: tuple[Playbook, Playbook],
) -> Compared:  # fmt: skip
    written_ = files.sheet(sheet.key, *of)
    rows = in_whole.sheet[sheet.key].by_id
    whole = {id: rows[value.id] for id, value in written_.values.items() if value.id in rows}
    now, was = is_now.sheet[sheet.key], book.marks.content
    three = Compared(sheet, book.sheets[sheet.key], now, whole, written_, was, is_now)
    return replace(
        three,
        partial=touchpoints_with_more_handovers(sheet.journey, written_, *of),
        hiding=rows_with_more(sheet.key, sheet.journey, written_, *of),
    )


def _fresh(threes: list[Compared]) -> dict[str, dict[str, str]]:
    """Return the names of rows that are new, by the list in which columns look for them."""
    found: dict[str, dict[str, str]] = {}
    for three in threes:
        key = list_key("moments", three.before.journey) if three.before.journey else three.before.key
        for placed in three.known.rows:
            if placed.new:
                found.setdefault(key, {})[placed.id] = str(placed.row.cells.get(three.title) or placed.id).strip()
    return found


def _after(before: bytes, todo: list[Change]) -> bytes:
    """Return a file after changes; of one that holds nothing yet, what is new in it."""
    text = before.decode("utf-8-sig")
    if any(line.strip() and not line.lstrip().startswith("#") for line in text.split("\n")):
        return written(before, todo)
    lines: list[str] = []
    for each in todo:
        if not isinstance(each, SetValue) or len(each.path) != 1 or not is_entry(each.value):
            raise UnwritableError(each)
        lines += [f"{each.path[0]}:", *yaml_lines(each.value, 2)]
    start = before if not before or before.endswith(b"\n") else before + b"\n"
    return start + ("\n".join(lines) + "\n").encode()
