"""A site that says what its edition hides is not published."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from reisgids.cli import group
from reisgids.labels.words import words
from reisgids.site.errors.leaked import LeakError
from reisgids.site.pipeline.build import build
from tests.site.leaks.hiding import DAY, PLAIN, hiding

pytestmark = pytest.mark.engine

TEMPLATE = f"<!doctype html>\n<title>404</title>\n<p>{PLAIN}</p>\n"


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_template_of_ones_own_that_says_what_is_hidden_keeps_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = hiding(tmp_path / "boek")
    build(root, tmp_path / "site", today=DAY, edition="instroom")
    before = contents(tmp_path / "site")
    assert before
    (root / "theme/overrides").mkdir(parents=True)
    (root / "theme/overrides/404.html").write_text(TEMPLATE, "utf-8")
    with pytest.raises(LeakError) as refused:
        build(root, tmp_path / "site", today=DAY, edition="instroom")
    assert {(leak.file, leak.at) for leak in refused.value.leaks} == {
        ("en/404.html", "journeys/webwinkel/touchpoints/retour/note/nl"),
        ("nl/404.html", "journeys/webwinkel/touchpoints/retour/note/nl"),
    }
    assert contents(tmp_path / "site") == before
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")
    asked = ["build", str(root), "--edition", "instroom", "--out", str(tmp_path / "site")]
    said = CliRunner().invoke(group(words("nl")), asked)
    assert said.exit_code == 2
    assert "404.html, regel" in said.output
    assert "Wat er al stond, is niet veranderd." in said.output
    assert contents(tmp_path / "site") == before
