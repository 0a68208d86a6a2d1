from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from reisgids.site.errors.leaked import LeakError
from reisgids.site.errors.refusal import RefusalError
from reisgids.site.exports import xlsx as exporting
from reisgids.site.exports.xlsx import export_xlsx, workbook_of
from reisgids.site.pipeline.pipeline import Pipeline
from reisgids.workbook.grid import FIRST_ROW
from reisgids.workbook.marks import SHEET, read_marks
from tests.site.playbooks import playbook

TODAY = date(2026, 11, 22)
EDITIONS = """\
editions:
  open: {title: {nl: Openbaar, en: Public}, audience: public}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = playbook(tmp_path / "playbook", journeys=2)
    with (made / "site-config.yml").open("a") as config:
        config.write(EDITIONS)
    shown = made / "journeys/reis-0.yml"
    shown.write_text(
        shown.read_text("utf-8").replace("market: b2b", "market: b2b\nvisible_to: [public]")
        + "    note: Geheim van de smid\n    visible_to: [public]\n",
        "utf-8",
    )
    return made


def texts(file: Path) -> str:
    """Return everything in the workbook, hidden sheets and comments too."""
    with zipfile.ZipFile(file) as book:
        return "\n".join(book.read(part).decode("utf-8", "replace") for part in book.namelist())


def test_the_internal_edition_has_all_journeys_and_says_what_it_is(root: Path) -> None:
    exported = export_xlsx(root, today=TODAY, edition="internal")

    assert exported.file == (root / "exports/reisgids-van-acme-internal.xlsx").resolve()
    book = CalamineWorkbook.from_filelike(io.BytesIO(exported.file.read_bytes()))
    assert book.sheet_names == [
        "Uitleg", "Klantreizen", "reis-0", "reis-1", "Persona's", "Partijen", "Acties", "KPI's", "_lists", SHEET,
    ]  # fmt: skip
    marks = read_marks(book.get_sheet_by_name(SHEET).to_python(skip_empty_area=False))
    assert (marks.origin.edition, marks.origin.day, len(marks.origin.version)) == ("internal", "2026-11-22", 8)
    assert "Geheim van de smid" in texts(exported.file)
    said = book.get_sheet_by_name("reis-0").to_python(skip_empty_area=False)[1][0]
    assert said == f"Editie Intern · 22 november 2026 · versie {marks.origin.version}"


def test_an_edition_has_only_what_its_readers_may_see(root: Path) -> None:
    exported = export_xlsx(root, today=TODAY, edition="open", language="en")

    assert exported.file is not None
    everything = texts(exported.file)
    for hidden in ("Geheim", "Reis 1", "reis-1", "boos", ">note<", ">internal<"):
        assert hidden not in everything, hidden
    assert "Invoice" in everything


def test_of_the_journeys_that_are_named_there_are_sheets_and_of_no_other(root: Path) -> None:
    exported = export_xlsx(root, ["reis-1"], today=TODAY, edition="internal")

    assert exported.file == (root / "exports/reis-1-internal.xlsx").resolve()
    book = CalamineWorkbook.from_filelike(io.BytesIO(exported.file.read_bytes()))
    assert "reis-1" in book.sheet_names
    assert "reis-0" not in book.sheet_names
    assert len(book.get_sheet_by_name("Klantreizen").to_python(skip_empty_area=False)) == FIRST_ROW + 1


def test_a_workbook_in_which_somebody_worked_is_not_replaced(root: Path) -> None:
    file = export_xlsx(root, today=TODAY, edition="internal").file
    assert file is not None
    assert export_xlsx(root, today=TODAY, edition="internal").file == file
    saved = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(saved, "w") as new:
        for part in old.infolist():
            new.writestr(part, old.read(part).replace(b"Factuur", b"Rekening"))
    file.write_bytes(saved.getvalue())

    with pytest.raises(RefusalError) as refused:
        export_xlsx(root, today=TODAY, edition="internal")
    assert refused.value.code == "file-foreign"
    assert file.read_bytes() == saved.getvalue()


def test_the_same_playbook_and_day_give_the_same_bytes(root: Path, tmp_path: Path) -> None:
    made = [
        export_xlsx(root, out=tmp_path / f"{name}.xlsx", today=TODAY, edition="internal").file for name in ("a", "b")
    ]
    first, second = (zipfile.ZipFile(file) for file in made if file)

    differing = [name for name in first.namelist() if first.read(name) != second.read(name)]
    assert set(differing) <= {"xl/sharedStrings.xml", "docProps/custom.xml"}, "only the name of the file is in them"
    view = Pipeline(root, TODAY).edition("internal")
    assert view is not None
    assert workbook_of(view.view, "nl", (), file_name="x") == workbook_of(view.view, "nl", (), file_name="x")


@pytest.mark.parametrize(
    ("asked", "code"),
    [({"journeys": ["reis-9"]}, "journey"), ({"language": "de"}, "language"), ({"edition": "nobody"}, "edition")],
)
def test_what_is_not_there_is_refused(root: Path, asked: dict[str, object], code: str) -> None:
    with pytest.raises(RefusalError) as refused:
        export_xlsx(root, **{"today": TODAY, "edition": "open", **asked})  # type: ignore[arg-type]
    assert refused.value.code == code
    assert not (root / "exports").exists()


def test_a_workbook_with_something_hidden_in_it_is_not_written(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Pipeline(root, TODAY).edition("internal")
    assert whole is not None
    data = workbook_of(whole.view, "nl", (), file_name="x")
    monkeypatch.setattr(exporting, "workbook_of", lambda *_given, **_named: data)

    with pytest.raises(LeakError):
        export_xlsx(root, today=TODAY, edition="open")
    assert not (root / "exports").exists()


def test_words_of_excel_and_two_cells_side_by_side_are_no_leak(root: Path) -> None:
    secret = root / "journeys/reis-1.yml"
    secret.write_text(
        secret.read_text("utf-8").replace("nl: Advertentie, en: Advert", "nl: alignment, en: Advert Invoice"), "utf-8"
    )

    assert export_xlsx(root, today=TODAY, edition="open", language="en").file
