from __future__ import annotations

import io
import zipfile

from reisgids.imports.edited.error_cells import error_cells
from tests.workbooks import workbook, zipped


def test_cells_in_which_a_formula_went_wrong_are_found_by_sheet_and_place() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook({"Een & twee": [["x", "y"]], "Drie": [["z"]]}))) as book:
        parts = {name: book.read(name).decode() for name in book.namelist()}
    first = "xl/worksheets/sheet1.xml"
    parts[first] = parts[first].replace(
        "</row>", '<c r="C1" t="e"><f>A9/0</f><v>#DIV/0!</v></c><c r="D1" s="1" t="e"><v>#REF!</v></c></row>'
    )

    assert error_cells(zipped(parts)) == {"Een & twee": {"C1": "#DIV/0!", "D1": "#REF!"}, "Drie": {}}


def test_a_workbook_without_its_usual_parts_has_none() -> None:
    assert error_cells(zipped({"xl/other.xml": "<x/>"})) == {}
