from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any

from reisgids.labels.words import words


def texts(entry: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text with its key; the texts of a list count as one."""
    if isinstance(entry, Mapping):
        for name, value in entry.items():
            yield from texts(value, f"{key}.{name}" if key else str(name))
    else:
        yield key, "\n".join(map(str, entry)) if isinstance(entry, list) else str(entry)


def all_texts(language: str) -> dict[str, str]:
    found = words(language)
    files = ("commands", "diagrams", "fields", "imports", "interface", "pages", "problems", "site")
    return {key: text for file in files for key, text in texts(found.find(file), file)}


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_what_is_said_in_one_language_is_said_in_the_other() -> None:
    assert set(all_texts("nl")) == set(all_texts("en"))


def test_the_same_blanks_are_filled_in_both_languages() -> None:
    english = {key: text for key, text in all_texts("en").items() if key != "commands.click"}
    dutch = all_texts("nl")

    assert {key: blanks(text) for key, text in english.items()} == {key: blanks(dutch[key]) for key in english}


def test_what_click_says_fills_no_other_blanks_in_dutch() -> None:
    entries = words("nl").find("commands.click")

    assert len(entries) > 20
    for entry in entries:
        assert blanks(entry["here"]) <= blanks(entry["click"]), entry
