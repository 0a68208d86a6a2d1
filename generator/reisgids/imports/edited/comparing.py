"""Holds three against each other: what the workbook was made of, what stands in it, and what the playbook is by now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from reisgids.imports.edited.edits import BookNote, BookSpot, CellEdit, Conflict, RowEdit, SheetEdits
from reisgids.imports.edited.ordering import PlacedRow, astray, in_common, wanted_order
from reisgids.imports.edited.playbook_files import WrittenSheet
from reisgids.imports.edited.returned import ReturnedRow, ReturnedSheet
from reisgids.imports.edited.rows import KnownRows, known_rows
from reisgids.workbook.cell import Meant, plain_text, read
from reisgids.workbook.column import PHASES, SheetColumn
from reisgids.workbook.content import OF_JOURNEYS, Row, WorkbookContent, WorkbookSheet
from reisgids.workbook.name_list import NameList, list_key
from reisgids.workbook.unreadable import UnreadableCellError

_PHASE, _HANDOVER = "phase", "handover."


@dataclass(frozen=True)
class Compared:
    """One sheet in three: as it was made (`before`), as it came back, and as it would be made `now`.

    `whole` are the rows of now for who sees everything, `files` what is written, `fresh` the names of new rows.
    """

    before: WorkbookSheet
    returned: ReturnedSheet
    now: WorkbookSheet
    whole: Mapping[str, Row]
    files: WrittenSheet
    was: WorkbookContent
    is_now: WorkbookContent
    fresh: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    partial: frozenset[str] = frozenset()
    """The touchpoints with more hand-overs than the workbook's readers see: the first to them may be another one."""
    hiding: frozenset[str] = frozenset()
    """The rows of which the playbook has more than the workbook's readers see, with a column for it or without."""

    @cached_property
    def title(self) -> str:
        """The key of what a row is called."""
        return next(column.key for column in self.before.columns if column.key in ("title", "name"))

    @cached_property
    def known(self) -> KnownRows:
        """The rows that came back, each with its short name."""
        taken = {*self.now.by_id, *(each.id for each in self.files.values.values()), *self.before.by_id}
        later = [row for row in self.now.rows if row.id not in self.before.by_id]
        return known_rows(self.before, self.returned, self._readable, self.title, taken, later)

    def names_for(self, column: SheetColumn) -> NameList | None:
        """Return what a column refers to: by the names of then, of now, and of rows that are new."""
        if not column.names:
            return None
        key = list_key(column.names, self.before.journey)
        now, was = self.is_now.names.get(key), self.was.names.get(key)
        return NameList({**self.fresh.get(key, {}), **(now.written if now else {}), **(was.written if was else {})})

    def meant(self, row: ReturnedRow, column: SheetColumn) -> Meant:
        """Return what a cell means.

        Raises:
            UnreadableCellError: it can't stand there.
        """
        return read(row.cells.get(column.key), column, self.was.words, self.names_for(column))

    def spot(self, row: ReturnedRow | None, column: SheetColumn | None = None) -> BookSpot:
        """Return where a row, or a cell, stands in the workbook."""
        place = self.returned.places.get(column.key, "") if column else ""
        return BookSpot(self.returned.tab, row.line if row else 0, place)

    def _readable(self, row: ReturnedRow) -> Mapping[str, Meant]:
        found: dict[str, Meant] = {}
        for column in self.before.columns:
            try:
                found[column.key] = self.meant(row, column)
            except UnreadableCellError:
                continue
        return found


def compared(three: Compared) -> SheetEdits:
    """Return what was done on a sheet, what of it can't be taken over, and what there is to say."""
    done = _Done(three)
    for placed in three.known.rows:
        done.row(placed)
    done.removals()
    done.moves()
    return SheetEdits(
        three.before.key, three.before.title, tuple(done.rows), tuple(done.conflicts), (*three.known.notes, *done.notes)
    )


