"""The drop-downs: names from registers and choices, on a sheet that is hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from xlsxwriter.worksheet import Worksheet

from reisgids.labels.words import Words
from reisgids.workbook.column import SheetColumn
from reisgids.workbook.content import WorkbookContent, WorkbookSheet
from reisgids.workbook.grid import letters
from reisgids.workbook.name_list import list_key

LISTS = "_lists"
"""The name of the sheet."""
_MOST_IN_TITLE, _MOST_IN_MESSAGE = 32, 255


class DropDowns:
    """Writes each list once, in a column of its own, and makes rules that look there."""

    def __init__(self, page: Worksheet, content: WorkbookContent) -> None:
        self.page = page
        self.content = content
        self._sources: dict[str, str] = {}

    def rule(self, column: SheetColumn, sheet: WorkbookSheet, words: Words) -> dict[str, Any] | None:
        """Return the rule that makes a drop-down of a column's cells; None where there is nothing to choose from.

        Of a column with names or tags a cell may hold several, and Excel offers one: no other is refused.
        """
        if column.kind == "yes-or-no":
            source = self._list("yes-or-no", {each: words.say(f"workbook.{each}") for each in ("yes", "no")})
        elif column.kind == "choice":
            key = ".".join(("choice", column.fields[-1].label_key))
            source = self._list(key, {each: column.option(each, words) for each in column.options})
        elif column.kind == "tags":
            source = self._list("tags", {tag: tag for tag in sorted(self._tags(), key=str.casefold)})
        elif column.names and column.kind != "per-name":
            key = list_key(column.names, sheet.journey)
            source = self._list(key, self.content.names[key].written if key in self.content.names else {})
        else:
            return None
        if not source:
            return None
        refused = column.kind in ("choice", "yes-or-no")
        return {
            "validate": "list",
            "source": source,
            "show_error": refused,
            "error_type": "stop",
            "error_title": column.heading(words)[:_MOST_IN_TITLE],
            "error_message": words.say("workbook.notes.choose")[:_MOST_IN_MESSAGE],
        }

    def _tags(self) -> set[str]:
        """Return the tags that journeys and touchpoints have."""
        return {
            tag
            for sheet in self.content.sheets
            for column in sheet.columns
            if column.kind == "tags"
            for row in sheet.rows
            if isinstance(tags := row.meant.get(column.key), tuple)
            for tag in tags
        }

    def _list(self, key: str, named: Mapping[str, str]) -> str:
        """Return the source of a list, which is written when it is first asked for; empty where nothing is in it."""
        if key not in self._sources:
            place = letters(len(self._sources))
            self._write(len(self._sources), list(named.values()))
            self._sources[key] = f"='{LISTS}'!${place}$1:${place}${len(named)}" if named else ""
        return self._sources[key]

    def _write(self, column: int, names: Sequence[str]) -> None:
        for row, name in enumerate(names):
            self.page.write_string(row, column, name)
