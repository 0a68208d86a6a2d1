"""What the documents, the method and the beginnings that `init` and `new` make call a file, is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reisgids.labels.words import LANGUAGES
from reisgids.model.register_files import REGISTERS

ROOT = Path(__file__).parents[1]
STARTER = ROOT / "generator" / "reisgids" / "starter"
_FOLDERS = "content|journeys|theme|generator|tests|registers|measurements|pictures|routes"
_ENDINGS = "ya?ml|md|csv|svg|png|toml|sh|json"
_NAMED = re.compile(rf"(?<![\w./$-])((?:{_FOLDERS})/[\w./-]*\w|[\w-]+\.(?:{_ENDINGS}))(?![\w/*-])")
_LINK = re.compile(r"\]\([^)]*\)")
"""Where links lead is checked with the pages."""
_READERS_OWN = {"content/logo.svg", *(f"{name}.yml" for name in REGISTERS)}
"""What a comment proposes that readers bring, and the registers, by their names alone."""


def missing(text: str, language: str) -> list[str]:
    """Return the files and folders that a text names and that are neither here nor in what `init` makes."""
    made = STARTER / language / "playbook"
    roots = [ROOT, ROOT / "journeys", ROOT / "theme", made, made / "journeys", STARTER / language / "alongside"]
    named = dict.fromkeys(_NAMED.findall(_LINK.sub("]", text)))
    return [path for path in named if path not in _READERS_OWN and not any(_at(root, path) for root in roots)]


def _at(root: Path, path: str) -> bool:
    """Whether a path is there; a register may be named without its ending."""
    return (root / path).exists() or (root / f"{path}.yml").exists()


def documents() -> Iterator[tuple[Path, str]]:
    yield ROOT / "README.md", "en"
    for language in LANGUAGES:
        for path in sorted((STARTER / language).rglob("*")):
            if path.is_file():
                yield path, language
        for path in sorted((ROOT / "content" / language / "method").rglob("*.md")):
            yield path, language


@pytest.mark.parametrize(("path", "language"), list(documents()), ids=lambda each: getattr(each, "name", each))
def test_the_files_that_a_document_names_are_there(path: Path, language: str) -> None:
    assert missing(path.read_text("utf-8"), language) == []


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("Open `journeys/van-aanvraag-tot-herhaalorder.yml`.", "nl", ["journeys/van-aanvraag-tot-herhaalorder.yml"]),
        ("Open `journeys/van-aanvraag-tot-nabestelling.yml`.", "nl", []),
        ("Open `journeys/van-aanvraag-tot-nabestelling.yml`.", "en", ["journeys/van-aanvraag-tot-nabestelling.yml"]),
        ("It is in LEESMIJ.md, and in journeys/registers/hoisting.yml", "nl", ["journeys/registers/hoisting.yml"]),
        ("Any `journeys/*.yml`, of $name.csv", "en", []),
    ],
)
def test_a_file_that_is_not_there_is_found(text: str, language: str, gone: list[str]) -> None:
    assert missing(text, language) == gone
