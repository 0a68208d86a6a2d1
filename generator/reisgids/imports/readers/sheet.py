"""A sheet: CSV or a workbook of Excel, made by hand, exported from a whiteboard, or a service blueprint."""

from __future__ import annotations

import re
from dataclasses import replace

from reisgids.imports.draft import JourneyDraft, NoJourneyError, SourceSpot, noted
from reisgids.imports.incoming import Incoming
from reisgids.imports.playbook_names import PlaybookNames
from reisgids.imports.tables.drafting import table_draft
from reisgids.imports.tables.grid import csv_grid, workbook_grids

_CSV, _WORKBOOK = (".csv", ".tsv", ".tab"), (".xlsx",)
_SAVE_AS = (".xls", ".xlsm", ".xlsb", ".ods", ".numbers")
_NAMELESS = re.compile(r"(?:blad|sheet|werkblad|tabelle|feuil)\s*\d*", re.IGNORECASE)


def recognises(file: Incoming) -> bool:
    """Return whether a file is a sheet, by its ending."""
    return file.ending in (*_CSV, *_WORKBOOK, *_SAVE_AS)


def read(file: Incoming, names: PlaybookNames) -> tuple[JourneyDraft, ...]:
    """Return the journey of a CSV file, or one for each sheet of a workbook that holds one.

    Raises:
        NoJourneyError: it can't be read, or no sheet holds a journey.
    """
    if file.ending in _SAVE_AS:
        raise NoJourneyError("save-as-xlsx", ending=file.ending)
    if file.ending in _CSV:
        return (table_draft(csv_grid(file), names, file.title),)
    drafts: list[JourneyDraft] = []
    others = []
    refusal: NoJourneyError | None = None
    for sheet, grid in workbook_grids(file):
        try:
            draft = table_draft(grid, names, file.title if _NAMELESS.fullmatch(sheet) else sheet)
        except NoJourneyError as error:
            refusal = error if refusal is None or refusal.code == "empty-table" else refusal
            others += [noted("other-sheet", SourceSpot(), sheet)] if grid.rows else []
        else:
            drafts.append(draft)
    if not drafts:
        raise refusal or NoJourneyError("nothing-known")
    first, *rest = drafts
    return (replace(first, assumptions=(*first.assumptions, *others)), *rest)
