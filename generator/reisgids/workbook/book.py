"""Writes a workbook with xlsxwriter: the same content and day give the same bytes."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from reisgids.workbook import look, marks
from reisgids.workbook.about import About, write_about
from reisgids.workbook.cell import written
from reisgids.workbook.column import PHASES, SheetColumn
from reisgids.workbook.columns import is_folded
from reisgids.workbook.content import Row, WorkbookContent, WorkbookSheet
from reisgids.workbook.drop_downs import LISTS, DropDowns
from reisgids.workbook.grid import (
    BAND_ROW,
    FIRST_ROW,
    HEADING_ROW,
    KEY_ROW,
    NOTE_ROW,
    NUMBER_COLUMN,
    SPARE_ROWS,
    TITLE_ROW,
)
from reisgids.workbook.heights import growing, height_of
from reisgids.workbook.name_list import list_key
from reisgids.workbook.own_file import PROPERTY, UNSEALED, sealed, with_parts
from reisgids.workbook.sheet_names import sheet_names

_FROZEN = 3
"""So many columns stay in sight: the number, and the two that name a row."""
_A3 = 8
_ON_A_PAGE = 300
"""Characters side by side on a sheet of A3 that can still be read."""
_FORMULA = ("=", "+", "-", "@")
_MOST_IN_HEADER, _MOST_IN_FORMULA = 100, 250


def workbook_bytes(content: WorkbookContent, origin: marks.Origin, about: About) -> bytes:
    """Return the workbook as a file. `about` is what its first sheet says."""
    data = io.BytesIO()
    book = xlsxwriter.Workbook(
        data, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    day = dt.datetime.fromisoformat(origin.day).replace(tzinfo=None)
    book.set_properties({"title": origin.playbook[:200], "comments": about.edition[:200], "created": day})
    book.set_custom_property(PROPERTY, UNSEALED)
    _Book(book, content, about).write(origin)
    book.close()
    return sealed(with_parts(data.getvalue(), _growing))


def _growing(name: str, part: bytes) -> bytes:
    return growing(part, FIRST_ROW) if name.startswith("xl/worksheets/sheet") else part


class _Book:
    def __init__(self, book: Workbook, content: WorkbookContent, about: About) -> None:
        self.book = book
        self.content = content
        self.words = content.words
        self.about = about
        self._formats: dict[int, Format] = {}

    def write(self, origin: marks.Origin) -> None:
        """Write all sheets."""
        said = self.words.say
        titles = [said("workbook.sheets.about"), *(sheet.journey or sheet.title for sheet in self.content.sheets)]
        about, *tabs = sheet_names(titles, (LISTS, marks.SHEET))
        write_about(self.book, self.book.add_worksheet(about), self.about, self.words)
        sheets = [self.book.add_worksheet(tab) for tab in tabs]
        downs = DropDowns(self.book.add_worksheet(LISTS), self.content)
        for sheet, page in zip(self.content.sheets, sheets, strict=True):
            self._sheet(sheet, page, downs)
        hidden = self.book.add_worksheet(marks.SHEET)
        for number, line in enumerate(marks.lines(self.content, origin)):
            for place, text in enumerate(line):
                hidden.write_string(number, place, text)
        hidden.very_hidden()
        downs.page.hide()

    def _format(self, look_: Mapping[str, Any]) -> Format:
        if id(look_) not in self._formats:
            self._formats[id(look_)] = self.book.add_format(dict(look_))
        return self._formats[id(look_)]

    def _sheet(self, sheet: WorkbookSheet, page: Worksheet, downs: DropDowns) -> None:
        last = FIRST_ROW + max(len(sheet.rows), 1) - 1
        self._heads(sheet, page)
        for number, row in enumerate(sheet.rows):
            page.write_number(FIRST_ROW + number, NUMBER_COLUMN, number + 1, self._format(look.NUMBER))
            self._row(sheet, page, FIRST_ROW + number, row)
        for place, column in enumerate(sheet.columns, 1):
            if found := downs.rule(column, sheet, self.words):
                page.data_validation(FIRST_ROW, place, last + SPARE_ROWS, place, found)
        if sheet.journey:
            self._colours(sheet, page, last + SPARE_ROWS)
        page.autofilter(HEADING_ROW, 0, last, len(sheet.columns))
        page.freeze_panes(FIRST_ROW, _FROZEN)
        page.ignore_errors({"number_stored_as_text": f"A1:XFD{last + 1}"})
        page.hide_gridlines(2)
        shown = [column.width for column in sheet.columns if not self._is_folded(column, sheet)]
        self._on_paper(sheet, page, shown)

    def _heads(self, sheet: WorkbookSheet, page: Worksheet) -> None:
        page.set_row(TITLE_ROW, 26)
        page.write_string(TITLE_ROW, 0, sheet.title, self._format(look.TITLE))
        page.write_string(NOTE_ROW, 0, self.about.edition, self._format(look.UNDER_TITLE))
        page.set_row(KEY_ROW, None, None, {"hidden": True})
        page.write_string(KEY_ROW, NUMBER_COLUMN, sheet.key, self._format(look.KEYS))
        page.set_column(NUMBER_COLUMN, NUMBER_COLUMN, 5)
        page.set_row(HEADING_ROW, 46)
        page.write_string(HEADING_ROW, NUMBER_COLUMN, self.words.say("workbook.number"), self._format(look.HEADING))
        self._note(page, HEADING_ROW, NUMBER_COLUMN, self.words.say("workbook.notes.number"))
        grouped = any(column.group for column in sheet.columns)
        page.set_row(BAND_ROW, 16, None, {} if grouped else {"hidden": True})
        bands = {group: self.book.add_format(dict(look.band(group))) for group in {c.group for c in sheet.columns}}
        if grouped:
            page.write_blank(BAND_ROW, NUMBER_COLUMN, None, bands[sheet.columns[0].group])
        before = None
        for place, column in enumerate(sheet.columns, 1):
            folded = self._is_folded(column, sheet)
            page.set_column(place, place, column.width, None, {"level": 1, "hidden": True} if folded else {})
            page.write_string(KEY_ROW, place, column.key, self._format(look.KEYS))
            if grouped:
                name = self.words.say(f"workbook.groups.{column.group}") if column.group != before else ""
                page.write(BAND_ROW, place, name or None, bands[column.group])
                before = column.group
            page.write_string(HEADING_ROW, place, column.heading(self.words), self._format(look.HEADING))
            self._note(page, HEADING_ROW, place, self._explained(column))

    @staticmethod
    def _is_folded(column: SheetColumn, sheet: WorkbookSheet) -> bool:
        """Return whether a column is folded away because no touchpoint has anything in it."""
        used = any(column.key in row.meant for row in sheet.rows)
        return sheet.journey != "" and is_folded(column) and not used and bool(sheet.rows)

    def _explained(self, column: SheetColumn) -> str:
        said = [column.help(self.words)]
        if column.key == "id":
            said = [self.words.say("workbook.notes.id")]
        if column.kind == "refs":
            said.append(self.words.say("workbook.notes.several"))
        if column.kind == "tags":
            said.append(self.words.say("workbook.notes.several"))
        if column.kind in ("links", "per-name"):
            said.append(self.words.say(f"workbook.notes.{column.kind}"))
        if column.kind == "texts":
            said.append(self.words.say("workbook.notes.lines"))
        if column.options:
            said.append(", ".join(column.option(each, self.words) for each in column.options))
        return "\n".join(said)

    def _row(self, sheet: WorkbookSheet, page: Worksheet, line: int, row: Row) -> None:
        texts = []
        for place, column in enumerate(sheet.columns, 1):
            value = written(row.meant.get(column.key), column, self.words, self.content.names_for(column, sheet))
            shape = look.SHORT_NAME if column.key == "id" else _shape(column)
            if value is None:
                page.write_blank(line, place, None, self._format(shape))
            elif isinstance(value, dt.date):
                page.write_datetime(line, place, dt.datetime.combine(value, dt.time()), self._format(shape))
            elif isinstance(value, float):
                page.write_number(line, place, value, self._format(shape))
            else:
                shape = look.QUOTED if value.startswith(_FORMULA) and shape is look.CELL else shape
                page.write_string(line, place, value, self._format(shape))
                texts.append((value, column.width))
            if note := row.notes.get(column.key):
                self._note(page, line, place, self.words.say("workbook.notes.other_language", text=note))
        page.set_row(line, height_of(texts))

    def _note(self, page: Worksheet, line: int, place: int, text: str) -> None:
        height = 24 + 15 * sum(1 + len(each) // 42 for each in text.split("\n"))
        page.write_comment(
            line, place, text[:2000], {"author": "Reisgids", "width": 260, "height": min(height, 400), "font_size": 9}
        )

    def _colours(self, sheet: WorkbookSheet, page: Worksheet, last: int) -> None:
        """Give rows the colour of the phase that they name: by its words, since a rule can't look on another sheet."""
        names = self.content.names[list_key(PHASES, sheet.journey)].written
        for number, name in enumerate(names.values()):
            if len(name) > _MOST_IN_FORMULA:
                continue
            colour = self.book.add_format({"bg_color": look.PHASES[number % len(look.PHASES)]})
            meant = name.replace('"', '""')
            rule = {"type": "formula", "criteria": f'=$B{FIRST_ROW + 1}="{meant}"', "format": colour}
            page.conditional_format(FIRST_ROW, 0, last, _FROZEN, rule)

    def _on_paper(self, sheet: WorkbookSheet, page: Worksheet, shown: Sequence[int]) -> None:
        """Set how it is printed. `shown` are the widths of the columns in sight."""
        page.set_landscape()
        page.set_paper(_A3)
        page.set_margins(0.4, 0.4, 0.6, 0.6)
        page.repeat_rows(BAND_ROW if sheet.journey else HEADING_ROW, HEADING_ROW)
        page.repeat_columns(0, _FROZEN - 1)
        always = sum(shown[: _FROZEN - 1])
        page.fit_to_pages(max(1, -(-(sum(shown) - always) // (_ON_A_PAGE - always))), 0)
        left = sheet.title.replace("&", "&&")[:_MOST_IN_HEADER]
        page.set_footer(f"&L{left}&C{self.about.edition.replace('&', '&&')[:_MOST_IN_HEADER]}&R&P / &N")


def _shape(column: SheetColumn) -> Mapping[str, Any]:
    if column.kind in ("number", "whole"):
        return look.NUMBER
    return look.DAY if column.kind == "day" else look.CELL
