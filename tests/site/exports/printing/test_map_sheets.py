from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree.ElementTree import Element

import pytest

from reisgids.diagrams.echarts import svg
from reisgids.labels.words import words
from reisgids.pages.plan import plan
from reisgids.pages.shared.page import Fragment, Page
from reisgids.pages.wording.reader import Reader
from reisgids.site.exports.printing.map_sheets import MapSheet, map_sheets
from reisgids.site.exports.printing.markup import classes, first, tree, written
from reisgids.site.exports.printing.plates import lay_out_plates
from reisgids.site.pipeline.pipeline import read
from tests.stress import JOURNEY, stress_playbook

pytestmark = pytest.mark.slow

TODAY = date(2026, 11, 22)


SHORT = "afleveren"
"""Its map has six touchpoints; that of the other journey has sixty."""


@cache
def pages() -> tuple[Page, ...]:
    with TemporaryDirectory() as folder:
        loaded = read(stress_playbook(Path(folder)), TODAY)
    assert loaded.playbook is not None
    return plan(loaded.playbook, "nl", draw=svg.render).pages


@cache
def map_of(journey: str) -> str:
    page = next(each for each in pages() if each.path == f"journeys/{journey}.md")
    return next(block.html for block in page.render().blocks if isinstance(block, Fragment) and block.name == "map")


def sheets_of(journey: str = JOURNEY) -> list[MapSheet]:
    table = first(tree(map_of(journey)), "rg-map__table")
    assert table is not None
    return map_sheets(table)


def style(table: Element) -> dict[str, float]:
    said = (each.split(":") for each in table.get("style", "").split(";"))
    return {name: float(value.removesuffix("px")) for name, value in said}


def columns_of(table: Element) -> list[str]:
    return [cell.get("data-tp", "") for cell in table.iter("th") if "rg-tp" in classes(cell)]


def test_a_map_that_can_be_read_on_one_sheet_stays_whole() -> None:
    (sheet,) = sheets_of(SHORT)

    assert columns_of(sheet.table) == [f"moment-{n}" for n in range(6)]
    assert (sheet.start, sheet.end, sheet.touchpoints) == (0, 6, (1, 6))
    assert style(sheet.table)["--sheet"] > 0.46


def test_a_long_map_has_every_touchpoint_on_one_of_its_sheets() -> None:
    sheets = sheets_of()

    assert len(sheets) > 3
    assert [name for sheet in sheets for name in columns_of(sheet.table)] == [f"moment-{n}" for n in range(60)]
    assert [sheet.start for sheet in sheets] == [0, *(sheet.end for sheet in sheets[:-1])]


@pytest.mark.parametrize("journey", [SHORT, JOURNEY])
def test_every_row_of_a_sheet_is_as_wide_as_the_sheet(journey: str) -> None:
    for sheet in sheets_of(journey):
        count = len(columns_of(sheet.table))
        assert style(sheet.table)["--columns"] == count
        for row in (row for row in sheet.table.iter("tr") if "hidden" not in row.attrib):
            assert sum(int(cell.get("colspan", "1")) for cell in row) == count + 1, row.get("class")


def test_no_sheet_is_printed_smaller_than_can_be_read_or_wider_than_the_paper() -> None:
    for sheet in sheets_of():
        sizes = style(sheet.table)
        assert sizes["--sheet"] >= 0.46
        assert (140 + sizes["--columns"] * sizes["--column"]) * sizes["--sheet"] <= 1501


def test_a_map_that_is_too_high_is_not_cut_further_than_makes_it_larger() -> None:
    """Narrower sheets don't make it less high: they would be all but empty."""
    table = first(tree(map_of(JOURNEY)), "rg-map__table")
    assert table is not None
    fewest = len(map_sheets(table))
    for row in [row for row in table.iter("tr") if "rg-lane" in classes(row)]:
        row[1].text = "Een lange zin over wat er gebeurt. " * 60
    assert len(map_sheets(table)) <= fewest + 1


def test_the_curve_of_a_sheet_begins_where_the_sheet_does() -> None:
    sheets = sheets_of()
    moved = [first(sheet.table, "rg-plate__moved") for sheet in sheets]

    assert [each.get("style") if each is not None else None for each in moved] == [
        f"--from:{sheet.start * 176}px" for sheet in sheets
    ]


def test_no_id_stands_on_two_sheets_and_what_a_drawing_points_at_stands_on_its_own() -> None:
    ids = [{id for each in sheet.table.iter() if (id := each.get("id"))} for sheet in sheets_of()]

    assert sum(map(len, ids)) == len(set().union(*ids)) > 60
    for sheet, own in zip(sheets_of(), ids, strict=True):
        pointed_at = set(re.findall(r"url\(#([^)]+)\)", written(sheet.table)))
        assert pointed_at
        assert pointed_at <= own


def test_what_a_phase_is_for_stands_under_it_on_every_sheet() -> None:
    for sheet in sheets_of():
        rows = [row for row in sheet.table.iter("tr") if row.get("hidden") is None]
        phases, goals = (next(row for row in rows if name in classes(row)) for name in ("rg-phases", "rg-goals"))
        spans = [[int(cell.get("colspan", "1")) for cell in list(row)[1:]] for row in (phases, goals)]
        assert spans[0] == spans[1]
        assert sum(spans[0]) == sheet.end - sheet.start


@pytest.mark.parametrize("empty", [{0}, {59}, {7, 30, 31}, set(range(20)), set(range(1, 60))], ids=str)
def test_a_sheet_counts_its_touchpoints_and_no_column_of_a_phase_without_any(empty: set[int]) -> None:
    table = first(tree(map_of(JOURNEY)), "rg-map__table")
    assert table is not None
    heads = [cell for cell in table.iter("th") if "rg-tp" in classes(cell)]
    for n in empty:
        del heads[n].attrib["data-tp"]
    counted = 0

    for sheet in map_sheets(table):
        filled = [id for id in columns_of(sheet.table) if id]
        assert sheet.touchpoints == ((counted + 1, counted + len(filled)) if filled else None)
        counted += len(filled)

    assert counted == 60 - len(empty)


def test_the_title_of_a_sheet_says_which_touchpoints_are_on_it() -> None:
    body = tree(map_of(JOURNEY))
    heads = [cell for cell in body.iter("th") if "rg-tp" in classes(cell)]
    for n in {*range(30), *range(31, 60)}:
        del heads[n].attrib["data-tp"]
    lay_out_plates(body, "De reis", Reader("nl", words("nl")))
    said = [str(each.text) for each in body.iter("p") if "rg-plate__title" in classes(each)]

    assert len(said) > 3
    assert sum(title.endswith(", moment 1") for title in said) == 1
    assert [title.removesuffix(", moment 1") for title in said] == [
        f"De reis · blad {n} van {len(said)}" for n in range(1, len(said) + 1)
    ]
