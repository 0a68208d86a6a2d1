"""What respondents typed, and who they are, is nowhere: not in a site, an export or a message, nor in what is kept."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from reisgids.cli import group
from reisgids.labels.words import words
from reisgids.site.leaks.parts import parts
from reisgids.site.serve.run import Serving
from tests.site.playbooks import CONFIG, playbook
from tests.site.serve.test_serve import ask, events
from tests.workbooks import workbook

pytestmark = pytest.mark.engine

SECRET = re.compile(rb"geheim\d+z", re.IGNORECASE)
EDITIONS = "editions:\n  nieuw: { title: Nieuw, audience: onboarding }\n"
MAPPING = """\
columns: { date: Tijdstempel, score: "Hoe waarschijnlijk is het?", id: Nr, touchpoint: Waarover }
journey: reis-0
metric: nps
"""
WRONG = (
    {"date": "gisteren"},
    {"score": "elf"},
    {"score": "11"},
    {"touchpoint": "faktuur"},
    {"touchpoint": ""},
    {"date": ""},
)


class _Answers:
    """Rows of an export in which every cell that isn't asked for holds a word of its own."""

    def __init__(self) -> None:
        self._number = 0

    def secret(self) -> str:
        self._number += 1
        return f"geheim{self._number:04}z"

    def row(self, number: int, **wrong: str) -> list[str]:
        right = {"date": f"2026-0{1 + number % 9}-1{number % 9}", "score": str(number % 11), "touchpoint": "factuur"}
        asked = {**right, **wrong}
        return [
            self.secret(), asked["date"], f"{self.secret()}@voorbeeld.example", asked["score"], self.secret(),
            asked["touchpoint"], f"Ik ben {self.secret()} en bel +31 6 {self.secret()}", self.secret(),
        ]  # fmt: skip

    def head(self) -> list[str]:
        return [
            "Nr", "Tijdstempel", "E-mailadres", "Hoe waarschijnlijk is het?", f"Uw naam {self.secret()}", "Waarover",
            f"Wat wilt u kwijt? {self.secret()}", "",
        ]  # fmt: skip

    def rows(self, *, wrong: bool) -> list[list[str]]:
        rows = [self.head(), *(self.row(number) for number in range(60))]
        rows += [[*rows[7]], [*rows[8]]]
        if wrong:
            rows += [self.row(1, **each) for each in WRONG]
            rows.append([*self.row(2), self.secret(), self.secret()])
            rows.append([self.secret()])
        return rows


def written(root: Path, *, kind: str, wrong: bool = False) -> Path:
    """Write a playbook with a sheet of answers, and return the sheet."""
    playbook(root)
    (root / "site-config.yml").write_text(f"{CONFIG}{EDITIONS}", "utf-8")
    folder = root / "journeys/measurements"
    folder.mkdir()
    rows = _Answers().rows(wrong=wrong)
    sheet = folder / f"enquete.{kind}"
    if kind == "xlsx":
        sheet.write_bytes(workbook({"Blad1": rows}))
    else:
        text = io.StringIO()
        csv.writer(text, delimiter=";").writerows(rows)
        sheet.write_text(text.getvalue(), "utf-8")
    (folder / "enquete.yml").write_text(MAPPING, "utf-8")
    return sheet


def standing_in(said: re.Pattern[bytes], *folders: Path) -> dict[str, bytes]:
    """Return what of the pattern stands in the files of folders, packed or not, and in their names."""
    found = {}
    for file in sorted(file for folder in folders for file in folder.rglob("*")):
        inside = [part.data for part in parts(file.read_bytes())] if file.is_file() else []
        for data in (file.name.encode(), *inside):
            if seen := said.search(data):
                found[file.name] = seen[0]
    return found


def run(*arguments: str) -> str:
    """Return all that a command prints."""
    return CliRunner().invoke(group(words("nl")), [*arguments]).output


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_of_answers_only_what_is_asked_for_is_in_a_site_an_export_and_what_is_kept(tmp_path: Path, kind: str) -> None:
    root = tmp_path / "acme"
    written(root, kind=kind)
    outside = tmp_path / "uit"
    outside.mkdir()
    printed = run("build", str(root), "--all-editions", "--out", str(outside / "sites"))
    for edition in ("internal", "nieuw"):
        printed += run("export", "zip", str(root), "--edition", edition, "--out", str(outside / f"{edition}.zip"))
        printed += run("explain", "--root", str(root), "--edition", edition)
    printed += run("check", str(root))
    assert standing_in(re.compile(rb"factuur"), root / ".reisgids", outside)
    with_figures = standing_in(re.compile(rb"NPS"), outside)
    assert {"internal.zip", "nieuw.zip", "index.html"} <= set(with_figures)
    assert not SECRET.search(printed.encode())
    assert standing_in(SECRET, root / ".reisgids", outside) == {}


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("format", ["text", "json", "github"])
def test_no_message_about_answers_quotes_what_isnt_asked_for(tmp_path: Path, kind: str, format: str) -> None:
    root = tmp_path / "acme"
    written(root, kind=kind, wrong=True)
    printed = run("check", str(root), "--format", format)
    assert "enquete" in printed
    assert "faktuur" in printed
    assert not SECRET.search(printed.encode())
    assert standing_in(SECRET, root / ".reisgids") == {}


def test_no_overlay_of_serve_quotes_what_isnt_asked_for(tmp_path: Path) -> None:
    root = tmp_path / "acme"
    sheet = written(root, kind="csv")
    with Serving(root, port=0) as serving, events(serving) as told:
        next(told)
        rows = sheet.read_text("utf-8").splitlines()
        wrong = rows[3].replace("factuur", "faktuur").replace("geheim", "anders", 1)
        sheet.write_text("\n".join([*rows, wrong]) + "\n", "utf-8")
        overlay = next(told)["overlay"]
        assert "faktuur" in str(overlay)
        page = ask(serving, "/nl/journeys/reis-0/")[1]
        assert not SECRET.search(f"{overlay} {page}".encode())
    assert standing_in(SECRET, root / ".reisgids") == {}
