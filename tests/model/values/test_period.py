"""Periods as people write them, in two languages."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.model.values.period import Period, period


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-H1", "2026-01-01", "2026-06-30"),
        ("S2 2026", "2026-07-01", "2026-12-31"),
        ("2026-Q3", "2026-07-01", "2026-09-30"),
        ("Q1 2026", "2026-01-01", "2026-03-31"),
        ("K4 2025", "2025-10-01", "2025-12-31"),
        ("2026-09", "2026-09-01", "2026-09-30"),
        ("2-2024", "2024-02-01", "2024-02-29"),
        ("sep-26", "2026-09-01", "2026-09-30"),
        ("maart 2025", "2025-03-01", "2025-03-31"),
        ("May 2025", "2025-05-01", "2025-05-31"),
        ("2026-W36", "2026-08-31", "2026-09-06"),
        ("week 1 2026", "2025-12-29", "2026-01-04"),
        ("2026-09-14", "2026-09-14", "2026-09-14"),
        ("14-09-2026", "2026-09-14", "2026-09-14"),
        ("3.11.26", "2026-11-03", "2026-11-03"),
        ("3 nov. '26", "2026-11-03", "2026-11-03"),
        ("Nov 3, 2026", "2026-11-03", "2026-11-03"),
        ("1e kwartaal 2026", "2026-01-01", "2026-03-31"),
        ("Kwartaal 4, 2025", "2025-10-01", "2025-12-31"),
        ("derde kwartaal van 2026", "2026-07-01", "2026-09-30"),
        ("2nd quarter 2026", "2026-04-01", "2026-06-30"),
        ("Q1'26", "2026-01-01", "2026-03-31"),
        ("2e helft 2026", "2026-07-01", "2026-12-31"),
        ("wk. 36, 2026", "2026-08-31", "2026-09-06"),
        ("sept. 2026", "2026-09-01", "2026-09-30"),
        ("2026 september", "2026-09-01", "2026-09-30"),
        ("jaar 2026", "2026-01-01", "2026-12-31"),
    ],
)
def test_a_period_has_a_first_and_a_last_day(written: str, first: str, last: str) -> None:
    found = period(written)
    assert found == Period(date.fromisoformat(last), date.fromisoformat(first))


@pytest.mark.parametrize(
    "written",
    [
        "",
        "ooit",
        "2026-Q5",
        "2026-H0",
        "2026-13",
        "2026-W54",
        "2026-02-30",
        "26",
        "Q3",
        "marathon 26",
        "5e kwartaal 2026",
        "zomer 2026",
        "2025/2026",
        "0-11-2026",
    ],
)
def test_what_is_no_period_is_none(written: str) -> None:
    assert period(written) is None


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_day_lies_in_every_period_that_holds_it_and_the_longer_come_first(day: date) -> None:
    year, week, _ = day.isocalendar()
    if not 1990 <= year <= 2090:
        return
    half, quarter = (day.month - 1) // 6 + 1, (day.month - 1) // 3 + 1
    names = (
        f"{day.year}",
        f"{day.year}-H{half}",
        f"{day.year}-Q{quarter}",
        f"{day:%Y-%m}",
        f"{year}-W{week:02}",
        f"{day}",
    )
    found = [period(name) for name in names]
    assert all(each and each.first <= day <= each.last for each in found), names
    same_end = sorted(each for each in found if each and each.last == day)
    lengths = [(each.last - each.first).days for each in same_end]
    assert lengths == sorted(lengths, reverse=True)
