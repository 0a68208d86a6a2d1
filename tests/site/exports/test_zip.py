from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest

from reisgids.site.errors.leaked import LeakError
from reisgids.site.errors.refusal import RefusalError
from reisgids.site.exports import zip as exporting
from reisgids.site.exports.html import export_html
from reisgids.site.exports.zip import export_zip, zipped
from tests.site.converting import Elements
from tests.site.playbooks import playbook

pytestmark = pytest.mark.engine

TODAY = date(2026, 11, 22)
ADDRESSES = ("href", "src", "data-options", "data-script", "data-entries", "data-source", "data-ground")
FOLDER = "reisgids-van-acme-internal"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return playbook(tmp_path_factory.mktemp("zip") / "playbook", journeys=2)


@pytest.fixture(scope="module")
def made(root: Path) -> zipfile.ZipFile:
    exported = export_zip(root, today=TODAY, edition="internal")
    assert exported.file == (root / "exports" / f"{FOLDER}.zip").resolve()
    assert exported.size == exported.file.stat().st_size
    return zipfile.ZipFile(exported.file)


def test_it_holds_one_folder_of_plain_files_by_name_without_a_date(made: zipfile.ZipFile) -> None:
    names = made.namelist()

    assert names == sorted(names)
    assert all(name.startswith(f"{FOLDER}/") for name in names)
    assert {(entry.date_time, entry.extra, entry.comment) for entry in made.infolist()} == {
        ((1980, 1, 1, 0, 0, 0), b"", b"")
    }
    assert {entry.external_attr for entry in made.infolist()} == {0o100644 << 16}


def test_every_address_in_it_is_that_of_a_file_in_it(made: zipfile.ZipFile) -> None:
    names = set(made.namelist())
    pages = [name for name in names if name.endswith(".html")]
    checked = 0
    for page in pages:
        elements = Elements(made.read(page).decode())
        for address in (each for name in ADDRESSES for each in elements.attributes(name)):
            to = urlsplit(address)
            if to.scheme in {"mailto", "tel", "https"} or not to.path:
                continue
            assert not to.scheme, address
            assert normpath(join(dirname(page), unquote(to.path))) in names, f"{page}: {address}"
            checked += 1
    assert len(pages) > 20
    assert checked > 400


def test_what_only_a_web_server_needs_is_not_in_it_nor_what_no_page_asks_for(made: zipfile.ZipFile) -> None:
    names = made.namelist()

    assert not [name for name in names if name.endswith(("_headers", "sitemap.xml", "404.html"))]
    assert not [name for name in names if "javascripts" in name or "lunr" in name]
    assert not [name for name in names if "/." in name]


def test_a_text_beside_the_site_says_what_to_do_and_for_whom_it_is(made: zipfile.ZipFile) -> None:
    dutch, english = (made.read(f"{FOLDER}/{name}").decode() for name in ("LEESMIJ.txt", "README.txt"))

    for text in (dutch, english):
        assert text.startswith("Reisgids van Acme\r\n" if text is dutch else "Acme guide\r\n")
        assert "index.html" in text
    assert "Editie Intern, 22 november 2026" in dutch
    assert "Edition Internal, 22 November 2026" in english


def test_the_same_playbook_and_day_give_the_same_bytes_and_an_older_export_is_replaced(
    root: Path, made: zipfile.ZipFile
) -> None:
    before = Path(str(made.filename)).read_bytes()
    (root / "exports" / f"{FOLDER}.zip").write_bytes(zipped_with_mark())

    again = export_zip(root, today=TODAY, edition="internal", workers=1)

    assert again.file
    assert again.file.read_bytes() == before
    assert [each.name for each in again.file.parent.iterdir()] == [again.file.name]


def zipped_with_mark() -> bytes:
    """Return a zip that was exported once."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as old:
        old.comment = b"Reisgids"
    return data.getvalue()


def test_a_file_of_another_hand_stays_as_it_is(root: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.zip").symlink_to(tmp_path / "elsewhere.zip")
    (tmp_path / "text.zip").write_text("mine")
    with zipfile.ZipFile(tmp_path / "mine.zip", "w") as mine:
        mine.writestr("a.txt", "mine")
    before = {file.name: file.read_bytes() for file in tmp_path.glob("*.zip") if not file.is_symlink()}
    refused = {
        "folder": "file-folder",
        "link.zip": "file-link",
        "text.zip": "file-foreign",
        "mine.zip": "file-foreign",
    }

    for name, code in refused.items():
        with pytest.raises(RefusalError) as refusal:
            export_zip(root, tmp_path / name, today=TODAY, edition="internal")
        assert refusal.value.code == code
    with pytest.raises(RefusalError) as refusal:
        export_zip(root, root / "content" / "x.zip", today=TODAY, edition="internal")
    assert refusal.value.code == "file-source"
    assert {name: (tmp_path / name).read_bytes() for name in before} == before
    assert not (tmp_path / "elsewhere.zip").exists()


def test_a_leak_keeps_it_from_being_written(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[set[str]] = []

    def refuse(folder: Path, *_: object) -> None:
        seen.append({file.relative_to(folder).as_posix() for file in folder.rglob("*.html")})
        raise LeakError(())

    monkeypatch.setattr(exporting, "refuse_leaks", refuse)

    with pytest.raises(LeakError):
        export_zip(root, tmp_path / "x.zip", today=TODAY, edition="internal")
    assert {"index.html", "nl/index.html", "en/journeys/reis-1.html"} <= seen[0]
    assert list(tmp_path.iterdir()) == []


def test_what_a_theme_of_ones_own_asks_of_material_comes_along(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "nl/assets/javascripts").mkdir(parents=True)
    (site / "nl/assets/javascripts/bundle.js").write_text("x")
    (site / "nl/index.html").write_text("<p>a</p>")

    without = zipfile.ZipFile(io.BytesIO(zipped(site))).namelist()
    (site / "nl/index.html").write_text('<script src="assets/javascripts/bundle.js"></script>')
    along = zipfile.ZipFile(io.BytesIO(zipped(site))).namelist()

    assert without == ["site/nl/index.html"]
    assert along == ["site/nl/assets/javascripts/bundle.js", "site/nl/index.html"]


def test_playbooks_that_differ_only_in_what_is_hidden_give_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for name, hidden in (("one", "Aanvraag tot order"), ("two", "Iets heel anders en ook langer")):
        root = playbook(tmp_path / name / "playbook")
        with (root / "site-config.yml").open("a") as config:
            config.write("editions:\n  new: {title: {nl: Nieuw, en: New}, audience: onboarding}\n")
        journey = root / "journeys/reis-0.yml"
        text = journey.read_text()
        journey.write_text(f"status: published\n{text}")
        (root / "journeys/concept.yml").write_text(text.replace("Reis 0", hidden))
        exports = export_zip(root, today=TODAY, edition="new"), export_html(root, "reis-0", today=TODAY, edition="new")
        made.append([each.file.read_bytes() for each in exports if each.file])

    assert made[0] == made[1]
    assert len(made[0]) == 2
