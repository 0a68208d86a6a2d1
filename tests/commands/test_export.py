from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from reisgids.commands.exports.written import size
from reisgids.labels.words import words
from tests.commands.conftest import Reisgids, files_below
from tests.site.playbooks import playbook

pytestmark = pytest.mark.engine

FORMATS = ("zip", "html", "pdf")
EDITIONS = """\
editions:
  newcomers: {title: {nl: Nieuw, en: New}, audience: onboarding}
"""
ASIDE = "Alleen voor onszelf geschreven."
DRAFT = """\
title: {nl: Geheime klantreis, en: Secret journey}
status: draft
summary: Alleen voor onszelf geschreven.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = playbook(tmp_path / "playbook")
    with (made / "site-config.yml").open("a") as config:
        config.write(EDITIONS)
    journey = (made / "journeys/reis-0.yml").read_text()
    (made / "journeys/reis-0.yml").write_text(f"status: published\n{journey}")
    (made / "journeys/geheim.yml").write_text(DRAFT + journey.partition("\n")[2])
    return made


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_list_of_formats_describes_each_of_them(reisgids: Reisgids, language: str) -> None:
    listed = reisgids("export", "--help", "--language", language)

    assert listed.code == 0
    lines = {line.split()[0]: line.split()[1:] for line in listed.out.splitlines() if line.startswith("  ")}
    assert all(len(lines[name]) > 2 for name in FORMATS)


@pytest.mark.parametrize("name", ["zip", "html"])
def test_every_format_explains_itself_and_its_options_in_both_languages(reisgids: Reisgids, name: str) -> None:
    dutch, english = (reisgids("export", name, "--help", "--language", language) for language in ("nl", "en"))

    assert (dutch.code, english.code) == (0, 0)
    assert dutch.out.startswith(f"Gebruik: reisgids export {name} [OPTIES]")
    assert english.out.startswith(f"Usage: reisgids export {name} [OPTIONS]")
    assert not {*dutch.out.splitlines()} & {*english.out.splitlines()} - {""}


def test_nothing_is_exported_without_saying_for_whom(reisgids: Reisgids, root: Path) -> None:
    for given in (["zip", root], ["html", "reis-0", root]):
        refused = reisgids("export", *given)
        assert refused.code == 2
        assert "Missing option '--edition'" in refused.err
    assert not (root / "exports").exists()


def test_a_journey_becomes_a_file_in_the_folder_of_exports_and_its_size_is_told(reisgids: Reisgids, root: Path) -> None:
    done = reisgids("export", "html", "reis-0", root, "--edition", "newcomers", "--in", "en")
    file = root / "exports" / "reis-0-newcomers.html"

    assert (done.code, done.err) == (0, "")
    told = size(file.stat().st_size, words("en"))
    assert done.out.splitlines()[0] == f"The file is in playbook/exports/reis-0-newcomers.html ({told})"
    assert '<html lang="en">' in file.read_text("utf-8")


def test_an_edition_becomes_a_zip_without_what_it_hides(reisgids: Reisgids, root: Path) -> None:
    done = reisgids("export", "zip", root, "--edition", "newcomers", "--out", "x.zip", "--language", "nl")

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Het bestand staat in x.zip (")
    with zipfile.ZipFile("x.zip") as made:
        names = made.namelist()
        assert "reisgids-van-acme-newcomers/nl/journeys/reis-0.html" in names
        assert not [name for name in names if "geheim" in name or b"eheim" in made.read(name)]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("html geheim ROOT --edition newcomers", "The edition newcomers has no journey geheim. It has: reis-0."),
        (
            "html reis-1 ROOT --edition internal",
            "The edition internal has no journey reis-1. It has: geheim, reis-0. Did you mean reis-0?",
        ),
        (
            "html reis-0 ROOT --edition newcomer",
            "There is no edition newcomer. There is: internal, newcomers. Did you mean newcomers?",
        ),
        ("zip ROOT --edition geheim", "There is no edition geheim. There is: internal, newcomers."),
        ("zip ROOT --edition internal --out .", "{here} is a folder. Name the file too with --out."),
    ],
)
def test_what_cannot_be_exported_is_refused_with_the_reason(
    reisgids: Reisgids, root: Path, given: str, said: str
) -> None:
    before = files_below(root)
    refused = reisgids("export", *given.replace("ROOT", str(root)).split())

    assert (refused.code, refused.out) == (2, "")
    assert refused.err == said.format(here=root.parent) + "\n"
    assert files_below(root) == before


def test_a_mistake_in_the_playbook_is_told_and_nothing_is_written(reisgids: Reisgids, root: Path) -> None:
    (root / "journeys/reis-0.yml").write_text("title: x\n")

    wrong = reisgids("export", "zip", root, "--edition", "internal")

    assert wrong.code == 1
    assert "journeys/reis-0.yml" in wrong.err
    assert wrong.err.endswith("No new file was made; if there was one already, it has not been changed.\n")
    assert not (root / "exports").exists()


def test_what_a_template_of_ones_own_lets_out_keeps_the_file_from_being_written(reisgids: Reisgids, root: Path) -> None:
    own = root / "theme/overrides/alone.html"
    own.parent.mkdir(parents=True)
    own.write_text(f'<!doctype html><html><head><meta charset="utf-8"></head><body><p>{ASIDE}</p></body></html>')

    refused = reisgids("export", "html", "reis-0", root, "--edition", "newcomers")

    assert refused.code == 2
    assert "geheim" in refused.err
    assert "summary" in refused.err
    assert "reis-0-newcomers.html, line 8" in refused.err
    assert not (root / "exports").exists()


@pytest.mark.parametrize(
    ("count", "dutch", "english"),
    [(1, "1 kB", "1 kB"), (827_001, "828 kB", "828 kB"), (1_000_000, "1,0 MB", "1.0 MB")],
)
def test_a_size_is_told_as_a_mail_program_does(count: int, dutch: str, english: str) -> None:
    assert (size(count, words("nl")), size(count, words("en"))) == (dutch, english)


@pytest.mark.parametrize("arguments", [("zip",), ("html", "reis-0"), ("pdf",)])
def test_a_public_page_that_links_to_what_the_public_cannot_see_is_told_and_nothing_is_made(
    reisgids: Reisgids, root: Path, arguments: tuple[str, ...]
) -> None:
    config = (root / "site-config.yml").read_text()
    (root / "site-config.yml").write_text(f"{config}  open: {{title: Open, audience: public}}\n")
    journey = (root / "journeys/reis-0.yml").read_text()
    (root / "journeys/reis-0.yml").write_text(f"visible_to: public\n{journey}")
    page = root / "content/nl/open.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text("---\ntitle: Open\nvisible_to: public\n---\n\nZie [de andere](journeys/geheim.md).\n")

    where = ("--root", root) if "pdf" in arguments else (root,)
    refused = reisgids("export", *arguments, *where, "--edition", "open")

    assert refused.code == 1
    assert "content/nl/open.md:6:5" in refused.err
    assert not (root / "exports").exists()
