"""A day is read as survey tools and spreadsheets write it, and never guessed."""

from __future__ import annotations

import datetime as dt

import pytest

from reisgids.sources.sheets.days import WrittenDay, written_day

THIRD = dt.date(2026, 11, 3)


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-03", "2026-11-03 14:05:33", "2026-11-03T14:05:33.123Z", "2026/11/03 2:05:33 PM GMT+1", "2026.11.3",
        "3 nov 2026", "3 november 2026 14:05",
        "3-nov-26", "di 3 nov. 2026", "Nov 3, 2026", "November 3rd, 2026 2:05 PM",
        "46329", "46329,5868", "46329.5868", 46329, 46329.99, THIRD, dt.datetime(2026, 11, 3, 23, 59),
    ],
)  # fmt: skip
def test_a_day_is_read(written: str | float | dt.date) -> None:
    assert written_day(written) == THIRD


@pytest.mark.parametrize("written", ["3-11-2026", "03.11.2026 14:05", "3/11/26", "3-11-2026T14:05"])
def test_a_day_whose_order_is_not_told_is_known_once_that_is(written: str) -> None:
    day = written_day(written)
    assert isinstance(day, WrittenDay)
    assert day.order is None
    assert day.day("dmy") == THIRD
    assert day.day("mdy") == dt.date(2026, 3, 11)


def test_a_day_beyond_the_twelfth_tells_the_order() -> None:
    first, second = written_day("13-11-2026"), written_day("11/13/2026 1:00 PM")
    assert isinstance(first, WrittenDay)
    assert isinstance(second, WrittenDay)
    assert (first.order, second.order) == ("dmy", "mdy")
    assert first.day("mdy") is None


@pytest.mark.parametrize(
    "written",
    ["", "gisteren", "2026-02-30", "31 feb 2026", "8", "12345", "99999", "2026", "Q3 2026", "3-11", None, True],
)
def test_what_is_no_day_is_none(written: str | None) -> None:
    assert written_day(written) is None
