"""Without a browser, or with one that isn't up to it. What a PDF looks like: tests/browser/test_pdf.py."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.commands.conftest import Reisgids
from tests.site.playbooks import playbook

pytestmark = pytest.mark.engine

PRETENDER = """\
#!{python}
import sys
from pathlib import Path
Path({seen!r}).write_text("\\n".join(sys.argv[1:]))
out = next(each.partition("=")[2] for each in sys.argv if each.startswith("--print-to-pdf="))
pdf = {pdf!r}
if pdf:
    Path(out).write_bytes(pdf)
else:
    sys.exit("the paper is jammed")
"""
PDF = b"%PDF-1.4\n1 0 obj\n<</Creator (Reisgids)\n/Producer (Skia/PDF m140)>>\nendobj\n%%EOF"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return playbook(tmp_path / "playbook", journeys=2)


def pretend(folder: Path, pdf: bytes, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a program that writes this PDF in Chromium's place; give the file in which it notes what it is asked."""
    program, seen = folder / "chromium", folder / "seen"
    program.write_text(PRETENDER.format(python=sys.executable, seen=str(seen), pdf=pdf))
    program.chmod(0o755)
    monkeypatch.setenv("REISGIDS_CHROMIUM", str(program))
    return seen


def test_both_languages_explain_the_command(reisgids: Reisgids) -> None:
    dutch, english = (reisgids("export", "pdf", "--help", "--language", each) for each in ("nl", "en"))

    assert dutch.out.startswith("Gebruik: reisgids export pdf [OPTIES] [KLANTREIS]…")
    assert english.out.startswith("Usage: reisgids export pdf [OPTIONS] [JOURNEY]…")
    assert "REISGIDS_CHROMIUM" in dutch.out
    assert not {*dutch.out.splitlines()} & {*english.out.splitlines()} - {""}


def test_without_chromium_it_says_what_to_install(
    reisgids: Reisgids, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REISGIDS_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))

    refused = reisgids("export", "pdf", "--root", root, "--edition", "internal")

    assert refused.code == 2
    assert refused.err == (
        "A PDF takes Chromium, Chrome or Edge, and none of them was found on this computer. Install one of the three, "
        "or say in REISGIDS_CHROMIUM where the program is.\n"
    )
    assert not (root / "exports").exists()


def test_a_named_program_that_is_none_is_told_of(
    reisgids: Reisgids, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REISGIDS_CHROMIUM", "/nowhere/chromium")

    refused = reisgids("export", "pdf", "--root", root, "--edition", "internal")

    assert refused.code == 2
    assert refused.err == (
        "REISGIDS_CHROMIUM points to /nowhere/chromium, which is not a program. Put the path of Chromium, Chrome or "
        "Edge in it, or leave the variable out.\n"
    )


def test_a_chromium_that_is_too_old_is_told_of(
    reisgids: Reisgids, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(tmp_path, PDF.replace(b"m140", b"m120"), monkeypatch)

    refused = reisgids("export", "pdf", "reis-0", "--root", root, "--edition", "internal")

    assert refused.code == 2
    assert refused.err == (
        f"{tmp_path}/chromium is version 120. A PDF with A4 and A3 in one takes version 131 or later.\n"
    )


def test_when_chromium_makes_no_pdf_its_reason_is_passed_on_and_the_old_file_is_kept(
    reisgids: Reisgids, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(tmp_path, PDF, monkeypatch)
    made = reisgids("export", "pdf", "reis-0", "--root", root, "--edition", "internal")
    pretend(tmp_path, b"", monkeypatch)
    refused = reisgids("export", "pdf", "reis-0", "--root", root, "--edition", "internal")

    assert made.code == 0, made.err
    assert made.out.startswith("The file is in playbook/exports/reis-0-internal.pdf (1 kB)\n")
    assert (refused.code, refused.err) == (2, "Chromium made no PDF: the paper is jammed\n")
    assert (root / "exports/reis-0-internal.pdf").read_bytes() == PDF
    assert [file.name for file in (root / "exports").iterdir()] == ["reis-0-internal.pdf"]


def test_chromium_has_a_profile_of_its_own_and_no_network(
    reisgids: Reisgids, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = pretend(tmp_path, PDF, monkeypatch)

    reisgids("export", "pdf", "reis-0", "--root", root, "--edition", "internal")

    asked = seen.read_text().splitlines()
    assert "--host-resolver-rules=MAP * ~NOTFOUND" in asked
    assert "--proxy-server=127.0.0.1:9" in asked
    assert any(each.startswith("--user-data-dir=") and str(root) not in each for each in asked)
    assert asked[-1].startswith("file:///")


def test_a_journey_that_is_not_there_is_told_of_with_the_one_that_was_meant(reisgids: Reisgids, root: Path) -> None:
    refused = reisgids("export", "pdf", "reis-o", "--root", root, "--edition", "internal")

    assert refused.code == 2
    assert refused.err.startswith("The edition internal has no journey reis-o. It has: reis-0, reis-1.")
    assert "Did you mean reis-" in refused.err


def test_an_edition_that_is_not_there_never_means_everything(reisgids: Reisgids, root: Path) -> None:
    assert reisgids("export", "pdf", "--root", root, "--edition", "partner").code == 2
    assert "Missing option '--edition'" in reisgids("export", "pdf", "--root", root).err
    assert not (root / "exports").exists()


def test_a_language_that_the_playbook_does_not_have_is_refused(reisgids: Reisgids, root: Path) -> None:
    config = root / "site-config.yml"
    config.write_text(config.read_text().replace("languages: [nl, en]", "languages: [nl]"))

    refused = reisgids("export", "pdf", "--root", root, "--edition", "internal", "--in", "en")

    assert (refused.code, "en" in refused.err) == (2, True)


def test_a_file_that_is_not_ours_stays_as_it_is(
    reisgids: Reisgids, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(tmp_path, PDF, monkeypatch)
    theirs = tmp_path / "offerte.pdf"
    theirs.write_bytes(b"%PDF-1.4\n1 0 obj\n<</Creator (Word)>>\nendobj\n%%EOF")

    refused = reisgids("export", "pdf", "--root", root, "--edition", "internal", "--out", theirs)

    assert refused.code == 2
    assert "was not made by Reisgids" in refused.err
    assert b"Word" in theirs.read_bytes()


def test_what_the_edition_hides_keeps_the_file_from_being_made(
    reisgids: Reisgids, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = pretend(tmp_path, PDF, monkeypatch)
    with (root / "site-config.yml").open("a") as config:
        config.write("editions:\n  newcomers: {title: {nl: Nieuw, en: New}, audience: onboarding}\n")
    journey = (root / "journeys/reis-0.yml").read_text().partition("\n")[2]
    (root / "journeys/geheim.yml").write_text("title: {nl: Geheime klantreis, en: Secret journey}\n" + journey)
    own = root / "theme/fragments/exports/printed-edition.html"
    own.parent.mkdir(parents=True)
    own.write_text("<p>Ook lezen: Geheime klantreis</p>")

    refused = reisgids("export", "pdf", "--root", root, "--edition", "newcomers")

    assert refused.code == 2
    assert "book.html" in refused.err
    assert not seen.exists()
    assert not (root / "exports").exists()
