"""Plain words become what the field asks for, and nothing else."""

from __future__ import annotations

import contextlib
import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from reisgids.model.values.scalars import Count, Day, Number, Whole, YesNo


def refusal(kind: Any, given_value: object) -> dict[str, Any]:
    """Return the type and the context of the one error that a value gives."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(given_value)
    (error,) = caught.value.errors()
    return {"type": error["type"], **error.get("ctx", {})}


@pytest.mark.parametrize(
    ("written", "meant"), [("1.5", 1.5), ("-2", -2), ("+1", 1), (".5", 0.5), ("010", 10), ("1e2", 100)]
)
def test_a_number_is_read_as_yaml_12_reads_it(written: str, meant: float) -> None:
    assert TypeAdapter(Number).validate_python(written) == meant


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("1,5", "1.5"),
        ("85%", "85"),
        ("−2", "-2"),
        ("n.v.t.", ""),
        (".nan", ""),
        (".inf", ""),
        ("1:30", ""),
    ],
)
def test_what_is_no_number_is_refused_and_mended_where_that_is_sure(written: str, instead: str) -> None:
    found = refusal(Number, written)
    assert found["type"] == "number"
    assert found["instead"] == instead


@pytest.mark.parametrize(("written", "length"), [("9" * 5000, 5000), ("-1" + "0" * 15, 16), ("1e400", 4)])
def test_a_number_that_no_scale_holds_is_called_large(written: str, length: int) -> None:
    assert refusal(Number, written) == {"type": "too_large", "length": length}


@pytest.mark.parametrize("written", [float("nan"), float("inf"), True])
def test_numbers_that_are_none_are_refused(written: object) -> None:
    assert refusal(Number, written)["type"] == "number"


def test_a_count_is_whole_and_not_negative() -> None:
    assert TypeAdapter(Count).validate_python("46") == 46
    assert refusal(Whole, "4.5")["type"] == "whole_number"
    assert refusal(Count, "-1")["type"] == "greater_than_equal"


def test_a_day_is_written_year_first() -> None:
    assert TypeAdapter(Day).validate_python("2026-11-03") == dt.date(2026, 11, 3)
    assert refusal(Day, "3-11-2026")["instead"] == "2026-11-03"
    assert refusal(Day, "31-2-2026")["instead"] == ""
    assert refusal(Day, "2026-02-31")["type"] == "no_such_day"


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_every_dutch_day_gets_the_right_advice(day: dt.date) -> None:
    assert refusal(Day, f"{day.day}-{day.month}-{day.year}")["instead"] == day.isoformat()


@pytest.mark.parametrize(
    ("written", "meant"), [("ja", True), ("nee", False), ("yes", True), ("off", False), ("True", True)]
)
def test_yes_and_no_in_both_languages(written: str, meant: bool) -> None:
    assert TypeAdapter(YesNo).validate_python(written) is meant


def test_maybe_is_neither() -> None:
    assert refusal(YesNo, "misschien")["type"] == "yes_or_no"


@given(st.text(max_size=40))
def test_no_text_makes_a_scalar_fall_over(text: str) -> None:
    for kind in (Number, Whole, Day, YesNo):
        with contextlib.suppress(ValidationError):
            TypeAdapter(kind).validate_python(text)
