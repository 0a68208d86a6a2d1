"""What Reisgids says itself is known from what it publishes, and not from how its code is written."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reisgids.site.leaks import own_words

OPENED: list[str] | None = None


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and OPENED is not None:
        OPENED.append(str(arguments[0]))


sys.addaudithook(_note)


def test_no_code_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    own_words.own_files()  # what Python imports on the way isn't meant
    opened: list[str] = []
    monkeypatch.setitem(globals(), "OPENED", opened)
    for read in (own_words.own_texts, own_words.own_names, own_words.own_files):
        read.__wrapped__()
    assert opened, "files of the theme are read"
    assert [name for name in opened if Path(name).suffix in (".py", ".pyc")] == []


@pytest.mark.parametrize(
    "name",
    [
        "visible_to", "visible-to", "account-management", "living-picture", "status-planned", "lifecycle-5",
        "touchpoints/systems.md", "method/eight-steps/5-persona.md", "pain-points", "advocacy",
    ],
)  # fmt: skip
def test_names_of_fields_choices_and_pages_are_its_own(name: str) -> None:
    assert name in own_words.own_names()
