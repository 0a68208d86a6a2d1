"""A sheet of figures: one figure of one wave a line, as a report has them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from reisgids.model.markdown.block_marks import mark_of, may_hold_marks
from reisgids.model.measurement import Measurement
from reisgids.problems import Place, Problem, problem
from reisgids.sources.sheets.account import LeftOutRows, SheetAccount
from reisgids.sources.sheets.cells import Cell, count_text, decimal_point, is_total, number_text, text_of
from reisgids.sources.sheets.columns import FIELDS, HEADS, KNOWN, SheetColumns, columns_of
from reisgids.sources.sheets.fraction import is_fraction
from reisgids.sources.sheets.mapping import MappingFile, in_mapping
from reisgids.sources.sheets.metric_names import METRICS, method_named, metric_named, metric_word, metrics_in
from reisgids.sources.sheets.row_place import RowPlace
from reisgids.sources.sheets.table import Table, open_table
from reisgids.sources.sheets.table_row import BrokenTableError, TableRow
from reisgids.sources.text.encoding import WINDOWS
from reisgids.sources.text.invisible import invisible, name_of
from reisgids.sources.text.source import printable
from reisgids.sources.values.parse import parse
from reisgids.sources.values.suggest import nearest

MOST_FIGURES = 100_000
_ABOVE = 25
"""Among so many lines at the top the heads are looked for."""
_MANY = 200
_NEEDED = ("journey", "metric", "value", "n", "period")
_NAMES = ("journey", "touchpoint", "phase", "persona", "party")
"""What is resolved against the playbook, when all of it is known."""
_COUNTS = ("n", "promoters", "passives", "detractors")


@dataclass(frozen=True, eq=False)
class WrittenFigure:
    """A figure as it was read, about what its row names: ids, or what they are called."""

    names: Mapping[str, str]
    value: Measurement
    row: RowPlace

    def place(self, name: str) -> Place:
        """Return where something of it stands."""
        return self.row.place((name,))


@dataclass(frozen=True, eq=False)
class FigureFile:
    """What a sheet of figures holds, what is wrong with it, and how it was read."""

    figures: tuple[WrittenFigure, ...]
    problems: tuple[Problem, ...]
    account: SheetAccount


def read_figures(path: str, data: bytes, language: str, mapping: MappingFile | None = None) -> FigureFile:
    """Return the figures of a CSV file or a workbook; a file beside it may say which sheet of a workbook it is."""
    sheet = (mapping.value.sheet or "") if mapping and mapping.value else ""
    account = SheetAccount(path, "figures", unread=True)
    table, problems = open_table(path, data, sheet)
    if table is None:
        return FigureFile((), tuple(in_mapping(each, mapping) for each in problems), account)
    account = replace(
        account, encoding=table.encoding, separator=table.separator, sheet=table.sheet, others=table.others
    )
    rows = table.rows()
    try:
        top = list(islice(rows, _ABOVE))
    except BrokenTableError as broken:
        return FigureFile((), (problem("csv-broken", Place(path, broken.line, 1)),), account)
    if not top:
        return FigureFile((), (problem("empty-file", Place(path)),), account)
    above, columns = _heads(top, language)
    # Where no head is known the row may be somebody's answer: then it isn't shown.
    head = RowPlace(path, top[above].line, _shown(top[above], table) if columns.at else "")
    wrong = _wrong_heads(columns, head)
    if any(each.severity == "error" for each in wrong):
        return FigureFile((), tuple(wrong), replace(account, above=above))
    reading = _FigureRows(table, columns, len(top[above].cells), language)
    reading.read(chain(top[above + 1 :], rows))
    problems = [*wrong, *reading.problems]
    if reading.figures and table.encoding and (reading.commas or table.encoding == WINDOWS):
        problems.append(_read_as(table, len(reading.figures), reading.commas))
    account = replace(
        account, unread=False, rows=reading.rows, left_out=reading.left_out.all(), above=above,
        decimal_comma=reading.commas, ignored=len(columns.unknown),
    )  # fmt: skip
    return FigureFile(tuple(reading.figures), tuple(problems), account)


class _FigureRows:
    """The rows below the heads, on their way to figures."""

    def __init__(self, table: Table, columns: SheetColumns, width: int, language: str) -> None:
        self.table, self.columns, self.width, self.language = table, columns, width, language
        self.figures: list[WrittenFigure] = []
        self.problems: list[Problem] = []
        self.left_out = LeftOutRows()
        self.rows = 0
        self.commas = False

    def read(self, rows: Iterable[TableRow]) -> None:
        try:
            for row in rows:
                if self.rows >= MOST_FIGURES:
                    self.problems.append(problem("csv-too-large", Place(self.table.path), most=MOST_FIGURES))
                    return
                self.rows += 1
                self._row(row)
                if len(self.problems) > _MANY:
                    return
        except BrokenTableError as broken:
            self.problems.append(problem("csv-broken", Place(self.table.path, broken.line, 1)))

    def _row(self, row: TableRow) -> None:
        cells = row.cells
        written = {
            name: text for name, at in self.columns.at.items() if at < len(cells) and (text := text_of(cells[at]))
        }
        if any(map(is_total, self._named(cells, written))):
            self.left_out.add("total", row.line)
            return
        if not written:
            self.left_out.add("no-answer", row.line)
            return
        here = RowPlace(self.table.path, row.line, _shown(row, self.table, self._hidden(cells)), written)
        if any(map(text_of, cells[self.width :])):
            self._wrong(row, [problem("csv-broken", here.place())])
            return
        unfit = [*_unfit(written, here)]
        if unfit:
            self._wrong(row, unfit)
            return
        self._figure(row, here, written, cells)

    def _figure(self, row: TableRow, here: RowPlace, written: Mapping[str, str], cells: Sequence[Cell]) -> None:
        values = dict(written)
        for name in ("value", "spread"):
            if name in values:
                values[name] = number_text(values[name])
                self.commas |= decimal_point(written[name].rstrip("% ")) is not None
        for name in _COUNTS:
            if name in values:
                values[name] = number_text(count_text(values[name]))
        values["metric"], method = metric_named(values.get("metric", ""))
        if method or "method" in values:
            values["method"] = method_named(values.get("method", method))
        if "period" in values:
            values["period"] = _period_text(cells[self.columns.at["period"]]) or values["period"]
        _count(values)
        if values.get("n") == "0":
            self.left_out.add("nobody", row.line)
            self.problems.append(problem("figure-of-nobody", here.place(("n",)), severity="warning"))
            return
        empty = [name for name in _NEEDED if not values.get(name)]
        if empty:
            self._wrong(row, [problem("csv-empty", here.place(), key=self.columns.head(name)) for name in empty])
            return
        here = replace(here, value=values)
        given = {name: value for name, value in values.items() if name not in _NAMES}
        measurement, wrong = parse(Measurement, here, given, language=self.language)
        if measurement is None:
            self._wrong(row, [_in_words_of(self.columns, each) for each in wrong])
            return
        if is_fraction(measurement):
            instead = f"{100 * measurement.value:g}"
            place = here.place(("value",))
            self._wrong(row, [problem("share-as-fraction", place, given=written["value"], instead=instead)])
            return
        names = {name: written[name] for name in _NAMES if name in written}
        self.figures.append(WrittenFigure(names, measurement, replace(here, value={})))

    def _wrong(self, row: TableRow, problems: Iterable[Problem]) -> None:
        self.left_out.add("wrong", row.line)
        self.problems += problems

    def _named(self, cells: Sequence[Cell], written: Mapping[str, str]) -> Iterator[str]:
        """Yield what a row says that it is about: in the columns for that, and first of all in one that isn't known."""
        yield from (written[name] for name in ("journey", "touchpoint", "phase") if name in written)
        first = next((number for number, cell in enumerate(cells) if text_of(cell)), -1)
        if first not in self.columns.at.values():
            yield text_of(cells[first]) if first >= 0 else ""

    def _hidden(self, cells: Sequence[Cell]) -> frozenset[int]:
        """Which cells are in columns that mean nothing here: they aren't shown, or kept."""
        return frozenset(at for at, _ in self.columns.unknown if at < len(cells) and cells[at])


