"""Where a table of a journey has its heads, and which way round it lies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reisgids.imports.draft import NoJourneyError, Noted, WrittenValue, noted
from reisgids.imports.tables.grid import Grid, GridCell
from reisgids.imports.tables.heads import Meaning, are_of_answers, are_of_figures, meaning_of

_ABOVE, _BESIDE = 40, 12
"""So many rows, or columns, are looked at for the heads."""
_TITLE = re.compile(r"^(?:titel|title|klantreis|journey)\s*:\s*", re.IGNORECASE)
_FEWEST = 2
_MAKES_A_JOURNEY: frozenset[Meaning] = frozenset({"phase", "title", "does", "text", "layer"})


@dataclass(frozen=True)
class TableColumn:
    """A column of a table: its head, and what that means; None where it isn't known."""

    head: str
    meaning: Meaning | None
    place: int


@dataclass(frozen=True)
class HeadedTable:
    """A table with its heads in a row, whichever way it lay. `title` is what stands above it, or beside it."""

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[GridCell, ...], ...]
    title: WrittenValue | None
    above: tuple[Noted, ...]
    was_turned: bool
    leftovers: tuple[Noted, ...]

    def has(self, meaning: Meaning) -> bool:
        """Return whether there is a column of that meaning."""
        return any(column.meaning == meaning for column in self.columns)

    def cells(self, row: Sequence[GridCell], meaning: Meaning) -> Iterator[tuple[TableColumn, GridCell]]:
        """Yield what stands in a row under heads of that meaning."""
        for column in self.columns:
            if column.meaning == meaning and row[column.place].text:
                yield column, row[column.place]

    def value(self, row: Sequence[GridCell], meaning: Meaning) -> GridCell | None:
        """Return the first of these cells."""
        return next((cell for _, cell in self.cells(row, meaning)), None)


def headed_table(grid: Grid) -> HeadedTable:
    """Return a grid as a table with heads.

    Raises:
        NoJourneyError: no row and no column of it holds heads of a journey; or they are those of a survey's answers.
    """
    if not grid.rows:
        raise NoJourneyError("empty-table")
    turned = grid.turned()
    row, column = _best(grid, _ABOVE), _best(turned, _BESIDE)
    for each in grid.rows[:_ABOVE]:
        heads = [cell.text for cell in each if cell.text]
        if len(heads) > 1 and are_of_figures(heads) and row[0] < 5:
            raise NoJourneyError("figures")
        if len(heads) > 1 and are_of_answers(heads):
            raise NoJourneyError("answers")
    if max(row[0], column[0]) < _FEWEST:
        raise NoJourneyError("no-heads", heads=_shown(grid))
    return _headed(grid, row[1], turned=False) if row[0] >= column[0] else _headed(turned, column[1], turned=True)


def _best(grid: Grid, most: int) -> tuple[int, int]:
    """Return how many different meanings the best row has, 0 where they make no journey, and its number."""
    best = (0, 0)
    for number, row in enumerate(grid.rows[:most]):
        texts = {cell.text for cell in row if cell.text and not cell.is_copy}
        found = [meaning for text in texts if (meaning := meaning_of(text))]
        meanings = set(found)
        # Heads name a phase once; `Fase 1`, `Fase 2` are phases themselves.
        count = len(meanings) - max(found.count("phase") - 1, 0)
        if meanings & _MAKES_A_JOURNEY and count > best[0]:
            best = (count, number)
    return best


def _headed(grid: Grid, at: int, *, turned: bool) -> HeadedTable:
    heads = grid.rows[at]
    columns = [TableColumn(cell.text, meaning_of(cell.text), place) for place, cell in enumerate(heads)]
    columns = _one_of_each(columns)
    first = at + 1
    title, above = _above(grid.rows[:at])
    notes = tuple(above)
    if turned and not any(column.meaning == "phase" for column in columns):
        # Phases stand over their columns, in a row that is called nothing, or something else.
        filled = {c.place for c in columns if any(row[c.place].text for row in grid.rows[first:])}
        corner = next((c for c in columns if c.meaning in (None, "layer") and c.place in filled), None)
        if corner:
            columns = [TableColumn(c.head, "phase", c.place) if c is corner else c for c in columns]
    if turned:
        columns, lost = _without_what_stands_around(grid, columns, first)
        title, notes = title or lost[0], (*notes, *lost[1])
    return HeadedTable(tuple(columns), grid.rows[first:], title, notes, turned, grid.leftovers)


def _without_what_stands_around(
    grid: Grid, columns: Sequence[TableColumn], first: int
) -> tuple[list[TableColumn], tuple[WrittenValue | None, tuple[Noted, ...]]]:
    """Take out the columns that hold a head alone: in a table that was turned these are its title and its remarks."""
    kept: list[TableColumn] = []
    title: WrittenValue | None = None
    notes: list[Noted] = []
    seen_a_lane = False
    for column in columns:
        cells = [row[column.place] for row in grid.rows[first:]]
        alone = column.head and all(not cell.text or cell.text == column.head for cell in cells)
        if not alone or column.meaning not in (None, "title", "phase", "note"):
            kept.append(column)
            seen_a_lane = seen_a_lane or bool(column.head)
            continue
        at = grid.rows[first - 1][column.place].at
        if title is None and not seen_a_lane:
            title = WrittenValue(column.head, at)
        else:
            notes.append(noted("remark", at, column.head))
    return kept, (title, tuple(notes))


def _one_of_each(columns: Sequence[TableColumn]) -> list[TableColumn]:
    """Return the columns with one phase and one title; a second one is a text with a head of its own."""
    seen: set[Meaning] = set()
    found = []
    for column in columns:
        meaning = column.meaning
        if meaning in ("phase", "title") and meaning in seen:
            meaning = "note"
        if meaning:
            seen.add(meaning)
        found.append(TableColumn(column.head, meaning, column.place))
    return found


def _above(rows: Sequence[Sequence[GridCell]]) -> tuple[WrittenValue | None, list[Noted]]:
    """Return the title, the first text that stands alone in its row above the heads, and what else is there."""
    title: WrittenValue | None = None
    notes = []
    for row in rows:
        cells = {cell.text: cell for cell in reversed(row) if cell.text}
        if title is None and len(cells) == 1:
            only = next(iter(cells.values()))
            title = WrittenValue(
                re.sub(r"^(?:titel|title|klantreis|journey)\s*:\s*", "", only.text, flags=re.IGNORECASE), only.at
            )
            continue
        if title is None and len(cells) == 2:
            key, value = [cell for cell in row if cell.text][:2]
            if re.fullmatch(r"(?:titel|title|naam|name|klantreis|(?:customer )?journey)\s*:?", key.text, re.IGNORECASE):
                title = WrittenValue(value.text, value.at)
                continue
        notes += [noted("remark", cell.at, cell.text) for cell in row if cell.text and not cell.is_copy]
    return title, notes


def _shown(grid: Grid) -> str:
    widest = max(grid.rows[:_ABOVE], key=lambda row: sum(bool(cell.text) for cell in row))
    return ", ".join(f"“{cell.text[:30]}”" for cell in widest[:8] if cell.text)
