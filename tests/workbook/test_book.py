from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from reisgids.model.config import Organisation, SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Channel, Party
from reisgids.model.values.text import Text
from reisgids.workbook.about import About
from reisgids.workbook.book import workbook_bytes
from reisgids.workbook.cell import read
from reisgids.workbook.content import WorkbookContent, content_of
from reisgids.workbook.grid import FIRST_ROW, HEADING_ROW, KEY_ROW, NUMBER_COLUMN
from reisgids.workbook.marks import SHEET, Origin, UnreadableMarksError, read_marks
from reisgids.workbook.own_file import is_untouched
from reisgids.workbook.sheet_names import sheet_names

ORIGIN = Origin("Acme", "internal", "1a2b", "2026-11-29")
ABOUT = About("Acme", "Editie Intern", (("Editie", "Intern"),), "reisgids import acme.xlsx")
SIGNS = st.text(min_size=1, max_size=30).filter(str.strip)


def playbook(*touchpoints: dict[str, Any]) -> Playbook:
    """Return a playbook with one journey."""
    config = SiteConfig(name=Text(nl="Acme"), organisation=Organisation(name="Acme"))
    journey = Journey.model_validate({"id": "reis", "title": "Reis", "phases": "b2b-6", "touchpoints": touchpoints})
    channels = {"phone": Channel(id="phone", name=Text(nl="Telefoon"))}
    parties = {"wij": Party(id="wij", name=Text(nl="Acme"))}
    return Playbook(config, dt.date(2026, 11, 29), (journey,), channels=channels, parties=parties)


def touchpoint(**written: Any) -> dict[str, Any]:
    return {"id": "levering", "title": "Levering", "phase": "initiate", **written}


def opened(content: WorkbookContent) -> CalamineWorkbook:
    return CalamineWorkbook.from_filelike(io.BytesIO(workbook_bytes(content, ORIGIN, ABOUT)))


def rows(book: CalamineWorkbook, sheet: str) -> list[list[Any]]:
    return book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)


def test_the_cells_of_a_sheet_and_the_hidden_sheet_say_what_the_playbook_does() -> None:
    written = touchpoint(
        does={"nl": "=1+1", "en": "Sums"}, channel=["phone"], feels=-2, quotes=["Een", "Twee"], assumed_on="2026-02-01",
        handover={"to": "wij", "when": "Bij de deur"}, next=[], kind="presence",
    )  # fmt: skip
    content = content_of(playbook(written), "nl")
    book = opened(content)
    sheet, found = content.sheet["journey/reis"], rows(book, "reis")

    assert read_marks(rows(book, SHEET)).content == content
    assert found[KEY_ROW][: len(sheet.columns) + 1] == ["journey/reis", *(column.key for column in sheet.columns)]
    assert found[FIRST_ROW][NUMBER_COLUMN] == 1
    meant = {
        column.key: read(cell, column, content.words, content.names_for(column, sheet))
        for column, cell in zip(sheet.columns, found[FIRST_ROW][1:], strict=True)
    }
    assert {key: each for key, each in meant.items() if each is not None} == sheet.rows[0].meant
    assert meant["next"] == ()
    assert meant["does"] == "=1+1"
    assert meant["quotes"] == ("Een", "Twee")


def test_no_text_is_written_as_a_formula_or_a_link() -> None:
    risky = ["=HYPERLINK(1)", "+31 6", "-2", "@SUM(1)", "https://acme.example", "mailto:a@b.example", "'=1"]
    data = workbook_bytes(
        content_of(playbook(*(touchpoint(id=f"t-{n}", does=each) for n, each in enumerate(risky))), "nl"), ORIGIN, ABOUT
    )
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        parts = {part: book.read(part) for part in book.namelist()}

    assert not any(b"<f>" in part or b"<f " in part for name, part in parts.items() if "worksheets/sheet" in name)
    assert not any(b"<hyperlink" in part for part in parts.values())
    assert b'quotePrefix="1"' in parts["xl/styles.xml"]