def _heads(top: list[TableRow], language: str) -> tuple[int, SheetColumns]:
    """Return how many rows stand above the heads, and the heads: the row with the most of them, the first of such."""
    found = [columns_of(row.cells, language) for row in top]
    best = max(range(len(found)), key=lambda number: (len(found[number].at), -number))
    return best, found[best]


def _wrong_heads(columns: SheetColumns, head: RowPlace) -> list[Problem]:
    have = set(columns.at)
    missing = [name for name in _NEEDED if name not in have]
    if {"promoters", "detractors"} <= have:
        missing = [name for name in missing if name != "value" and (name != "n" or "passives" not in have)]
    if not have & {"touchpoint", "phase"} and missing:
        missing.insert(1 if "journey" in missing else 0, "touchpoint")
    if missing:
        heads = HEADS[columns.language]
        expected = "; ".join(heads[name] for name in ("journey", "touchpoint", "metric", "value", "n", "period"))
        named = columns.heads(missing)
        return [problem("csv-columns", head.place(), missing=named, heads=expected)]
    found = [problem("column-twice", head.place(), given=each[:60]) for each in columns.twice]
    known = ", ".join(HEADS[columns.language][name] for name in FIELDS)
    for _, each in columns.unknown:
        instead, place = nearest(each, KNOWN[columns.language]), head.place()
        unknown = problem("csv-unknown-column", place, given=each[:60], instead=instead, known=known)
        found.append(replace(unknown, severity="warning"))
    return found


