"""Everything that is told of a file from elsewhere has its words, in both languages."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from reisgids.imports.draft import Noted, SourceSpot
from reisgids.imports.noted_words import noted_in_words
from reisgids.labels.words import LANGUAGES, words

IMPORTS = Path(__file__).parents[2] / "generator" / "reisgids" / "imports"
CALLS = {"noted": "notes", "NoJourneyError": "refused"}
NOT_SAID_HERE = {"problem"}
"""What a problem of the sheet itself says, in its own words."""


def codes() -> Iterator[tuple[str, str]]:
    """Yield the codes that readers use, with where their words are."""
    for file in sorted(IMPORTS.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in CALLS:
                continue
            for each in ast.walk(node.args[0]) if node.args else ():
                if isinstance(each, ast.Constant) and isinstance(each.value, str) and "-" in each.value.strip("-"):
                    yield CALLS[node.func.id], each.value


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_words(language: str) -> None:
    used = set(codes())

    assert len(used) > 30
    assert {(kind, code) for kind, code in used if not words(language).find(f"imports.{kind}.{code}")} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_note_says_where_something_stood(language: str) -> None:
    spoken = words(language)
    spots = [SourceSpot(), SourceSpot(12), SourceSpot(12, "C"), SourceSpot(12, "C12"), SourceSpot(12, "C12", "Blad2")]

    told = [noted_in_words(Noted("remark", spot, "x"), spoken) for spot in spots]

    where = [line.partition(spoken.say("imports.notes.remark", given="x"))[0] for line in told]
    assert (
        where
        == {
            "nl": ["", "regel 12: ", "regel 12, kolom C: ", "cel C12: ", "blad Blad2, cel C12: "],
            "en": ["", "line 12: ", "line 12, column C: ", "cell C12: ", "sheet Blad2, cell C12: "],
        }[language]
    )
