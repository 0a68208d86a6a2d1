"""When was measured: `2026`, `2026-H1`, `2026-Q3`, `2026-09`, `2026-W36` or a day."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

_MONTHS = (
    "januari january", "februari february", "maart march mrt", "april", "mei may", "juni june", "juli july",
    "augustus august", "september", "oktober october", "november", "december",
)  # fmt: skip
_YEAR = r"(?:(?P<year>(?:19|20)\d\d)|(?P<short>\d\d))"
_LONG_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PART = r"(?P<part>[hqks])\s?(?P<number>\d)"
_NAME = r"(?P<name>[a-z]{3,9})\.?"
_FORMS = tuple(
    map(
        re.compile,
        (
            _LONG_YEAR,
            rf"{_YEAR}[-/\s]?{_PART}",
            rf"{_PART}[-/\s]?{_YEAR}",
            rf"{_LONG_YEAR}[-/\s]?w\s?(?P<week>\d\d?)",
            rf"w\s?(?P<week>\d\d?)[-/\s]?{_LONG_YEAR}",
            rf"{_LONG_YEAR}-(?P<month>\d\d?)(?:-(?P<day>\d\d?))?",
            rf"(?P<month>\d\d?)[-/]{_LONG_YEAR}",
            rf"(?P<day>\d\d?)(?P<between>[-/.])(?P<month>\d\d?)(?P=between){_YEAR}",
            rf"(?:(?P<day>\d\d?)[-\s])?{_NAME}[-\s]{_YEAR}",
            rf"{_NAME} (?P<day>\d\d?) {_LONG_YEAR}",
            rf"{_LONG_YEAR} {_NAME}",
        ),
    )
)
_LONGEST = 60
_SHORTEST_MONTH = 3
_ORDINALS = {"eerste first": "1", "tweede second": "2", "derde third": "3", "vierde fourth": "4"}
_PARTS = {
    "q": r"kwartaal|kw|quarter|qtr",
    "h": r"halfjaar|half jaar|jaarhelft|helft|semester|half-?year|half year|half",
    "w": r"week|wk",
}
_IN_WORDS = (
    (re.compile(r"[,'’‘`]"), " "),
    *((re.compile(rf"\b(?:{names.replace(' ', '|')})\b"), digit) for names, digit in _ORDINALS.items()),
    *(
        (re.compile(rf"\b(\d\d?)\s?(?:e|ste|de|st|nd|rd|th)?[\s-]?(?:{word})\b"), rf"{part}\1")
        for part, word in _PARTS.items()
    ),
    *((re.compile(rf"\b(?:{word})\.?[\s-]?(\d\d?)\b"), rf"{part}\1") for part, word in _PARTS.items()),
    (re.compile(r"\b(?:van|of|jaar|year)\b"), " "),
)
"""What people write in words, and how it is written in short: `1e kwartaal van 2026` is `q1 2026`."""


@dataclass(frozen=True, order=True)
class Period:
    """The first and the last day of a wave. Waves are ordered by when they end, a longer one before a shorter."""

    last: date
    first: date


def month_named(name: str) -> int | None:
    """Return the number of a month by its Dutch or English name, which may be cut short; None where it is none."""
    start = name.casefold()
    if len(start) < _SHORTEST_MONTH:
        return None
    return next((number for number, names in enumerate(_MONTHS, 1) if f" {start}" in f" {names}"), None)


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

    `Q` and `K` are quarters, `H` and `S` half years: Q3 2026, 2026-K3, 2026-H1, 1e kwartaal 2026. A month may be a
    name: sep-26. In a day that is written in digits the day comes first, unless the year does.
    """
    text = written[:_LONGEST].casefold()
    for words, short in _IN_WORDS:
        text = words.sub(short, text)
    text = " ".join(text.split())
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
        parts["month"] = f"{month_named(parts['name']) or 0}"
    if "day" in parts:
        day = date(year, int(parts["month"]), int(parts["day"]))
        return Period(day, day)
    return _months(year, int(parts["month"]), 1) if "month" in parts else _months(year, 1, 12)


def _months(year: int, first: int, count: int) -> Period:
    last = first + count - 1
    return Period(date(year, last, monthrange(year, last)[1]), date(year, first, 1))