def _unfit(written: Mapping[str, str], here: RowPlace) -> Iterable[Problem]:
    for name, text in written.items():
        if strange := next(invisible(text), None):
            place = here.place((name,))
            place = replace(place, column=place.column + strange.start())
            yield problem("control-character", place, character=name_of(strange[0]))
        if may_hold_marks(text) and any(map(mark_of, text.split("\n"))):
            yield problem("block-in-field", here.place((name,)), given=text[:60])


def _count(values: dict[str, str]) -> None:
    """Fill in the score and the number of answers where they follow from promoters, passives and detractors."""
    if "promoters" not in values or "detractors" not in values:
        return
    counts = [values[name] for name in _COUNTS[1:] if name in values]
    if not all(count.isdecimal() and len(count) < 10 for count in counts):
        # What is wrong with the counts is told; that no score follows from them is not.
        values.setdefault("value", "0")
        values.setdefault("n", "1")
        return
    if "n" not in values and "passives" in values:
        values["n"] = f"{sum(map(int, counts))}"
    n = values.get("n", "")
    if "value" not in values and n.isdecimal() and int(n):
        values["value"] = f"{100 * (int(values['promoters']) - int(values['detractors'])) / int(n):.2f}"


def _period_text(cell: Cell) -> str:
    """Return a period that Excel keeps as a day: it makes the first of September of `sep-26`."""
    return f"{cell.year}-{cell.month:02}" if isinstance(cell, dt.date) and cell.day == 1 else ""


def _shown(row: TableRow, table: Table, hidden: frozenset[int] = frozenset()) -> str:
    """Return a row as it is shown to its writer: as it stands there, but for what isn't read."""
    if row.written and not hidden:
        return printable(row.written)
    between = {"semicolon": ";", "tab": "\t"}.get(table.separator, "," if table.separator else "; ")
    cells = ["…" if number in hidden else text_of(cell) for number, cell in enumerate(row.cells)]
    return printable(between.join(cells)).rstrip()


def _in_words_of(columns: SheetColumns, found: Problem) -> Problem:
    """Return a problem in the words of the sheet's heads."""
    values = dict(found.values)
    key = values.get("key", "")
    if key in FIELDS:
        values["key"] = columns.head(key)
    if found.code == "number":
        decimal = {"nl": "4,2", "en": "4.2"}[columns.language]
        values["example"] = "46" if key in _COUNTS else decimal
    if key == "metric" and "known" in values:
        values["known"] = metrics_in(columns.language)
        values["instead"] = metric_word(values["instead"], columns.language) if values["instead"] in METRICS else ""
    return replace(found, values=tuple(sorted(values.items())))


def _read_as(table: Table, rows: int, commas: bool) -> Problem:
    return problem(
        "csv-read-as",
        Place(table.path),
        severity="warning",
        encoding=table.encoding,
        separator=table.separator,
        comma="used" if commas else "",
        rows=rows,
    )
