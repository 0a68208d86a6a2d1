"""The reference playbook publishes the whole of the field: `domain.yml` says what, where, and in which words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from reisgids.labels.words import LANGUAGES
from reisgids.site.pipeline.pipeline import read
from tests.pages.playbooks import planned, words

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
DOMAIN: Mapping[str, Any] = yaml.safe_load((ROOT / "tests" / "domain.yml").read_text("utf-8"))


def items() -> Iterator[tuple[str, str, Mapping[str, list[str]]]]:
    """Yield each item's name, the page on which it stands, and its words by language."""
    for group, about in DOMAIN.items():
        for item, said in about["items"].items():
            yield f"{group}: {item}", said.get("page", about["page"]), said


@pytest.fixture(scope="module")
def published() -> Mapping[tuple[str, str], str]:
    """The text of each page that the table names, by language and path, in small letters."""
    loaded = read(ROOT, dt.date(2026, 11, 22))
    assert loaded.playbook
    named = {page for _, page, _ in items()}
    return {
        (language, page.path): plain(words(page.render()))
        for language in LANGUAGES
        for page in planned(loaded.playbook, language).pages
        if page.path in named
    }


def plain(text: str) -> str:
    """Return text as a reader sees it: links by their words, no marks, one space at a time."""
    text = re.sub(r"!?\[([^\]^]*)\]\([^)]*\)", r"\1", text)
    return " ".join(re.sub(r"\[\^[^\]]*\]|[*`]", "", text).lower().replace("’", "'").split())


def stands(said: str, text: str) -> bool:
    """Return whether the words stand in the text, not as a part of other words."""
    return re.search(rf"(?<!\w){re.escape(said)}(?!\w)", text) is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_item_of_the_field_is_published(published: Mapping[tuple[str, str], str], language: str) -> None:
    missing = [
        f"{item}: “{said}” is not on {page} ({language})"
        for item, page, by_language in items()
        for said in by_language[language]
        if not stands(plain(said), published.get((language, page), ""))
    ]
    assert not missing, "\n".join(missing)


def test_no_item_stands_in_the_table_without_words() -> None:
    listed = list(items())
    assert len(listed) > 180
    assert [item for item, _, said in listed for language in LANGUAGES if not said.get(language)] == []
