"""Cells of a workbook in which a formula went wrong. calamine reads them as empty: they would pass for emptied ones."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator, Mapping

_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
_SHEET = re.compile(r"<(?:\w+:)?sheet\b([^>]*)>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b([^>]*)>")
_CELL = re.compile(r"<(?:\w+:)?c\b([^>]*)>(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?v>([^<]*)<", re.DOTALL)
_ERROR = 't="e"'


def error_cells(data: bytes) -> Mapping[str, Mapping[str, str]]:
    """Return what went wrong, such as `#REF!`, by the name of the sheet and the place of the cell: `B7`."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        parts = set(book.namelist())
        if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= parts:
            return {}
        targets = {
            each.get("Id", ""): each.get("Target", "").removeprefix("/xl/").removeprefix("xl/")
            for each in _attributes(_RELATION, book.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace"))
        }
        found: dict[str, Mapping[str, str]] = {}
        for sheet in _attributes(_SHEET, book.read("xl/workbook.xml").decode("utf-8", "replace")):
            part = f"xl/{targets.get(sheet.get('r:id', ''), '')}"
            if part in parts and sheet.get("name"):
                found[sheet["name"]] = dict(_errors(book.read(part).decode("utf-8", "replace")))
        return found


def _attributes(element: re.Pattern[str], text: str) -> Iterator[dict[str, str]]:
    for each in element.finditer(text):
        yield {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(each[1])}


def _errors(sheet: str) -> Iterator[tuple[str, str]]:
    if _ERROR not in sheet:
        return
    for cell in _CELL.finditer(sheet):
        if _ERROR in cell[1]:
            yield dict(_ATTRIBUTE.findall(cell[1])).get("r", ""), cell[2]
