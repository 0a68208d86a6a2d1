from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.labels.words import LANGUAGES, words
from reisgids.model.values.tags import same_tag
from reisgids.workbook.cell import Meant, as_kept, read, written
from reisgids.workbook.column import SheetColumn
from reisgids.workbook.columns import JOURNEYS, REGISTER_SHEETS, TOUCHPOINTS
from reisgids.workbook.name_list import NameList, name_list, names_in
from reisgids.workbook.several_in_cell import link_meant, one_line
from reisgids.workbook.unreadable import UnreadableCellError

COLUMNS = (*TOUCHPOINTS, *JOURNEYS, *(column for columns in REGISTER_SHEETS.values() for column in columns))
IDS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
NAMES = st.lists(st.tuples(IDS, st.text(max_size=12)), unique_by=lambda each: each[0], min_size=1, max_size=6)
LINES = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=20)
WORDS = LINES.map(one_line).filter(bool)
TAGS = WORDS.map(lambda each: each.removeprefix("#").strip()).filter(bool)
LINKS = st.builds(
    link_meant, st.sampled_from(["https://acme.example/a?b=1", "mailto:a@b.example", "http://x.example/,;"]), LINES
)
DUTCH = words("nl")


def column_of(key: str, columns: tuple[SheetColumn, ...] = TOUCHPOINTS) -> SheetColumn:
    return next(column for column in columns if column.key == key)


def meant_in(column: SheetColumn, names: NameList) -> st.SearchStrategy[Any]:
    """Return what a cell of a column may mean once it has stood in one."""
    some = st.lists(st.sampled_from(sorted(names.written)), min_size=1, max_size=3, unique=True).map(tuple)
    kinds: dict[str, st.SearchStrategy[Any]] = {
        "text": st.text(max_size=40),
        "plain": st.text(max_size=20),
        "texts": st.lists(LINES, min_size=1, max_size=3).map(tuple),
        "number": st.floats(-1e6, 1e6),
        "whole": st.integers(0, 10**6).map(float),
        "day": st.dates(dt.date(1950, 1, 1), dt.date(2100, 1, 1)).map(dt.date.isoformat),
        "yes-or-no": st.booleans(),
        "ref": st.sampled_from(sorted(names.written)),
        "refs": some,
        "tags": st.lists(TAGS, min_size=1, max_size=3, unique_by=same_tag).map(tuple),
        "links": st.lists(LINKS, min_size=1, max_size=3).map(tuple),
        "per-name": st.dictionaries(st.sampled_from(sorted(names.written)), WORDS, min_size=1, max_size=3).map(
            lambda texts: tuple(f"{id}: {words}" for id, words in texts.items())
        ),
    }
    return st.sampled_from(column.options) if column.kind == "choice" else kinds[column.kind]


@given(st.data(), st.sampled_from(COLUMNS), st.sampled_from(LANGUAGES), NAMES)
def test_what_has_stood_in_a_cell_is_read_as_it_was_meant(
    data: st.DataObject, column: SheetColumn, language: str, pairs: list[tuple[str, str]]
) -> None:
    names, said = name_list(pairs), words(language)
    kept = as_kept(data.draw(meant_in(column, names)), column, said, names)

    assert read(written(kept, column, said, names), column, said, names) == kept


WORDY = ("text", "plain", "texts")


@given(st.data(), st.sampled_from([each for each in COLUMNS if each.kind not in (*WORDY, "tags", "links")]), NAMES)
def test_only_white_space_in_texts_is_lost_on_the_way(
    data: st.DataObject, column: SheetColumn, pairs: list[tuple[str, str]]
) -> None:
    names = name_list(pairs)
    meant = data.draw(meant_in(column, names))

    assert as_kept(meant, column, DUTCH, names) == meant


@given(NAMES)
def test_every_entry_of_a_register_can_be_named_and_none_for_another(pairs: list[tuple[str, str]]) -> None:
    names = name_list(pairs)

    for id, name in names.written.items():
        assert names.id_of(name) == id == names.id_of(id)
        assert names_in(f"{name}, {name}") == [name, name]


@pytest.mark.parametrize(
    ("key", "cell", "meant"),
    [
        ("feels.score", "-1,5", -1.5),
        ("feels.score", "−2", -2.0),
        ("feels.score", 3, 3.0),
        ("assumed_on", "3-11-2026", "2026-11-03"),
        ("assumed_on", dt.datetime(2026, 11, 3, 9, 30), "2026-11-03"),
        ("does", 2026.0, "2026"),
        ("does", "  \n ", None),
        ("does", True, "ja"),
        ("kind", " klantmoment ", "customer-moment"),
        ("kind", "presence", "presence"),
        ("quotes", "• Eerste\n\n- Tweede ", ("Eerste", "Tweede")),
        ("channel", "Telefoon;e-mail\nphone", ("phone", "email")),
        ("next", "(niets)", ()),
        ("tags", "#Te laat; spoed\nte-laat", ("te-laat", "spoed")),
        ("tags", "• a, b\n• c", ("a, b", "c")),
        (
            "links",
            "Handleiding: https://a.example/x\n\n- https://b.example",
            ("Handleiding: https://a.example/x", "https://b.example"),
        ),
        ("links", "Schrijf ons mailto:a@b.example", ("Schrijf ons: mailto:a@b.example",)),
        ("handover.0.responsibilities", "Telefoon: belt: altijd\nen snel\nemail: ", ("phone: belt: altijd en snel",)),
        ("next", "", None),
    ],
)
def test_what_people_type_is_read_as_they_mean_it(key: str, cell: object, meant: Meant) -> None:
    names = name_list([("phone", "Telefoon"), ("email", "E-mail")])

    assert read(cell, column_of(key), DUTCH, names) == meant


@pytest.mark.parametrize(
    ("key", "cell", "code"),
    [
        ("feels.score", "slecht", "number"),
        ("feels.score", "85%", "number"),
        ("feels.score", dt.date(2026, 2, 1), "number"),
        ("named_by.survey", 2.5, "whole"),
        ("assumed_on", "31-2-2026", "day"),
        ("assumed_on", 45_000, "day"),
        ("kind", "gesprek", "choice"),
        ("channel", "Telefoon, fax", "name"),
        ("links", "www.acme.example", "link"),
        ("handover.0.responsibilities", "Rijdt", "per-name"),
        ("handover.0.responsibilities", "Telefoon: belt\nFax: piept", "name"),
        ("handover.0.responsibilities", "Telefoon: belt\nphone: piept", "per-name-twice"),
    ],
)
def test_what_a_column_cannot_hold_is_refused(key: str, cell: object, code: str) -> None:
    with pytest.raises(UnreadableCellError) as refused:
        read(cell, column_of(key), DUTCH, name_list([("phone", "Telefoon")]))

    assert refused.value.code == code
