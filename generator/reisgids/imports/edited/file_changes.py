"""From what was done on a sheet to changes of files, in the order in which they can be made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from reisgids.imports.edited.comparing import Compared
from reisgids.imports.edited.differences import differences
from reisgids.imports.edited.edits import BookNote, RowEdit, SheetEdits
from reisgids.imports.edited.raw_values import in_model_order, with_cells
from reisgids.imports.writer.changes import Change, InsertItem, MoveItem, RemoveValue, SetValue

_NEXT = "next"


@dataclass
class FileChanges:
    """Changes by the path of their file, and what there is to say of them."""

    first: str
    changes: dict[str, list[Change]] = field(default_factory=dict)
    notes: list[BookNote] = field(default_factory=list)

    def add(self, three: Compared, edits: SheetEdits) -> None:
        """Add what was done on a sheet. `first` is the language of plain texts."""
        sheet = _SheetChanges(self, three)
        for edit in edits.rows:
            sheet.row(edit)
        sheet.without_dead_ends()

    def of(self, path: str) -> list[Change]:
        """Return the changes of a file, to add to."""
        return self.changes.setdefault(path, [])


class _SheetChanges:
    def __init__(self, all_: FileChanges, three: Compared) -> None:
        self.all = all_
        self.three = three
        self.order = list(three.files.order)
        self.raw = {id: value.raw for id, value in three.files.values.items()}
        self.gone: dict[str, str] = {}

    def row(self, edit: RowEdit) -> None:
        """Add the changes that one row makes."""
        if edit.kind == "changed":
            self._changed(edit)
        elif edit.kind == "added":
            self._added(edit)
        elif edit.kind == "removed":
            self._removed(edit)
        else:
            path, at = self.three.files.path, self.three.files.at
            self.all.of(path).append(MoveItem(at, self.order.index(edit.id), edit.place))
            self.order.remove(edit.id)
            self.order.insert(edit.place, edit.id)

    def _at(self, id: str) -> tuple[str | int, ...]:
        written = self.three.files.values.get(id)
        if self.three.before.journey:
            return (*self.three.files.at, self.order.index(id))
        return written.at if written else (id,)

    def _with(self, raw: Any, edit: RowEdit) -> dict[str, Any]:
        return with_cells(raw, edit.cells, language=self.three.was.language, first=self.all.first)

    def _changed(self, edit: RowEdit) -> None:
        written = self.three.files.values[edit.id]
        made = self._with(self.raw[edit.id], edit)
        if written.unnamed and any(cell.column.key == self.three.title for cell in edit.cells):
            made = {**made, "id": written.id}
            self.all.notes.append(BookNote("id-written", edit.spot, {"id": written.id, "title": edit.title}))
        self._write(edit.id, made)

    def _write(self, id: str, made: dict[str, Any]) -> None:
        owner = self.three.before.columns[0].owner
        found = differences(self.raw[id], made, self._at(id), owner)
        self.all.of(self.three.files.values[id].path).extend(found)
        self.raw[id] = made

    def _added(self, edit: RowEdit) -> None:
        files, owner = self.three.files, self.three.before.columns[0].owner
        made = in_model_order(self._with({}, edit), owner)
        if self.three.before.journey:
            self.all.of(files.path).append(InsertItem(files.at, edit.place, {"id": edit.id, **made}))
            self.order.insert(edit.place, edit.id)
        else:
            self.all.of(files.path).append(SetValue((edit.id,), made))

    def _removed(self, edit: RowEdit) -> None:
        written = self.three.files.values[edit.id]
        self.all.of(written.path).append(RemoveValue(self._at(edit.id)))
        self.gone[written.id] = edit.title
        self.order.remove(edit.id)
        del self.raw[edit.id]

    def without_dead_ends(self) -> None:
        """Take out of `next` what leads to a touchpoint that is removed."""
        if not self.three.before.journey or not self.gone:
            return
        for id in self.order:
            raw = self.raw.get(id)
            leads = raw.get(_NEXT) if isinstance(raw, dict) else None
            ids = leads if isinstance(leads, list) else [leads] if leads else []
            dead = [each for each in ids if each in self.gone]
            if not dead or not isinstance(raw, dict):
                continue
            left = [each for each in ids if each not in self.gone]
            made = {key: value for key, value in raw.items() if key != _NEXT}
            self._write(id, {**raw, _NEXT: left} if left else made)
            named = self.three.was.words.listing([self.gone[each] for each in dead])
            row = self.three.now.by_id.get(id)
            title = str(row.meant.get(self.three.title, id)) if row else id
            self.all.notes.append(BookNote("named-in-next", self.three.spot(None), {"title": title, "gone": named}))
