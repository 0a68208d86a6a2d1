"""By when a next wave is due."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.model.measurement import Rhythm
from reisgids.model.rhythm import after, wave_due

RHYTHMS: tuple[Rhythm, ...] = ("week", "month", "quarter", "half-year", "year")


@pytest.mark.parametrize(
    ("last", "rhythm", "due"),
    [
        ("2026-09-30", "quarter", "2027-03-31"),
        ("2026-09-06", "week", "2026-09-20"),
        ("2026-12-31", "month", "2027-02-28"),
        ("2026-02-28", "month", "2026-04-30"),
        ("2024-02-29", "year", "2026-02-28"),
        ("2026-06-30", "half-year", "2027-06-30"),
        ("2026-11-15", "quarter", "2027-05-15"),
    ],
)
def test_two_rhythms_may_pass(last: str, rhythm: Rhythm, due: str) -> None:
    assert wave_due(date.fromisoformat(last), rhythm).isoformat() == due


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.sampled_from(RHYTHMS), st.integers(1, 9))
def test_later_is_later_and_by_about_so_many_rhythms(day: date, rhythm: Rhythm, times: int) -> None:
    days = {"week": 7, "month": 30.4, "quarter": 91.3, "half-year": 182.6, "year": 365.25}[rhythm]
    assert abs((after(day, rhythm, times) - day).days - times * days) <= 6
