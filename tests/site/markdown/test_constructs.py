"""A table of what authors write, as they know it elsewhere, with what it becomes: never plain text unseen.

`REISGIDS_GOLDEN=write` writes what it becomes; look at it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from reisgids.problems import Problem
from reisgids.sources.markdown.body import Body
from reisgids.sources.markdown.markdown import read_page
from reisgids.sources.markdown.surroundings import Surroundings
from tests.site.converting import convert

_HERE = Path(__file__).parent
_GOLDEN = _HERE / "constructs.html"
_AROUND = Surroundings(
    frozenset({"p.md", "b.md", "b_(c).md", "het plan.md"}),
    frozenset({"nl/p.png", "en/p.png"}),
    frozenset(),
    frozenset(),
    frozenset({"public"}),
    {},
)
PARTS: list[dict[str, Any]] = yaml.safe_load((_HERE / "constructs.yml").read_text("utf-8"))
ROWS: list[dict[str, Any]] = [row for part in PARTS for row in part["rows"]]


def problems_of(text: str, language: str = "nl") -> list[Problem]:
    page = read_page(f"content/{language}/p.md", f"---\ntitle: Blad\n---\n{text}\n".encode(), language)
    return [*page.problems, *Body(page, "p.md", language, _AROUND, shipped=False).problems]


def test_there_are_as_many_as_authors_use() -> None:
    assert len(ROWS) >= 80
    assert len({row["md"] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["en"])
def test_what_is_shown_is_all_right_and_what_is_not_is_said(row: dict[str, Any]) -> None:
    codes = {problem.code for problem in problems_of(row["md"])}
    assert codes == ({row["is"]} if "is" in row else set())


def test_each_becomes_what_it_becomes() -> None:
    made = "".join(f"<!-- {row['en']} -->\n{row['md']}\n<!-- becomes -->\n{convert(row['md'])}\n\n" for row in ROWS)
    if os.environ.get("REISGIDS_GOLDEN") == "write":
        _GOLDEN.write_text(made, "utf-8")
    assert made == _GOLDEN.read_text("utf-8")
