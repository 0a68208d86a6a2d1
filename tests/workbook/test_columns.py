from __future__ import annotations

from itertools import chain

import pytest

from reisgids.labels.words import LANGUAGES, words
from reisgids.model.journey import Journey
from reisgids.model.registers import Action, Kpi, Party, Persona
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.base import Value
from reisgids.workbook.column import SheetColumn
from reisgids.workbook.columns import ALWAYS_IN_SIGHT, JOURNEYS, REGISTER_SHEETS, TOUCHPOINTS, touchpoint_columns

SHEETS = {"touchpoints": touchpoint_columns(3, [("regels", "Regels", "")]), "journeys": JOURNEYS, **REGISTER_SHEETS}
MARKS = {"visible_to", "fields_visible_to"}
ELSEWHERE = {
    Touchpoint: {"phase_in", "image", "measurements"},
    Journey: {
        "phases", "personas", "for_whom", "use", "scope", "format", "research",
        "analysis", "contact_strategy", "touchpoints", "measurements", "changes",
    },
    Persona: set(), Party: set(), Action: set(), Kpi: {"from"},
}  # fmt: skip
"""What the workbook leaves to the playbook itself."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SHEETS)
def test_no_two_columns_of_a_sheet_have_the_same_heading(name: str, language: str) -> None:
    headings = [column.heading(words(language)) for column in SHEETS[name]]

    assert len({heading.casefold() for heading in headings}) == len(headings)


@pytest.mark.parametrize("column", list(chain(*SHEETS.values())), ids=lambda each: f"{each.owner.__name__}-{each.key}")
def test_every_column_has_a_kind_and_its_words_in_both_languages(column: SheetColumn) -> None:
    for language in LANGUAGES:
        assert column.help(words(language))
        chosen = [column.option(each, words(language)).casefold() for each in column.options]
        assert len(set(chosen)) == len(chosen)
    assert (column.kind == "choice") == bool(column.options)
    assert (column.kind in ("ref", "refs", "per-name")) == bool(column.names)


@pytest.mark.parametrize("kind", ELSEWHERE)
def test_every_field_has_a_column_or_is_known_to_have_none(kind: type[Value]) -> None:
    columns = {column.steps[0] for sheet in SHEETS.values() for column in sheet if column.owner is kind}
    fields = {info.alias or name for name, info in kind.model_fields.items()}

    assert columns | ELSEWHERE[kind] | MARKS == fields | MARKS
    assert not columns & ELSEWHERE[kind]


def test_what_stays_in_sight_is_a_column() -> None:
    assert {column.key for column in TOUCHPOINTS} >= ALWAYS_IN_SIGHT
