"""Which row of a sheet that came back is which: known by its short name, or else by what stands in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reisgids.imports.edited.edits import BookNote, BookSpot
from reisgids.imports.edited.ordering import PlacedRow
from reisgids.imports.edited.returned import ReturnedRow, ReturnedSheet
from reisgids.model.journey import slug_of, unique
from reisgids.workbook.cell import Meant
from reisgids.workbook.content import Row, WorkbookSheet

_LONGEST = 80


@dataclass(frozen=True)
class KnownRows:
    """The rows of a sheet, each with the short name that it has or gets, and what there is to say of that."""

    rows: tuple[PlacedRow, ...]
    notes: tuple[BookNote, ...]


def known_rows(
    sheet: WorkbookSheet,
    returned: ReturnedSheet,
    meant: Callable[[ReturnedRow], Mapping[str, Meant]],
    title: str,
    taken: set[str],
    later: Sequence[Row],
) -> KnownRows:
    """Return the rows by their short names. `title` is the key of what a row is called; `taken` are names in use.

    A row whose short name is gone is known by its title, or by its number and most of its cells. `later` are rows that
    the playbook has got since: a new row of that name or title is the same one, so that nothing comes in twice.
    """
    notes: list[BookNote] = []
    found: dict[int, PlacedRow] = {}
    used: set[str] = set()
    unknown: list[ReturnedRow] = []
    for row in returned.rows:
        id = str(row.cells.get("id") or "").strip()
        if id in sheet.by_id and id not in used:
            used.add(id)
            found[row.line] = PlacedRow(id, row)
        else:
            unknown.append(row)
    for row in unknown:
        id, cells = str(row.cells.get("id") or "").strip(), meant(row)
        spot = BookSpot(returned.tab, row.line, returned.places.get("id", ""))
        left = [each for each in sheet.rows if each.id not in used]
        if same := _same(row, cells, left, sheet, title):
            used.add(same)
            found[row.line] = PlacedRow(same, row)
            if "id" in returned.places:
                notes.append(BookNote("id-changed" if id else "id-restored", spot, {"given": id, "id": same}))
            continue
        since = [each.id for each in later if each.id not in used and _is_since(each, id, cells, title)]
        if since:
            used.add(since[0])
            found[row.line] = PlacedRow(since[0], row, new=True)
            continue
        new = _new_id(id, cells.get(title), taken | used)
        if id in sheet.by_id:
            notes.append(BookNote("row-copied", spot, {"id": id, "new": new}))
        elif id and id != new:
            notes.append(BookNote("id-not-free", spot, {"given": id, "new": new}))
        used.add(new)
        found[row.line] = PlacedRow(new, row, new=True)
    return KnownRows(tuple(found[row.line] for row in returned.rows), tuple(notes))


def _is_since(row: Row, id: str, cells: Mapping[str, Meant], title: str) -> bool:
    return row.id == id or (not id and row.meant.get(title) == cells.get(title) is not None)


def _same(row: ReturnedRow, cells: Mapping[str, Meant], left: list[Row], sheet: WorkbookSheet, title: str) -> str:
    """Return which of the rows that are left it is; empty where it is a new one."""
    named = [each.id for each in left if each.meant.get(title) == cells.get(title) is not None]
    if len(named) == 1:
        return named[0]
    for each in left:
        number = sheet.rows.index(each) + 1
        alike = sum(cells.get(key) == value for key, value in each.meant.items() if key != "id")
        if row.number == number and 2 * alike > len(each.meant) - 1:
            return each.id
    return ""


def _new_id(given: str, title: Meant, taken: set[str]) -> str:
    """Return a short name for a new row: the one that is given where it can be, else one that comes of its title."""
    wished = given or (title if isinstance(title, str) else "")
    return unique(slug_of(wished)[:_LONGEST].strip("-"), taken)
