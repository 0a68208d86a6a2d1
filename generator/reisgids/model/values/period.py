"""When was measured: `2026`, `2026-H1`, `2026-Q3`, `2026-09`, `2026-W36` or a day."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan", "feb", "mrt mar maart", "apr", "mei may", "jun", "jul", "aug", "sep", "okt oct", "nov", "dec"), 1
    )
    for name in names.split()
}
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PART = r"(?:(?P<part>[hqks])\s*(?P<number>\d))"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        _YEAR,
        rf"{_YEAR}[-\s]?{_PART}",
        rf"{_PART}[-\s]?{_YEAR}",
        rf"{_YEAR}[-\s]?w(?P<week>\d\d?)",
        rf"(?:w|week)\s*(?P<week>\d\d?)[-\s]?{_YEAR}",
        rf"{_YEAR}-(?P<month>\d\d?)(?:-(?P<day>\d\d?))?",
        rf"(?P<month>\d\d?)[-/]{_YEAR}",
        rf"(?P<day>\d\d?)[-/](?P<month>\d\d?)[-/]{_YEAR}",
        rf"(?P<name>[a-z]{{3,9}})\.?[-\s]'?(?:{_YEAR}|(?P<short>\d\d))",
    )
)


@dataclass(frozen=True, order=True)
class Period:
    """The first and the last day of a wave. Waves are ordered by when they end, a longer one before a shorter."""

    last: date
    first: date


def month_named(name: str) -> int | None:
    """Return the number of a month by its Dutch or English name, which may be cut short; None where it is none."""
    return next((number for start, number in _MONTHS.items() if name.lower().startswith(start)), None)


def wave_of(day: date, rhythm: Literal["week", "month", "quarter", "half-year", "year"]) -> str:
    """Return the wave into which a day falls, as a period is written."""
    match rhythm:
        case "week":
            year, week, _ = day.isocalendar()
            return f"{year}-W{week:02}"
        case "month":
            return f"{day.year}-{day.month:02}"
        case "quarter":
            return f"{day.year}-Q{(day.month + 2) // 3}"
        case "half-year":
            return f"{day.year}-H{(day.month + 5) // 6}"
        case _:
            return f"{day.year}"


@lru_cache(maxsize=1024)
def period(written: str) -> Period | None:
    """Return the period that is written, in Dutch or in English; None where it can't be read.

    `Q` and `K` are quarters, `H` and `S` half years: Q3 2026, 2026-K3, 2026-H1. A month may be a name: sep-26.
    """
    text = " ".join(written.split())
    for form in _FORMS:
        found = form.fullmatch(text)
        if found:
            try:
                return _period({key: value for key, value in found.groupdict().items() if value})
            except ValueError:
                return None
    return None


def _period(parts: dict[str, str]) -> Period | None:
    year = int(parts["year"]) if "year" in parts else 2000 + int(parts["short"])
    if "week" in parts:
        first = date.fromisocalendar(year, int(parts["week"]), 1)
        return Period(first + timedelta(6), first)
    if "part" in parts:
        months = 3 if parts["part"].lower() in "qk" else 6
        number = int(parts["number"])
        return _months(year, months * (number - 1) + 1, months) if 1 <= number <= 12 // months else None
    if "name" in parts:
        month = month_named(parts["name"])
        return _months(year, month, 1) if month else None
    if "day" in parts:
        day = date(year, int(parts["month"]), int(parts["day"]))
        return Period(day, day)
    return _months(year, int(parts["month"]), 1) if "month" in parts else _months(year, 1, 12)


def _months(year: int, first: int, count: int) -> Period:
    last = first + count - 1
    return Period(date(year, last, monthrange(year, last)[1]), date(year, first, 1))
