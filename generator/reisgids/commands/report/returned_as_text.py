"""What a workbook that came back would change, in readable lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reisgids.commands.console.terminal_text import without_controls
from reisgids.imports.edited.edits import BookNote, BookSpot, CellEdit, Conflict, RowEdit, SheetEdits
from reisgids.imports.edited.plan import ReturnPlan
from reisgids.labels.words import Words
from reisgids.workbook.cell import Meant, written
from reisgids.workbook.column import SheetColumn
from reisgids.workbook.name_list import NameList

_LONGEST = 90
_WIDTH = 12


def returned_as_text(plan: ReturnPlan, file: str, words: Words) -> str:
    """Return all that was done in a workbook, sheet by sheet, with what isn't taken over and why."""
    origin = plan.origin
    head = words.say(
        "returned.from", file=file, edition=without_controls(origin.edition), date=without_controls(origin.day),
        version=without_controls(origin.version),
    )  # fmt: skip
    blocks = [head]
    for sheet in plan.sheets:
        if lines := list(_sheet(sheet, plan, words)):
            blocks.append("\n".join([_shown(sheet.title), *lines]))
    if notes := [_note(each, words) for each in plan.notes]:
        blocks.append("\n".join(notes))
    if plan.is_empty and not plan.unread:
        blocks.append(words.say("returned.nothing"))
    return "\n\n".join(blocks) + "\n"


def _sheet(sheet: SheetEdits, plan: ReturnPlan, words: Words) -> Iterator[str]:
    for row in sheet.rows:
        yield from _row(row, sheet, plan, words)
    for conflict in sheet.conflicts:
        yield _line("conflict", f"{_named(conflict.title, conflict.spot, words)}", words)
        yield f"{' ' * (_WIDTH + 4)}{_conflict(conflict, sheet, plan, words)}"
    for note in sheet.notes:
        yield _note(note, words)


def _row(row: RowEdit, sheet: SheetEdits, plan: ReturnPlan, words: Words) -> Iterator[str]:
    title = _named(row.title, row.spot, words)
    if row.kind in ("moved", "added") and sheet.key.startswith("journey/"):
        place = words.say("returned.behind", title=_shown(row.behind)) if row.behind else words.say("returned.first")
        title = f"{title}, {place}"
    yield _line(row.kind, title, words)
    for cell in row.cells:
        yield f"{' ' * (_WIDTH + 4)}{_cell(cell, sheet, plan, words, new=row.kind == 'added')}"


def _cell(cell: CellEdit, sheet: SheetEdits, plan: ReturnPlan, words: Words, *, new: bool) -> str:
    names = plan.names_for(cell.column, sheet.key)
    values = {
        "column": cell.column.heading(words),
        "before": _meant(cell.before, cell.column, names, words),
        "after": _meant(cell.after, cell.column, names, words),
    }
    return words.say("returned.new_cell" if new else "returned.cell", **values)


def _conflict(conflict: Conflict, sheet: SheetEdits, plan: ReturnPlan, words: Words) -> str:
    column = conflict.column
    if column is None:
        return words.say(f"returned.conflicts.{conflict.kind}")
    names = plan.names_for(column, sheet.key)
    values = {
        "column": column.heading(words),
        **{
            name: _meant(value, column, names, words)
            for name, value in (("before", conflict.before), ("after", conflict.after), ("now", conflict.now))
        },
    }
    key = "hidden_cell" if conflict.kind == "hidden" else conflict.kind
    return words.say(f"returned.conflicts.{key}", **values)


def _note(note: BookNote, words: Words) -> str:
    values = {name: _shown(value) for name, value in note.values.items()}
    why = f".{note.values['why']}" if note.kind == "cell-unreadable" else ""
    said = words.say(f"returned.notes.{note.kind}{why}", **{"tab": _shown(note.spot.tab), **values})
    where = ", ".join(_where(note.spot, words))
    return _line("note", f"{said} ({where})" if where else said, words)


def _named(title: str, spot: BookSpot, words: Words) -> str:
    where = ", ".join(_where(spot, words))
    return f"{_shown(title)} ({where})" if where else _shown(title)


def _where(spot: BookSpot, words: Words) -> Iterable[str]:
    if spot.column and spot.row:
        yield f"{spot.column}{spot.row}"
    elif spot.row:
        yield words.say("returned.row", row=spot.row)


def _line(kind: str, text: str, words: Words) -> str:
    return f"  {words.say(f'returned.kinds.{kind}'):<{_WIDTH}}{text}"


def _meant(meant: Meant, column: SheetColumn, names: NameList | None, words: Words) -> str:
    value = written(meant, column, words, names)
    if value is None:
        return words.say("returned.empty")
    if isinstance(value, float):
        return words.number(value)
    return (
        f"‘{_shown(value)}’" if column.kind in ("text", "texts", "plain", "links", "per-name") else _shown(str(value))
    )


def _shown(text: object) -> str:
    plain = without_controls(" ".join(str(text).split()))
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1].rstrip()}…"
