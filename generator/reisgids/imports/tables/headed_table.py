"""Where a table of a journey has its heads, and which way round it lies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reisgids.imports.draft import NoJourneyError, Noted, WrittenValue, noted
from reisgids.imports.tables.grid import Grid, GridCell
from reisgids.imports.tables.heads import Meaning, are_of_answers, are_of_figures, meaning_of
from reisgids.imports.tables.things import names_in

_ABOVE, _BESIDE = 40, 12
"""So many rows, or columns, are looked at for the heads."""
_TITLE = re.compile(r"titel|title|naam|name|klantreis|(?:customer )?journey(?: map)?", re.IGNORECASE)
_PERSONA = re.compile(r"persona(?:['’]?s)?|doelgroep|klantgroep|target group", re.IGNORECASE)
_SENTENCE = re.compile(r"[,:;=.!]|(?:\S+\s+){4}")
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
    personas: tuple[WrittenValue, ...]
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


@dataclass
class _AroundTable:
    title: WrittenValue | None = None
    personas: tuple[WrittenValue, ...] = ()
    notes: list[Noted] = field(default_factory=list)

    def and_also(self, other: _AroundTable) -> _AroundTable:
        return _AroundTable(self.title or other.title, self.personas + other.personas, self.notes + other.notes)


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
    """Return a grid with its heads in the row `at`; `turned` says that this was a column."""
    columns = [TableColumn(cell.text, meaning_of(cell.text), place) for place, cell in enumerate(grid.rows[at])]
    columns = _one_of_each(columns)
    around = _around(grid.rows[:at])
    body = grid.rows[at + 1 :]
    if turned:
        columns = _with_phases(columns, body)
        first = next((column.place for column in columns if column.meaning == "phase"), 0)
        beside = [[row[place] for row in grid.rows[at:]] for place in range(first)]
        around = around.and_also(_around(beside))
        columns = [column for column in columns if column.place >= first]
    alone = [column for column in columns if _is_alone(column, body, turned=turned)]
    around.notes += [noted("remark", grid.rows[at][column.place].at, column.head) for column in alone]
    columns = [column for column in columns if column not in alone]
    return HeadedTable(tuple(columns), body, around.title, around.personas, tuple(around.notes), turned, grid.leftovers)


def _with_phases(columns: list[TableColumn], body: Sequence[Sequence[GridCell]]) -> list[TableColumn]:
    """Return the columns of a table that was turned: its phases stand in a row that has no head, or another one."""
    if any(column.meaning == "phase" for column in columns):
        return columns
    filled = {column.place for column in columns if any(row[column.place].text for row in body)}
    corner = next((c for c in columns if c.meaning in (None, "layer") and c.place in filled), None)
    return [TableColumn(c.head, "phase", c.place) if c is corner else c for c in columns]


def _is_alone(column: TableColumn, body: Sequence[Sequence[GridCell]], *, turned: bool) -> bool:
    """Return whether a head has nothing under it and is none: a remark below a table that was turned, for one."""
    empty = all(not row[column.place].text or row[column.place].is_copy for row in body)
    unlikely = (None, "title", "note") if turned else (None,)
    is_head = column.meaning not in unlikely and not (turned and _SENTENCE.search(column.head))
    return bool(column.head) and bool(body) and empty and not is_head


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


def _around(rows: Sequence[Sequence[GridCell]]) -> _AroundTable:
    """Return what stands above the heads: a title, perhaps a persona behind that word, and remarks."""
    found = _AroundTable()
    for row in rows:
        cells = [cell for cell in row if cell.text and not cell.is_copy]
        key, _, value = cells[0].text.partition(":") if len(cells) == 1 else ("", "", "")
        if len(cells) == 2:
            key, value = cells[0].text.rstrip(" :"), cells[1].text
        at = cells[-1].at if cells else None
        if at and value.strip() and _PERSONA.fullmatch(key.strip()):
            found.personas += names_in(WrittenValue(value.strip(), at))
        elif at and value.strip() and found.title is None and _TITLE.fullmatch(key.strip()):
            found.title = WrittenValue(value.strip()[:1].upper() + value.strip()[1:], at)
        elif at and len(cells) == 1 and found.title is None:
            found.title = WrittenValue(cells[0].text, at)
        else:
            found.notes += [noted("remark", cell.at, cell.text) for cell in cells]
    return found


def _shown(grid: Grid) -> str:
    widest = max(grid.rows[:_ABOVE], key=lambda row: sum(bool(cell.text) for cell in row))
    return ", ".join(f"“{cell.text[:30]}”" for cell in widest[:8] if cell.text)