class _Done:
    def __init__(self, three: Compared) -> None:
        self.three = three
        self.rows: list[RowEdit] = []
        self.conflicts: list[Conflict] = []
        self.notes: list[BookNote] = list(three.returned.notes)
        self.phases: dict[str, Meant] = {id: row.meant.get(_PHASE) for id, row in three.now.by_id.items()}
        self.new: dict[str, RowEdit] = {}
        self.gone: set[str] = set()
        self.astray: frozenset[str] = frozenset()

    def row(self, placed: PlacedRow) -> None:
        """Look at one row that is there."""
        three, before = self.three, self.three.before.by_id.get(placed.id)
        now = three.now.by_id.get(placed.id)
        if placed.new or before is None:
            self._new(placed, now)
            return
        cells = [each for column in three.before.columns if (each := self._cell(placed.row, column, before))]
        title = _title(before, three)
        if now is None:
            if cells:
                self._conflict(placed.id, title, cells[0].column, cells[0], None, "gone-meanwhile", placed.row)
            else:
                self.notes.append(BookNote("gone-meanwhile", three.spot(placed.row), {"title": title}))
            return
        whole = three.whole.get(placed.id, now)
        taken = [each for each in cells if self._may(each, placed, title, now, whole)]
        if taken:
            self.phases[placed.id] = next((e.after for e in taken if e.column.key == _PHASE), self.phases[placed.id])
            self.rows.append(RowEdit("changed", placed.id, title, tuple(taken), three.spot(placed.row)))

    def _cell(self, row: ReturnedRow, column: SheetColumn, before: Row | None) -> CellEdit | None:
        """Return what was done with a cell; None where nothing was, or it can't be read."""
        if column.key == "id" or column.key not in self.three.returned.places:
            return None
        was = before.meant.get(column.key) if before else None
        try:
            after = self.three.meant(row, column)
        except UnreadableCellError as wrong:
            given = plain_text(wrong.given, self.three.was.words)
            values = {"given": given, "column": column.heading(self.three.was.words), "why": wrong.code}
            self.notes.append(BookNote("cell-unreadable", self.three.spot(row, column), values, serious=True))
            return None
        return None if after == was else CellEdit(column, was, after, self.three.spot(row, column))

    def _may(self, edit: CellEdit, placed: PlacedRow, title: str, now: Row, whole: Row) -> bool:
        """Return whether a changed cell can be taken over; where it can't, it is a conflict."""
        key = edit.column.key
        is_now, in_whole = now.meant.get(key), whole.meant.get(key)
        if is_now == edit.after:
            return False
        if is_now != edit.before:
            self._conflict(placed.id, title, edit.column, edit, is_now, "changed-meanwhile", placed.row)
            return False
        unsure = edit.column.key.startswith(_HANDOVER) and placed.id in self.three.partial
        if unsure or (edit.column.kind != "refs" and is_now != in_whole):
            self._conflict(placed.id, title, edit.column, edit, None, "hidden", placed.row)
            return False
        if edit.after is None and edit.column.required:
            values = {"given": "", "column": edit.column.heading(self.three.was.words), "why": "required"}
            self.notes.append(BookNote("cell-unreadable", edit.spot, values, serious=True))
            return False
        return True

    def _new(self, placed: PlacedRow, now: Row | None) -> None:
        three = self.three
        cells = [each for column in three.before.columns if (each := self._cell(placed.row, column, None))]
        title = next((str(each.after) for each in cells if each.column.key == three.title), placed.id)
        if three.before.key == OF_JOURNEYS:
            self.notes.append(BookNote("no-new-journeys", three.spot(placed.row), {"title": title}, serious=True))
            return
        lacking = [
            column for column in three.before.columns
            if column.required and column.key != "id" and column.key not in {each.column.key for each in cells}
        ]  # fmt: skip
        if lacking:
            needed = three.was.words.listing([column.heading(three.was.words) for column in lacking])
            values = {"title": title, "needed": needed}
            self.notes.append(BookNote("row-incomplete", three.spot(placed.row), values, serious=True))
            return
        if now is not None:
            if any(now.meant.get(each.column.key) != each.after for each in cells):
                self._conflict(placed.id, title, None, None, None, "there-meanwhile", placed.row)
            return
        self.phases[placed.id] = next((each.after for each in cells if each.column.key == _PHASE), None)
        self.new[placed.id] = RowEdit("added", placed.id, title, tuple(cells), three.spot(placed.row))

    def removals(self) -> None:
        """Look at the rows that are gone."""
        three = self.three
        there = {placed.id for placed in three.known.rows}
        for before in three.before.rows:
            now = three.now.by_id.get(before.id)
            if before.id in there or now is None:
                continue
            title = _title(before, three)
            if three.before.key == OF_JOURNEYS:
                self.notes.append(BookNote("journey-stays", three.spot(None), {"title": title}))
            elif any(now.meant.get(each.key) != before.meant.get(each.key) for each in three.before.columns):
                self._conflict(before.id, title, None, None, None, "removed-but-changed", None)
            elif before.id in three.hiding:
                self._conflict(before.id, title, None, None, None, "hidden", None)
            elif not three.files.values[before.id].at:
                values = {"title": title, "path": three.files.values[before.id].path}
                self.notes.append(BookNote("entry-stays", three.spot(None), values, serious=True))
            else:
                self.gone.add(before.id)
                self.rows.append(RowEdit("removed", before.id, title, (), three.spot(None)))

    def moves(self) -> None:
        """Look at the order: what has another place within its phase, and where new rows go."""
        three = self.three
        rows = [placed for placed in three.known.rows if not placed.new or placed.id in self.new]
        if not three.before.journey:
            self.rows += self.new.values()
            return
        before = [row.id for row in three.before.rows]
        columns = [column.key for column in three.before.columns]
        order, by = wanted_order(rows, before, lambda placed, key: placed.row.cells.get(key), columns)
        if by:
            heading = three.before.column[by].heading(three.was.words)
            self.notes.append(BookNote("sorted", three.spot(None), {"column": heading}))
        wanted = [id for id in order if id in self.phases]
        if not by:
            self._out_of_phase(rows, wanted)
        file = [id for id in three.files.order if id not in self.gone]
        for id in self._moved(wanted, before, file):
            old = file.index(id)
            file.remove(id)
            place = self._place(id, wanted, file)
            file.insert(place, id)
            if place != old:
                self.rows.append(
                    RowEdit("moved", id, self._called(id), (), three.spot(None), self._behind(file, place), place)
                )
        for id in wanted:
            if id in self.new:
                place = self._place(id, wanted, file)
                file.insert(place, id)
                edit = self.new[id]
                self.rows.append(
                    RowEdit("added", id, edit.title, edit.cells, edit.spot, self._behind(file, place), place)
                )

    def _out_of_phase(self, rows: list[PlacedRow], wanted: list[str]) -> None:
        """Say which rows stand among those of another phase since they were moved: the map goes by the phase."""
        three = self.three
        if [id for id in wanted if id not in self.new] == [row.id for row in three.before.rows if row.id in wanted]:
            return
        names = three.is_now.names[list_key(PHASES, three.before.journey)].written
        other = {each.id for each in self.rows for cell in each.cells if cell.column.key == _PHASE}
        self.astray = astray(wanted, [self.phases[id] for id in wanted], list(names)) - {*self.new, *other}
        for placed in rows:
            if placed.id in self.astray:
                phase = str(self.phases[placed.id])
                values = {"title": self._called(placed.id), "phase": names.get(phase, phase)}
                self.notes.append(BookNote("out-of-phase", three.spot(placed.row), values, serious=True))

    def _moved(self, wanted: list[str], before: list[str], file: list[str]) -> list[str]:
        """Return what has another place within its phase than it had, in the order in which to move it."""
        moved = []
        for phase in dict.fromkeys(self.phases[id] for id in wanted):
            stays = self.new.keys() | self.astray
            within = [id for id in wanted if self.phases[id] == phase and id not in stays and id in file]
            if within == [id for id in before if id in set(within)]:
                continue
            kept = set(in_common(within, [id for id in file if id in set(within)]))
            moved += [id for id in within if id not in kept]
        return moved

    def _place(self, id: str, wanted: list[str], file: list[str]) -> int:
        """Return before which place of the file something goes that comes where it is wanted."""
        at = wanted.index(id)
        phase = self.phases[id]
        before = [each for each in wanted[:at] if each in file]
        same = [each for each in before if self.phases[each] == phase]
        if same:
            return file.index(same[-1]) + 1
        behind = [each for each in wanted[at + 1 :] if each in file and self.phases[each] == phase]
        if behind:
            return file.index(behind[0])
        return file.index(before[-1]) + 1 if before else 0

    def _behind(self, file: list[str], place: int) -> str:
        return self._called(file[place - 1]) if place else ""

    def _called(self, id: str) -> str:
        row = self.three.now.by_id.get(id) or self.three.before.by_id.get(id)
        return _title(row, self.three) if row else self.new[id].title if id in self.new else id.strip()

    def _conflict(
        self, id: str, title: str, column: SheetColumn | None, edit: CellEdit | None, now: Meant, kind: str,
        row: ReturnedRow | None,
    ) -> None:  # fmt: skip
        spot = edit.spot if edit else self.three.spot(row)
        before, after = (edit.before, edit.after) if edit else (None, None)
        self.conflicts.append(Conflict(id, title, column, before, after, now, kind, spot))  # type: ignore[arg-type]


def _title(row: Row, three: Compared) -> str:
    words = row.meant.get(three.title) or row.notes.get(three.title)
    return str(words) if words else row.id
