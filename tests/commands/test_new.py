from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Reisgids, files_below

PLACES = {
    "journey": "journeys/nieuwe-naam.yml",
    "persona": "journeys/registers/personas/nieuwe-naam.yml",
    "party": "journeys/registers/parties/nieuwe-naam.yml",
}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", PLACES)
def test_a_skeleton_has_nothing_wrong_with_it(reisgids: Reisgids, tmp_path: Path, kind: str, language: str) -> None:
    reisgids("init", ".", "--language", language)

    made = reisgids("new", kind, "nieuwe-naam")

    assert (made.code, made.out) == (0, f"{PLACES[kind]} is ready to be filled in.\n")
    told = json.loads(reisgids("check", "--format", "json").out)
    # Who a journey is for comes first, and only its author knows.
    assert [each["code"] for each in told] == (["journey-without-persona"] if kind == "journey" else [])
    text = (tmp_path / PLACES[kind]).read_text("utf-8")
    assert "Nieuwe naam" in text
    assert "$" not in text.split("\n", 1)[1]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", PLACES)
def test_a_skeleton_still_fits_when_its_comments_are_taken_away(
    reisgids: Reisgids, tmp_path: Path, kind: str, language: str
) -> None:
    """Only the short names in it, which stand for what the author has, are not there yet."""
    reisgids("init", ".", "--language", language)
    reisgids("new", kind, "nieuwe-naam")
    path = tmp_path / PLACES[kind]
    lines = []
    for line in path.read_text("utf-8").splitlines()[1:]:
        bare = line.lstrip()
        uncommented = bare.removeprefix("# ")
        is_field = uncommented != bare and (uncommented.lstrip().startswith("- ") or ": " in uncommented + " ")
        is_prose = uncommented[:1].isupper()
        lines.append(line.replace("# ", "", 1) if is_field and not is_prose else line)
    path.write_text("\n".join(lines), "utf-8")

    outcome = reisgids("check", "--format", "json")

    assert "contact:" in "\n".join(lines) or kind != "party"
    assert {line for line in outcome.out.splitlines() if '"code"' in line} <= {'    "code": "dangling-reference",'}


def test_the_skeleton_is_in_the_first_language_of_the_playbook(reisgids: Reisgids, tmp_path: Path) -> None:
    reisgids("init", ".", "--language", "nl")

    reisgids("new", "persona", "inkoper", "--language", "en")

    assert "Een persona: de groep" in (tmp_path / "journeys/registers/personas/inkoper.yml").read_text("utf-8")


def test_a_playbook_elsewhere_is_named_with_root(reisgids: Reisgids, tmp_path: Path) -> None:
    reisgids("init", "a/playbook")

    made = reisgids("new", "journey", "first-order", "--root", "a/playbook")

    assert made.out == "a/playbook/journeys/first-order.yml is ready to be filled in.\n"
    assert (tmp_path / "a/playbook/journeys/first-order.yml").is_file()


@pytest.mark.parametrize(
    ("given", "instead"),
    [("Eerste Bestelling!", "eerste-bestelling"), ("../uit", "uit"), ("café", "cafe"), ("A", "a"), ("-a", "a")],
)
def test_a_bad_short_name_is_refused_with_what_to_write(
    reisgids: Reisgids, tmp_path: Path, given: str, instead: str
) -> None:
    reisgids("init", ".")
    before = files_below(tmp_path)

    outcome = reisgids("new", "--language", "nl", "journey", "--", given)

    assert outcome.code == 2
    assert outcome.err == (
        f"‘{given}’ kan geen korte naam zijn: die bestaat uit kleine letters, cijfers en streepjes, "
        "hooguit 80 tekens.\n"
        f"Schrijf bijvoorbeeld: {instead}\n"
    )
    assert files_below(tmp_path) == before


@pytest.mark.parametrize("kind", PLACES)
def test_what_is_there_is_never_written_again(reisgids: Reisgids, tmp_path: Path, kind: str) -> None:
    reisgids("init", ".")
    reisgids("new", kind, "nieuwe-naam")
    (tmp_path / PLACES[kind]).write_text("title: mine\n")
    before = files_below(tmp_path)

    outcome = reisgids("new", kind, "nieuwe-naam")

    assert outcome.code == 2
    assert outcome.err == f"{PLACES[kind]} already exists and stays as it is. Choose another name.\n"
    assert files_below(tmp_path) == before


def test_a_name_that_stands_in_the_register_is_taken(reisgids: Reisgids, tmp_path: Path) -> None:
    reisgids("init", ".")
    before = files_below(tmp_path)

    outcome = reisgids("new", "party", "courier")

    assert outcome.code == 2
    assert outcome.err.startswith("‘courier’ is already in journeys/registers/parties.yml.")
    assert files_below(tmp_path) == before


def test_a_folder_without_a_playbook_is_refused(reisgids: Reisgids, tmp_path: Path) -> None:
    outcome = reisgids("new", "journey", "first-order")

    assert outcome.code == 2
    assert "site-config.yml is missing" in outcome.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_links_elsewhere_is_not_written_to(reisgids: Reisgids, tmp_path: Path) -> None:
    reisgids("init", "playbook")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "playbook/journeys/registers/parties").symlink_to(tmp_path / "elsewhere", target_is_directory=True)

    outcome = reisgids("new", "party", "haulier", "--root", "playbook")

    assert outcome.code == 2
    assert "lies outside the playbook" in outcome.err
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize(
    ("kind", "slug"), [("journey", "index"), ("journey", "overview"), ("party", "con"), ("persona", "aux")]
)
def test_no_file_is_made_that_check_refuses_for_its_name(reisgids: Reisgids, kind: str, slug: str) -> None:
    reisgids("init", "boek")
    before = files_below(Path())
    outcome = reisgids("new", kind, slug, "--root", "boek")
    assert outcome.code == 2
    assert f"our-{slug}" in outcome.err
    assert files_below(Path()) == before
