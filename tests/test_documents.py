"""README and CONTRIBUTING say what is there, and nothing that is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reisgids.cli import COMMANDS
from reisgids.diagrams.catalogue import KINDS
from reisgids.model.register_files import REGISTERS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
PACKAGE = ROOT / "generator" / "reisgids"


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_names_every_command(command: str) -> None:
    assert f"reisgids {command}" in README


@pytest.mark.parametrize("kind", KINDS)
def test_the_readme_names_every_kind_of_diagram(kind: str) -> None:
    assert kind in README


@pytest.mark.parametrize("register", REGISTERS)
def test_the_readme_names_every_register(register: str) -> None:
    assert register.replace("-", " ").lower() in README.lower()


@pytest.mark.parametrize(
    "target",
    re.findall(r"^(site|serve|check|test|quick|newest|pins|bench|clean):", (ROOT / "Makefile").read_text(), re.M),
)
def test_the_documents_name_every_make_target_that_users_need(target: str) -> None:
    assert target in {"check", "clean", "browser"} or f"make {target}" in README + CONTRIBUTING


def _paths(text: str) -> list[str]:
    """Return what looks like a path of a file or folder in a document."""
    quoted = re.findall(r"`([\w./*<>{},-]+/[\w./*<>{},-]*|[\w-]+\.(?:py|md|yml))`", text)
    return sorted({path for path in quoted if not re.search(r"[<*{]", path)})


@pytest.mark.parametrize("path", _paths(CONTRIBUTING))
def test_every_path_in_contributing_exists(path: str) -> None:
    made_by_a_build = (".reisgids/", ".venv-newest/", "build/npm/", "theme/assets/dist/", "node_modules/")
    below = [ROOT, PACKAGE, PACKAGE / "model", PACKAGE / "labels", ROOT / "theme", ROOT / "tests"]
    assert path.startswith(made_by_a_build) or any((folder / path).exists() for folder in below), path


def test_links_in_the_documents_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README + CONTRIBUTING):
        assert (ROOT / target).exists(), target
