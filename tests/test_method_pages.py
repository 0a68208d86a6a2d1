"""The method pages of the reference playbook: each shows a live example, none shows YAML, and none repeats another."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from reisgids.labels.words import LANGUAGES

CONTENT = Path(__file__).parents[1] / "content"
PAGES = {
    path.relative_to(CONTENT / "nl").as_posix()
    for path in (CONTENT / "nl" / "method").rglob("*.md")
    if "forms" not in path.parts
}
_MANY = 12


def text(language: str, page: str) -> str:
    return (CONTENT / language / page).read_text("utf-8")


def examples(language: str, page: str) -> list[str]:
    """Return what is written in the diagrams of a page that draw a journey or the playbook."""
    blocks = re.findall(r"^```diagram\n(.*?)^```", text(language, page), re.MULTILINE | re.DOTALL)
    return [block for block in blocks if "kind: chart" not in block]


@pytest.mark.parametrize("page", sorted(PAGES))
def test_a_method_page_shows_an_example_from_the_journeys_and_the_same_one_in_each_language(page: str) -> None:
    shown = examples("nl", page)
    assert shown
    assert examples("en", page) == shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_method_page_asks_nobody_to_read_yaml(language: str) -> None:
    assert [page for page in sorted(PAGES) if re.search(r"^```ya?ml", text(language, page), re.MULTILINE)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_paragraph_or_cell_of_a_table_stands_on_two_method_pages(language: str) -> None:
    found: dict[str, set[str]] = defaultdict(set)
    for page in PAGES:
        for cell in re.split(r"[|\n]", text(language, page)):
            if len(cell.split()) >= _MANY and not cell.startswith("[^"):  # a source may be named twice
                found[" ".join(cell.split())].add(page)
    assert {cell: pages for cell, pages in found.items() if len(pages) > 1} == {}
