"""A block of an author is the same to who checks it, who shows it and who decides whether it may be shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.model.markdown.block_fields import block_fields
from reisgids.model.markdown.document import Document
from reisgids.pages.wording.fences import Asked, Quoted, split
from reisgids.sources.text.source import Source
from reisgids.sources.yaml.yaml import read_yaml

ID = st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5}){0,2}", fullmatch=True).filter(lambda id: id != "null")
WRITTEN = st.sampled_from(
    [
        "{key}: {word}",
        "{key}:   {word}   ",
        "{key}: '{word}'",
        '{key}: "{word}"',
        "{key}: {word} # waarover",
        "{key}: '{word}'  # met 'dit' erbij",
        '"{key}": {word}',
        "{key} : {word}",
        "{key}: >-\n  {word}",
        "{key}: |-\n    {word}",
        "{key}:\n  {word}",
        "# eerst dit\n{key}: {word}",
    ]
)
FIELDS = st.dictionaries(st.sampled_from(["kind", "journey", "with", "id"]), ID, min_size=1)


@given(FIELDS, st.data())
def test_however_it_is_written_the_words_are_the_same(fields: dict[str, str], data: st.DataObject) -> None:
    text = "\n".join(data.draw(WRITTEN).format(key=key, word=word) for key, word in fields.items())
    assert block_fields(text.split("\n")) == fields
    inline = ", ".join(f"{key}: {word}" for key, word in fields.items())
    assert block_fields([f"{{{inline}}}"]) == fields


LINES = st.lists(
    st.sampled_from(["kind: map", "journey: a # b", "with:", "  - c", "{id: d}", "[e]", "id: {f: g}", "'", "*h", "---"])
    | st.text(max_size=12).filter(lambda line: "\n" not in line and "\r" not in line),
    max_size=5,
)


@given(LINES)
def test_what_the_check_accepts_is_read_in_the_same_way(lines: list[str]) -> None:
    text = "\n".join(lines)
    read = read_yaml(Source("p.md", text), yaml=text)
    if not read.problems and isinstance(read.value, dict):
        words = {key: word for key, word in read.value.items() if word is not None}
        found = block_fields(lines)
        flat = all(isinstance(word, str) for word in words.values())
        assert {key: found.get(key) for key in words} == words if flat else found == {}


@pytest.mark.parametrize(
    "lines", ["kind: [map]", "kind: map\nwith: {a: b}", "- kind: map", "map", "kind: 'map", "", "*a"]
)
def test_what_is_more_or_less_than_words_gives_nothing(lines: str) -> None:
    assert block_fields(lines.split("\n")) == {}


def test_very_deep_nesting_gives_nothing_either() -> None:
    assert block_fields(["kind: " + "[" * 50_000]) == {}


def test_a_comment_behind_a_word_is_no_part_of_it() -> None:
    body = "```diagram\nkind: map # de kaart\njourney: 'plan' # van ons\n```\n\n```claim\n{id: eerst}\n```\n"
    assert list(split(body)) == [Asked("map", ("plan",)), Quoted("eerst")]
    assert [Document(body).fields(fence) for fence in Document(body).fences] == [
        {"kind": "map", "journey": "plan"},
        {"id": "eerst"},
    ]
