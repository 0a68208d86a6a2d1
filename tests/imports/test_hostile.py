"""Files that are made to be slow, or to be more than they seem: they are read, or refused, and that is all."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
import xlsxwriter

from reisgids.imports.draft import NoJourneyError
from reisgids.imports.incoming import Incoming
from reisgids.imports.readers import read_journeys_of
from reisgids.sources.files.reader import read_mapping
from tests.imports.conftest import Playbook

LONG = 50_000
TEXTS: dict[str, tuple[str, Callable[[], str]]] = {
    "colons": ("a.mmd", lambda: "journey\nsection s\n" + ":" * LONG + "\na" + ": 1" * LONG + "\nb: 3\n"),
    "brackets": ("a.md", lambda: "| Fase | Stap |\n|---|---|\n| " + "[" * LONG + " | b |\n"),
    "stars": ("a.md", lambda: "| Fase | Stap |\n|---|---|\n| a | " + "**x" * LONG + " |\n"),
    "backticks": ("a.md", lambda: "| Fase | Stap |\n|---|---|\n| a | " + "`" * LONG + " |\n"),
    "blanks": ("a.md", lambda: "a | b\n" + " " * LONG + "-x\n# x" + " " * LONG + "y\n"),
    "tags": ("a.md", lambda: "| Fase | Stap |\n|---|---|\n| a | " + "<li " * LONG + " |\n"),
    "pre": ("a.md", lambda: "<pre " + "mermaid " * LONG + "\n"),
    "braces": ("a.mmd", lambda: "journey\n" + "accDescr {\n" * 10_000 + "section s\na: 3\n"),
    "attributes": ("a.xml", lambda: "<cjml " + " ".join(f'a{n}="x"' for n in range(20_000)) + "/>"),
    "faces": ("a.csv", lambda: "Fase;Stap;Gevoel\na;b;" + "\U0001f600" * LONG + "\n"),
    "digits": ("a.csv", lambda: "Fase;Stap;Gevoel\na;b;" + "9" * LONG + "\n"),
}


@pytest.mark.parametrize("kind", TEXTS)
def test_long_texts_of_one_kind(kind: str, playbook: Playbook) -> None:
    name, text = TEXTS[kind]
    try:
        (made,) = playbook.take(name, text())
    except NoJourneyError:
        return
    document, problems = read_mapping(made.path, made.text.encode())
    assert document
    assert [each for each in problems if each.severity == "error"] == []


def test_what_has_more_touchpoints_than_any_journey_is_refused(playbook: Playbook) -> None:
    with pytest.raises(NoJourneyError) as refused:
        read_journeys_of(Incoming("a.mmd", b"journey\nsection s\n" + b"a: 3\n" * 2000), playbook.names)
    assert refused.value.code == "too-many-touchpoints"


def test_a_cell_far_away_does_not_make_a_table_of_all_that_lies_between(playbook: Playbook) -> None:
    data = io.BytesIO()
    with xlsxwriter.Workbook(data) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Fase", "Stap"])
        sheet.write_row(1, 0, ["a", "b"])
        sheet.write(99_000, 3, "ver weg")
    with pytest.raises(NoJourneyError) as refused:
        read_journeys_of(Incoming("a.xlsx", data.getvalue()), playbook.names)
    assert refused.value.code == "too-many-rows"
