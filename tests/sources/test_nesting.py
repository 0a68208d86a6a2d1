"""How deep a file may go is the same however it is written, and whatever libyaml itself refuses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.sources.text.source import Source
from reisgids.sources.yaml.yaml import DEEPEST, read_yaml

FLOWS = {"[": "]", "{a: ": "}", "[x, ": "]", '{"[[": ': "}", "[\n": "\n]", "[ # [[{\n": "]"}
MANY = st.sampled_from((DEEPEST + 1, 600, 1001, 3000))


def told(text: str) -> list[tuple[str, int, int]]:
    return [(p.code, p.place.line, p.place.column) for p in read_yaml(Source("a.yml", text)).problems]


@given(
    st.lists(st.sampled_from(sorted(FLOWS)), min_size=1, max_size=12), MANY, st.sampled_from(["", "]", "@", '"', "'"])
)
def test_brackets_too_deep_are_told_at_the_same_place_however_many(openings: list[str], many: int, end: str) -> None:
    openings = (openings * many)[:many]
    exactly = "a: " + "".join(openings[: DEEPEST - 1])
    code, *rest = told("a: " + "".join(openings) + end)
    assert not rest
    assert code == ("too-deep", exactly.count("\n") + 1, len(exactly.rpartition("\n")[2]) + 1)


@given(st.lists(st.sampled_from(sorted(FLOWS)), max_size=DEEPEST - 1))
def test_what_is_closed_in_time_is_read(openings: list[str]) -> None:
    closings = "".join(FLOWS[opening] for opening in reversed(openings))
    assert told("a: " + "".join(openings) + "x" + closings) == []


@given(st.lists(st.sampled_from(("- ", "? ", "-   ")), min_size=1), MANY)
def test_lists_in_lists_too_deep_are_told(dashes: list[str], many: int) -> None:
    dashes = (dashes * many)[:many]
    if "? " in dashes[:DEEPEST]:
        assert told("".join(dashes) + "x")[0][0] in ("key-not-text", "too-deep")
    else:
        assert told("".join(dashes) + "x")[0] == ("too-deep", 1, len("".join(dashes[:DEEPEST])) + 1)


@pytest.mark.parametrize("many", [DEEPEST + 1, 600, 1200])
def test_keys_in_keys_too_deep_are_told(many: int) -> None:
    text = "\n".join(f"{' ' * n}a:" for n in range(many))
    assert told(text) == [("too-deep", DEEPEST + 1, DEEPEST + 1)]


@pytest.mark.parametrize(
    "text",
    [
        'a: "' + "[" * 2000 + '"',
        "a: '" + "{[''" * 2000 + "'",
        "a: x " + "[" * 900,
        "# " + "[" * 2000 + "\na: x",
        "a: |\n  " + "[{" * 2000,
        "a: >\n  x\n  " + "- " * 2000,
        "a: [x, '" + "[" * 2000 + "']",
        "a: [" + "[x], " * 2000 + "]",
        "a: {b: " + "x" * 900 + "}",
    ],
)
def test_brackets_in_texts_and_comments_do_not_count(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    ['a: "' + "[" * 2000, "a: x " + "[" * 100 + " b: c", "a: [" + "[x], " * 2000, "a: [x @" + "'[[[[[[[" * 9],
)
def test_another_mistake_is_not_taken_for_depth(text: str) -> None:
    assert [code for code, _, _ in told(text)] != ["too-deep"]


@pytest.mark.parametrize("piece", ["!", "# ", "&a ", "'", '"', "[ '", '{ "', "[]", "- ", ": ", "\\"])
def test_what_is_refused_is_looked_through_once(piece: str) -> None:
    """Would never end where a pattern tries every way to divide the text."""
    told("a: " + piece * 100_000 + "@[")
