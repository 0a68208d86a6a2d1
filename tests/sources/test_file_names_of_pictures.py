"""A file is itself whatever its name looks like: capitals of an ending, and accents that are written in two ways."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from reisgids.sources.load import Loaded
from tests.problems.shape_of_case import read, told, write
from tests.sources.test_addresses import PICTURE

PAGE = "---\ntitle: Over\n---\n\n{}\n"
NFC, NFD = (unicodedata.normalize(form, "café") for form in ("NFC", "NFD"))


def loaded(root: Path, body: str, name: str, data: bytes) -> Loaded:
    """Return what is read of a playbook with a page and a file beside it."""
    write(root, {"files": {"content/nl/over.md": PAGE.format(body)}})
    (root / "content/nl" / name).write_bytes(data)
    return read(root)


def codes(found: Loaded) -> list[str]:
    return [each.code for each in found.problems if each.code not in ("page-missing", "missing-translation")]


def test_a_picture_with_capitals_in_its_ending_is_published_as_it_is_called(tmp_path: Path) -> None:
    found = loaded(tmp_path, "![beeld](beeld.PNG)", "beeld.PNG", PICTURE)
    assert found.playbook, told(found.problems, "en")
    assert codes(found) == []
    assert "nl/beeld.PNG" in found.playbook.files


@pytest.mark.parametrize(("written", "name"), [("beeld.png", "beeld.PNG"), ("beeld.PNG", "beeld.png")])
def test_a_link_with_other_capitals_names_the_file_that_is_there(tmp_path: Path, written: str, name: str) -> None:
    found = loaded(tmp_path, f"![beeld]({written})", name, PICTURE)
    wrong = next(each for each in found.problems if each.code == "no-such-file")
    assert dict(wrong.values) == {"given": written, "instead": name}


@pytest.mark.parametrize(("written", "on_disk"), [(NFC, NFD), (NFD, NFC), (NFC, NFC), (NFD, NFD)])
@pytest.mark.parametrize("ending", ["png", "pdf"])
def test_an_accent_is_one_sign_in_a_link_however_the_disk_writes_it(
    tmp_path: Path, written: str, on_disk: str, ending: str
) -> None:
    mark = "!" if ending == "png" else ""
    data = PICTURE if ending == "png" else b"%PDF-1.4\n"
    found = loaded(tmp_path, f"{mark}[x]({written}.{ending})", f"{on_disk}.{ending}", data)
    assert found.playbook, told(found.problems, "en")
    assert codes(found) == []
    assert set(found.playbook.files) == {f"nl/{NFC}.{ending}"}
