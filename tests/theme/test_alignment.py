"""Which moments of several curves are taken for the same one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from py_mini_racer import MiniRacer

from reisgids import resources
from reisgids.diagrams.echarts.v8_thread import V8

SCRIPT = (resources.folder("theme") / "assets" / "js" / "comparison" / "alignment.js").read_text("utf-8")
Names = tuple[str, ...]


@pytest.fixture(scope="module")
def browser() -> MiniRacer:
    """Return an engine that has the functions of alignment.js."""
    engine: MiniRacer = V8.run(MiniRacer)
    engine.eval(SCRIPT.replace("export ", ""))
    return engine


def aligned(browser: MiniRacer, *curves: Sequence[Names]) -> list[list[int | None]]:
    """Return the rows: the number of a moment in each of the curves, or None."""
    order = [{"moments": [{"names": names, "n": n} for n, names in enumerate(curve)]} for curve in curves]
    found = browser.eval(f"JSON.stringify(aligned({json.dumps(order)}))")
    rows: list[list[Any]] = json.loads(str(found))
    return [[None if moment is None else moment["n"] for moment in row] for row in rows]


def test_the_surest_name_decides_then_the_next_and_no_moment_is_taken_twice(browser: MiniRacer) -> None:
    first = [("levering", "", "levering"), ("rekening", "factuur", "eerste factuur"), ("a", "", "bellen")]
    second = [("b", "", "bellen"), ("nota", "factuur", "nota"), ("levering", "", "bezorging"), ("c", "", "bellen")]
    assert aligned(browser, first, second) == [[0, 2], [1, 1], [2, 0], [None, 3]]


def test_those_of_one_name_are_paired_in_order(browser: MiniRacer) -> None:
    first = [("a", "", "bellen"), ("b", "", "bellen"), ("c", "", "bellen")]
    second = [("x", "", "bellen"), ("y", "", "bellen")]
    assert aligned(browser, first, second) == [[0, 0], [1, 1], [2, None]]


def test_an_empty_name_is_no_name(browser: MiniRacer) -> None:
    assert aligned(browser, [("a", "", "x")], [("b", "", "y")]) == [[0, None], [None, 0]]
    assert aligned(browser, [], [("b", "", "y")]) == [[None, 0]]


def test_what_the_first_lacks_the_second_and_third_may_share(browser: MiniRacer) -> None:
    assert aligned(browser, [("a",)], [("b",)], [("b",), ("a",), ("c",)]) == [
        [0, None, 1],
        [None, 0, 0],
        [None, None, 2],
    ]


NAMES = st.tuples(*[st.sampled_from(["", "a", "b", "c", "__proto__", "constructor"])] * 2)
CURVES = st.lists(st.lists(NAMES, max_size=6), min_size=2, max_size=3)


@given(CURVES)
def test_every_moment_stands_in_exactly_one_row(browser: MiniRacer, curves: list[list[Names]]) -> None:
    rows = aligned(browser, *curves)
    for place, curve in enumerate(curves):
        assert sorted(row[place] for row in rows if row[place] is not None) == list(range(len(curve)))  # type: ignore[type-var]


@given(st.lists(NAMES, max_size=6, unique=True).filter(lambda names: all(any(each) for each in names)))
def test_a_curve_is_the_same_as_itself(browser: MiniRacer, curve: list[Names]) -> None:
    unique = [(f"m{number}", *names) for number, names in enumerate(curve)]
    assert aligned(browser, unique, unique, unique) == [[n, n, n] for n in range(len(curve))]
