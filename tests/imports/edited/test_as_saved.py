"""Workbooks as programs save them: merged cells, letters in several looks, formulas, booleans, dates."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from reisgids.imports.edited.plan import ReturnPlan, return_plan
from reisgids.imports.edited.returned import returned_book
from reisgids.workbook.grid import BAND_ROW, FIRST_ROW, HEADING_ROW
from tests.imports.edited.returning import SHEET, Grids, exported, journey, place, playbook, row, whole

Finish = Callable[[Workbook, Worksheet, Grids], object]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return playbook(tmp_path / "playbook")


def saved(root: Path, grids: Grids, finish: Finish) -> ReturnPlan:
    """Return what a workbook would do, after `finish` has done to the sheet of the journey what no grid can hold."""
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        for name, rows in grids.items():
            page = book.add_worksheet(name)
            for line, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    if isinstance(cell, str) and cell:
                        page.write_string(line, column, cell)
                    elif isinstance(cell, (int, float)) and not isinstance(cell, bool):
                        page.write_number(line, column, cell)
                    elif isinstance(cell, dt.date):
                        page.write_datetime(line, column, cell, book.add_format({"num_format": "yyyy-mm-dd"}))
            if name == SHEET:
                finish(book, page, grids)
    found = whole(root)
    edition = found.config.edition("internal")
    assert edition is not None
    return return_plan(returned_book(data.getvalue()), root, found, edition)


def at(grids: Grids, id: str, key: str) -> tuple[int, int]:
    """Return the line and the column of a cell."""
    return grids[SHEET].index(row(grids, id)), place(grids, key)


def test_a_phase_that_several_rows_share_in_one_merged_cell_is_that_of_each(root: Path) -> None:
    grids = exported(root)
    first, column = at(grids, "storing", "phase")
    last, _ = at(grids, "beurs", "phase")

    plan = saved(
        root,
        grids,
        lambda book, page, _: page.merge_range(
            first, column, last, column, "Awareness", book.add_format({"bold": True})
        ),
    )

    assert plan.is_empty
    assert plan.all_notes == ()


def test_letters_in_several_looks_are_one_text(root: Path) -> None:
    grids = exported(root)
    bold, seen = at(grids, "offerte", "title"), at(grids, "storing", "does")

    def finish(book: Workbook, page: Worksheet, _: Grids) -> None:
        strong = book.add_format({"bold": True})
        page.write_rich_string(*bold, strong, "Off", "erte")
        page.write_rich_string(*seen, "Ziet ", strong, "rook", " uit de machine.")

    plan = saved(root, grids, finish)

    assert [(edit.kind, edit.id) for sheet in plan.sheets for edit in sheet.rows] == [("changed", "storing")]
    assert "nl: Ziet rook uit de machine." in journey(plan)


def test_formulas_count_for_what_they_give_and_booleans_and_days_for_what_they_mean(root: Path) -> None:
    grids = exported(root)

    def finish(book: Workbook, page: Worksheet, _: Grids) -> None:
        page.write_formula(*at(grids, "offerte", "satisfaction"), "=2+2", None, 4)
        page.write_formula(*at(grids, "storing", "backstage"), '="Planner "&"belt"', None, "Planner belt")
        page.write_boolean(*at(grids, "storing", "note"), True)
        day = book.add_format({"num_format": "d mmmm yyyy"})
        page.write_datetime(*at(grids, "offerte", "assumed_on"), dt.datetime(2026, 3, 1), day)
        page.write_string(*at(grids, "offerte", "importance.customer"), " 5 ")

    plan = saved(root, grids, finish)

    assert plan.unread == 0
    for line in (
        "satisfaction: 4\n",
        "backstage: Planner belt\n",
        'note: "ja"\n',
        "assumed_on: 2026-03-01\n",
        "customer: 5,",
    ):
        assert line in journey(plan), line


def test_sheets_and_rows_and_columns_of_ones_own_are_in_nobodys_way(root: Path) -> None:
    grids = exported(root)
    width = len(grids[SHEET][HEADING_ROW])
    lines: list[list[Any]] = grids[SHEET][FIRST_ROW:]
    grids[SHEET][FIRST_ROW:] = [each for line in lines for each in (line, [""] * width)]
    grids = {("Mijn reis" if name == SHEET else name): rows for name, rows in grids.items()}
    grids["Mijn reis"] = [[], *grids["Mijn reis"]]
    grids["Kladblok"] = [["Bellen", "Jan"], ["Mailen", "Piet"]]

    plan = saved(root, grids, lambda *_: None)

    assert plan.is_empty
    assert plan.unread == 0


def test_a_row_of_totals_below_the_table_is_named_and_not_taken_for_a_touchpoint(root: Path) -> None:
    grids = exported(root)
    total: list[Any] = [""] * len(grids[SHEET][BAND_ROW])
    total[place(grids, "satisfaction")] = 3.5
    grids[SHEET].append(total)

    plan = saved(root, grids, lambda *_: None)

    assert plan.files == {}
    assert [(note.kind, note.spot.row) for note in plan.all_notes] == [("row-incomplete", len(grids[SHEET]))]
