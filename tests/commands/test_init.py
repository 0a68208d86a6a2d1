from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import Reisgids, files_below


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_new_playbook_has_nothing_wrong_with_it(reisgids: Reisgids, tmp_path: Path, language: str) -> None:
    made = reisgids("init", "playbook", "--language", language)
    checked = reisgids("check", "playbook", "--strict", "--language", language)

    assert made.code == 0
    assert checked.out == {"nl": "Alles klopt.\n", "en": "All is well.\n"}[language]
    assert checked.code == 0
    journeys = list((tmp_path / "playbook/journeys").glob("*.yml"))
    assert len(journeys) == 1
    assert 5 <= journeys[0].read_text("utf-8").count("    phase: ") <= 6


@pytest.mark.engine
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_new_playbook_builds_at_once(reisgids: Reisgids, tmp_path: Path, language: str) -> None:
    reisgids("init", "playbook", "--language", language)

    built = reisgids("build", "playbook", "--language", language)

    assert built.code == 0, built.err
    assert (tmp_path / "playbook/site/index.html").is_file()
    for page in ("journeys", "method", "personas", "parties"):
        assert (tmp_path / "playbook/site" / language / page / "index.html").is_file()
    again = reisgids("build", "playbook")
    assert again.out == "Nothing has changed. The site is already in playbook/site\n"


def test_every_yaml_file_names_a_schema_that_is_there(reisgids: Reisgids, tmp_path: Path) -> None:
    for arguments in (["small"], ["full", "--full"]):
        reisgids("init", *arguments)
        files = list((tmp_path / arguments[0]).rglob("*.yml"))
        assert len(files) >= 5
        for path in files:
            first = path.read_text("utf-8").splitlines()[0]
            schema = first.removeprefix("# yaml-language-server: $schema=")
            assert schema != first, path
            assert (path.parent / schema).is_file(), path


def test_the_full_playbook_is_the_reference_playbook(reisgids: Reisgids, tmp_path: Path) -> None:
    outcome = reisgids("init", "playbook", "--full")

    assert outcome.code == 0
    assert reisgids("check", "playbook").code == 0
    for name in ("journeys/verpakkingsmachine.yml", "site-config.yml", "content/nl/method/index.md"):
        shipped = Path(__file__).parents[2] / name
        assert (tmp_path / "playbook" / name).read_bytes() == shipped.read_bytes()


def test_nothing_is_written_when_one_of_the_files_is_there(reisgids: Reisgids, tmp_path: Path) -> None:
    (tmp_path / "playbook/journeys/registers").mkdir(parents=True)
    mine = tmp_path / "playbook/journeys/registers/personas.yml"
    mine.write_text("# mine\n")

    outcome = reisgids("init", "playbook")

    assert outcome.code == 2
    assert outcome.err == (
        "Nothing was written, because this already exists in playbook:\n"
        "  journeys/registers/personas.yml\n"
        "Choose a new folder, or move what is there.\n"
    )
    assert files_below(tmp_path) == {"playbook/journeys/registers/personas.yml": b"# mine\n"}


def test_a_second_time_leaves_everything_as_it_was(reisgids: Reisgids, tmp_path: Path) -> None:
    reisgids("init", "playbook")
    before = files_below(tmp_path)

    outcome = reisgids("init", "playbook", "--full", "--language", "nl")

    assert outcome.code == 2
    assert "bestaan deze" in outcome.err
    assert files_below(tmp_path) == before


def test_a_folder_with_other_files_in_it_is_fine(reisgids: Reisgids, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")

    assert reisgids("init", ".").code == 0
    assert reisgids("check").code == 0
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_a_link_is_not_followed_out_of_the_folder(reisgids: Reisgids, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "playbook").mkdir()
    (tmp_path / "playbook/journeys").symlink_to(tmp_path / "elsewhere", target_is_directory=True)

    assert reisgids("init", "playbook").code == 2
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_file_by_that_name_is_refused(reisgids: Reisgids, tmp_path: Path) -> None:
    (tmp_path / "playbook").write_text("mine")

    outcome = reisgids("init", "playbook")

    assert (outcome.code, outcome.err) == (2, "playbook is a file. Choose a folder.\n")


def test_what_was_made_is_gone_again_when_the_disk_is_full(
    reisgids: Reisgids, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def full_after_a_while(path: Path, mode: str = "r", *more: Any, **named: Any) -> object:
        if mode == "xb" and path.name == "personas.yml":
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return opened(path, mode, *more, **named)

    monkeypatch.setattr(Path, "open", full_after_a_while)
    outcome = reisgids("init", "playbook")
    monkeypatch.undo()

    assert outcome.code == 2
    assert "No space left on device" in outcome.err
    assert list(tmp_path.iterdir()) == []
