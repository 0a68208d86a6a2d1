"""A small workbook that unfolds into more than a machine holds is refused before it is read."""

from __future__ import annotations

import io

import pytest
import xlsxwriter

from reisgids.sources.sheets import workbook_limits
from reisgids.sources.sheets.table import open_table
from reisgids.sources.sheets.workbook_limits import what_is_too_large
from tests.workbooks import sheet_xml, workbook, zipped

SHEET = "xl/worksheets/sheet1.xml"


def test_a_sheet_of_a_person_is_not_too_large() -> None:
    assert what_is_too_large(workbook({"Blad1": [["klantreis", "waarde"]] * 500})) == ""


def test_the_shadows_of_a_theme_are_no_rows() -> None:
    theme = '<a:effectStyle><a:outerShdw blurRad="40000" dir="5400000" lastClr="000000"/></a:effectStyle>'

    assert what_is_too_large(zipped({SHEET: sheet_xml([["waarde"]]), "xl/theme/theme1.xml": theme})) == ""


def test_a_bomb_is_refused_whatever_it_says_of_its_own_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_limits, "LARGEST_UNZIPPED", 2_000_000)
    data = zipped({SHEET: "<worksheet>" + " " * 3_000_000 + "</worksheet>"})
    assert len(data) < 10_000
    assert what_is_too_large(data) == "bytes"
    size = (3_000_023).to_bytes(4, "little")
    assert size in data
    assert what_is_too_large(data, 3_000_022) == "bytes"
    assert what_is_too_large(data.replace(size, (10).to_bytes(4, "little"))) == "bytes"
    _, problems = open_table("golf.xlsx", data)
    assert [each.code for each in problems] == ["workbook-too-large"]


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        "<row><c r='XFD1048576'><v>1</v></c></row>",
        '<row r="1048576">' + "<c><v>1</v></c>" * 200 + "</row>",
    ],
)
def test_a_cell_far_away_does_not_make_a_sheet_as_large_as_the_distance(cells: str) -> None:
    data = workbook({"Blad1": []})
    parts = {SHEET: sheet_xml([]).replace("<sheetData>", f"<sheetData>{cells}")}
    assert what_is_too_large(zipped(parts)) == "cells"
    assert what_is_too_large(data) == ""


@pytest.mark.parametrize("cut", [10, 30, 100, 400])
def test_a_workbook_that_ends_too_early_is_broken(cut: int) -> None:
    data = workbook({"Blad1": [["klantreis", "waarde"]]})
    table, problems = open_table("golf.xlsx", data[:-cut])
    assert table is None
    assert [each.code for each in problems] == ["workbook-broken"]


@pytest.mark.parametrize("at", range(0, 1500, 97))
def test_a_damaged_workbook_gives_rows_or_a_problem(at: int) -> None:
    data = bytearray(workbook({"Blad1": [["klantreis", "waarde"], ["koop", 4]]}))
    data[at % len(data)] ^= 0xFF
    table, problems = open_table("golf.xlsx", bytes(data))
    assert problems or list(table.rows() if table else ()) is not None


def test_the_theme_that_excel_writes_has_no_far_cells_in_it() -> None:
    """Its colours and directions are numbers behind names that end with an r: `lastClr="000000"`, `dir="5400000"`."""
    data = io.BytesIO()
    with xlsxwriter.Workbook(data) as book:
        book.add_worksheet().write(0, 0, "klantreis")

    assert what_is_too_large(data.getvalue()) == ""