def test_the_heads_stay_in_sight_and_choices_drop_down() -> None:
    data = workbook_bytes(content_of(playbook(touchpoint(channel=["phone"])), "nl"), ORIGIN, ABOUT)
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        sheet = book.read("xl/worksheets/sheet3.xml").decode()
        names = book.read("xl/workbook.xml").decode()

    assert f'ySplit="{FIRST_ROW}"' in sheet
    assert re.search(r"<dataValidation [^>]*sqref=\"B6:B\d+\"[^>]*><formula1>'_lists'!\$\w+\$1:\$\w+\$6<", sheet)
    assert sheet.count("<cfRule") == 6
    assert '<formula>$B6="Awareness"</formula>' in sheet
    assert "!" not in "".join(re.findall(r"<cfRule.*?</cfRule>", sheet)), "Excel refuses rules that look elsewhere"
    assert 'name="_lists" sheetId="8" state="hidden"' in names
    assert 'name="_reisgids" sheetId="9" state="veryHidden"' in names
    assert " customHeight" not in sheet.partition(f'<row r="{FIRST_ROW + 1}"')[2].partition("</sheetData>")[0]


def test_a_text_in_the_other_language_only_stands_beside_its_empty_cell() -> None:
    content = content_of(playbook(touchpoint(does={"en": "Unpacks it"})), "nl")

    row = content.sheet["journey/reis"].rows[0]
    assert "does" not in row.meant
    assert row.notes == {"does": "Unpacks it"}
    with zipfile.ZipFile(io.BytesIO(workbook_bytes(content, ORIGIN, ABOUT))) as book:
        notes = b"".join(book.read(part) for part in book.namelist() if "comments" in part)
    assert b"Alleen in het Engels: Unpacks it" in notes


def test_the_same_content_gives_the_same_bytes_and_a_file_that_was_saved_again_is_no_longer_ours(
    tmp_path: Path,
) -> None:
    content = content_of(playbook(touchpoint()), "nl")
    made = workbook_bytes(content, ORIGIN, ABOUT)
    file = tmp_path / "plan.xlsx"
    file.write_bytes(made)

    assert made == workbook_bytes(content, ORIGIN, ABOUT)
    assert is_untouched(file)
    saved = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(saved, "w") as new:
        for part in old.infolist():
            new.writestr(part, old.read(part).replace(b"Levering", b"Leverinq"))
    file.write_bytes(saved.getvalue())
    assert not is_untouched(file)
    file.write_bytes(b"PK nothing")
    assert not is_untouched(file)


def test_a_hidden_sheet_that_somebody_changed_is_told_from_ours() -> None:
    for rows_ in ([], [["anything"]], [["reisgids-workbook", "{"]], [["reisgids-workbook", '{"format": 1}']]):
        with pytest.raises(UnreadableMarksError):
            read_marks(rows_)
    with pytest.raises(UnreadableMarksError) as newer:
        read_marks([["reisgids-workbook", '{"format": 7}']])
    assert newer.value.format == 7


def test_a_text_that_reads_as_a_formula_gone_wrong_is_left_out_and_nothing_breaks() -> None:
    content = content_of(playbook(touchpoint(does="#REF!", need="#N/B")), "nl")

    assert not {"does", "need"} & set(content.sheet["journey/reis"].rows[0].meant)
    assert rows(opened(content), "reis")[FIRST_ROW][1:3] == ["Initiate", "Levering"]


@given(SIGNS, SIGNS)
def test_any_text_comes_back_as_it_went(does: str, quote: str) -> None:
    content = content_of(playbook(touchpoint(does=does, quotes=[quote])), "nl")
    book = opened(content)
    sheet, found = content.sheet["journey/reis"], rows(book, "reis")[FIRST_ROW]

    assert read_marks(rows(book, SHEET)).content == content
    for key in ("does", "quotes"):
        place = 1 + [column.key for column in sheet.columns].index(key)
        assert read(found[place], sheet.column[key], content.words, None) == sheet.rows[0].meant.get(key)


@given(st.lists(st.text(max_size=50), max_size=6))
def test_names_of_sheets_are_what_excel_takes(titles: list[str]) -> None:
    names = sheet_names(titles, ("_lists",))

    assert len({name.casefold() for name in names} | {"_lists", "history"}) == len(titles) + 2
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not re.search(r"[\[\]:*?/\\]", name)
        assert "'" not in (name[0], name[-1])


def test_headings_are_in_the_language_of_the_workbook() -> None:
    content = content_of(playbook(touchpoint()), "en")

    assert rows(opened(content), "reis")[HEADING_ROW][1:4] == ["Phase", "Touchpoint", "Short name"]
