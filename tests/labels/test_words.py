"""Numbers, days and lists as each language writes them."""

from __future__ import annotations

import datetime as dt

import pytest

from reisgids.labels.words import words


@pytest.mark.parametrize(
    ("value", "nl", "en"),
    [
        (0, "0", "0"),
        (-0.001, "0", "0"),
        (100, "100", "100"),
        (1.5, "1,5", "1.5"),
        (-2, "−2", "−2"),
        (1234.5, "1.234,5", "1,234.5"),
        (3.14159, "3,14", "3.14"),
    ],
)
def test_a_number(value: float, nl: str, en: str) -> None:
    assert words("nl").number(value) == nl
    assert words("en").number(value) == en


def test_a_fixed_number_of_decimals() -> None:
    assert words("nl").number(3, 1) == "3,0"
    assert words("en").number(-0.04, 1) == "0.0"


@pytest.mark.parametrize(("value", "said"), [(2, "+2"), (0, "0"), (-1.5, "−1,5")])
def test_a_score_has_its_sign(value: float, said: str) -> None:
    assert words("nl").score(value) == said


def test_a_day_and_a_list() -> None:
    assert words("nl").day(dt.date(2026, 11, 3)) == "3 november 2026"
    assert words("en").day(dt.date(2026, 3, 1)) == "1 March 2026"
    assert words("nl").listing([]) == ""
    assert words("nl").listing(["a"]) == "a"
    assert words("nl").listing(["a", "b", "c"]) == "a, b en c"
    assert words("en").listing(["a", "b"]) == "a and b"


def test_what_is_not_there_is_an_error_and_another_language_too() -> None:
    with pytest.raises(KeyError):
        words("nl").say("interface.no_such_thing")
    with pytest.raises(ValueError, match="no such language"):
        words("fr")
