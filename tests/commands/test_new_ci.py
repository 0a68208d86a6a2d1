"""`reisgids new ci` writes what a build server needs, for an edition that may be seen there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from reisgids.commands.writing.ci_starter import SERVERS
from tests.commands.conftest import Reisgids

EDITIONS = "editions: { open: { title: Open, audience: public }, nieuw: { title: Nieuw, audience: onboarding } }\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "journeys").mkdir()
    (tmp_path / "site-config.yml").write_text(f"name: x\norganisation: {{ name: x }}\nlanguages: [nl]\n{EDITIONS}")
    return tmp_path


def scripts(value: Any) -> list[str]:
    """Return every line of a build server's file that may be a command."""
    if isinstance(value, dict):
        return [each for inside in value.values() for each in scripts(inside)]
    if isinstance(value, list):
        return [each for inside in value for each in scripts(inside)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("server", SERVERS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_checks_and_publishes_the_public_edition(reisgids: Reisgids, root: Path, server: str, language: str) -> None:
    config = root / "site-config.yml"
    config.write_text(config.read_text().replace("[nl]", f"[{language}]"))
    done = reisgids("new", "ci", server, "--root", root)
    assert done.code == 0, done.err
    text = (root / SERVERS[server]).read_text("utf-8")
    said = " ".join(scripts(yaml.safe_load(text)))
    assert "reisgids check" in said
    assert "reisgids build --edition open" in said
    assert "pip install wheels/*.whl" in said
    assert "$edition" not in text
    assert ("wheel in de map" in text) == (language == "nl")


def test_a_named_edition_is_published(reisgids: Reisgids, root: Path) -> None:
    assert reisgids("new", "ci", "gitlab", "--edition", "nieuw", "--root", root).code == 0
    assert "reisgids build --edition nieuw --out public" in (root / ".gitlab-ci.yml").read_text()


def test_nothing_is_published_that_nobody_chose(reisgids: Reisgids, root: Path) -> None:
    config = root / "site-config.yml"
    config.write_text(config.read_text().replace(EDITIONS, ""))
    done = reisgids("new", "ci", "github", "--root", root)
    assert done.code == 2
    assert "--edition internal" in done.err
    assert not (root / ".github").exists()
    assert reisgids("new", "ci", "github", "--edition", "internal", "--root", root).code == 0


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("ci", "jenkins"), "github"),
        (("ci", "github", "--edition", "geheim"), "open"),
        (("journey", "koop", "--edition", "open"), "--edition"),
        (("ci", "github", "--for", "forms"), "--for"),
    ],
)
def test_what_is_not_known_is_refused(reisgids: Reisgids, root: Path, given: tuple[str, ...], said: str) -> None:
    done = reisgids("new", *given, "--root", root)
    assert done.code == 2
    assert said in done.err
    assert not (root / ".github").exists()


def test_what_is_there_stays(reisgids: Reisgids, root: Path) -> None:
    (root / ".gitlab-ci.yml").write_text("mine")
    assert reisgids("new", "ci", "gitlab", "--root", root).code == 2
    assert (root / ".gitlab-ci.yml").read_text() == "mine"


def test_a_link_out_of_the_playbook_is_not_followed(
    reisgids: Reisgids, root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elders")
    (root / ".github").symlink_to(elsewhere)
    assert reisgids("new", "ci", "github", "--root", root).code == 2
    assert not any(elsewhere.iterdir())
