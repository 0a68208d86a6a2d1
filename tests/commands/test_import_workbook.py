from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from tests.commands.conftest import Reisgids, files_below
from tests.workbooks import workbook


def exported(reisgids: Reisgids, tmp_path: Path) -> Path:
    """Begin a playbook, and return a workbook of it."""
    reisgids("init", "playbook", "--language", "en")
    made = reisgids("export", "xlsx", "--edition", "internal", "--root", "playbook")
    assert made.code == 0, made.err
    return next((tmp_path / "playbook/exports").iterdir())


def worked_in(file: Path, edit: Callable[[list[list[Any]], list[str]], object]) -> Path:
    """Return a copy of a workbook in which somebody worked on the sheet of the journey."""
    book = CalamineWorkbook.from_path(str(file))
    grids = {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}
    sheet = next(rows for rows in grids.values() if len(rows) > 2 and str(rows[2][0]).startswith("journey/"))
    edit(sheet, [str(each) for each in sheet[2]])
    made = file.with_name("plan.xlsx")
    made.write_bytes(workbook(grids))
    return made


def test_a_workbook_that_goes_there_and_back_changes_nothing(reisgids: Reisgids, tmp_path: Path) -> None:
    file = exported(reisgids, tmp_path)
    before = files_below(tmp_path)

    back = reisgids("import", file, "playbook", "--write")

    assert back.code == 0
    assert "workbook of the edition internal" in back.out
    assert back.out.rstrip().endswith("Nothing was changed in the workbook.")
    assert files_below(tmp_path) == before


def test_what_was_changed_is_shown_and_written_only_when_asked(reisgids: Reisgids, tmp_path: Path) -> None:
    file = exported(reisgids, tmp_path)

    def edit(rows: list[list[Any]], keys: list[str]) -> None:
        rows[5][keys.index("feels.score")] = -2
        rows.pop(7)

    plan = worked_in(file, edit)
    before = files_below(tmp_path)

    shown = reisgids("import", plan, "playbook")
    assert shown.code == 0
    assert "\n  changed     " in shown.out
    assert "Feels: score: 1 → −2\n" in shown.out
    assert "\n  removed     " in shown.out
    assert "Nothing was written. With --write this file is changed:\n" in shown.out
    assert files_below(tmp_path) == before

    written = reisgids("import", plan, "playbook", "--write")
    assert written.code == 0
    assert "1 file changed:\n" in written.out
    after = files_below(tmp_path)
    assert [path for path in after if after[path] != before.get(path)] == [
        path for path in before if path.startswith("playbook/journeys/") and path.count("/") == 2
    ]
    assert reisgids("check", "playbook").code == 0


def test_what_would_make_the_playbook_wrong_is_not_written(reisgids: Reisgids, tmp_path: Path) -> None:
    file = exported(reisgids, tmp_path)
    plan = worked_in(file, lambda rows, keys: rows[5].__setitem__(keys.index("feels.score"), 99))
    before = files_below(tmp_path)

    refused = reisgids("import", plan, "playbook", "--write")

    assert refused.code == 1
    assert "With these changes the playbook would no longer be right. Nothing was written." in refused.err
    assert "99" in refused.err
    assert files_below(tmp_path) == before


def test_what_is_not_taken_over_is_told_with_its_cell(reisgids: Reisgids, tmp_path: Path) -> None:
    file = exported(reisgids, tmp_path)
    plan = worked_in(file, lambda rows, keys: rows[5].__setitem__(keys.index("kind"), "whatever"))

    told = reisgids("import", plan, "playbook")

    assert told.code == 1
    assert "Kind of moment: 'whatever' isn't in the list. The cell wasn't read. (E6)" in told.out
    assert "1 thing wasn't taken over; see above." in told.out


def test_a_playbook_with_errors_takes_nothing_in(reisgids: Reisgids, tmp_path: Path) -> None:
    file = exported(reisgids, tmp_path)
    journey = next(path for path in (tmp_path / "playbook/journeys").iterdir() if path.suffix == ".yml")
    journey.write_text("title: x\n", "utf-8")

    refused = reisgids("import", file, "playbook", "--write")

    assert refused.code == 1
    assert "The playbook itself has errors." in refused.err
    assert journey.read_text("utf-8") == "title: x\n"


def test_a_workbook_of_an_edition_that_is_gone_or_with_marks_by_hand_is_refused(
    reisgids: Reisgids, tmp_path: Path
) -> None:
    file = exported(reisgids, tmp_path)
    config = tmp_path / "playbook/site-config.yml"
    crew = "editions:\n  crew: { title: Crew, audience: onboarding }\n"
    config.write_text(config.read_text("utf-8").replace("editions:\n", crew), "utf-8")
    assert reisgids("export", "xlsx", "--edition", "crew", "--root", "playbook", "--out", "crew.xlsx").code == 0
    config.write_text(config.read_text("utf-8").replace("crew:", "staff:"), "utf-8")

    assert "crew" in reisgids("import", "crew.xlsx", "playbook").err
    book = CalamineWorkbook.from_path(str(file))
    grids = {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}
    grids["_reisgids"] = [["mine"]]
    (tmp_path / "mine.xlsx").write_bytes(workbook(grids))
    assert "the hidden sheet was changed" in reisgids("import", "mine.xlsx", "playbook").err
