"""On which day an answer was given, as survey tools and spreadsheets write it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal, NamedTuple

from reisgids.model.values.period import month_named
from reisgids.sources.sheets.cells import Cell

DateOrder = Literal["dmy", "mdy"]

_TIME = r"(?:[T ,]+\d.*)?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_TIME}", re.DOTALL)
_YEAR_LAST = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}|\d{{2}})({_TIME})", re.DOTALL)
_WEEKDAY = r"(?:[a-z]{2,9}\.?,? )?"
_DAY_AND_NAME = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})[-. ]+([a-z]{{3,9}})\.?[-, ]+'?(\d{{4}}|\d{{2}}){_TIME}", re.IGNORECASE | re.DOTALL
)
_NAME_AND_DAY = re.compile(
    rf"{_WEEKDAY}([a-z]{{3,9}})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}}){_TIME}", re.IGNORECASE | re.DOTALL
)
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?")
_HALF_DAY = re.compile(r"\d\s*[ap]\.?m\b", re.IGNORECASE)
_EXCEL = dt.date(1899, 12, 30)
_SERIALS = range(36526, 73051)
"""The years 2000 to 2099, as Excel counts days."""
_MIDDLE_OF_YEAR = 12


class WrittenDay(NamedTuple):
    """A day of which the month and the day of the month may have changed places.

    `slashed` is whether slashes are between them; `half_days` whether the time beside it counts to twelve twice.
    """

    first: int
    second: int
    year: int
    slashed: bool
    half_days: bool

    @property
    def order(self) -> DateOrder | None:
        """In which order they can only be, where one is no month."""
        if self.first > _MIDDLE_OF_YEAR >= self.second:
            return "dmy"
        return "mdy" if self.second > _MIDDLE_OF_YEAR >= self.first else None

    def day(self, order: DateOrder) -> dt.date | None:
        """Return the day, or None where there is no such day."""
        day, month = (self.first, self.second) if order == "dmy" else (self.second, self.first)
        return _day(self.year, month, day)


def written_day(cell: Cell) -> dt.date | WrittenDay | None:
    """Return the day that is written in a cell; None where none is. What stands behind the day is left alone."""
    if isinstance(cell, dt.datetime):
        return cell.date()
    if isinstance(cell, dt.date):
        return cell
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _EXCEL + dt.timedelta(int(cell)) if int(cell) in _SERIALS else None
    if not isinstance(cell, str):
        return None
    text = cell.strip()
    if found := _YEAR_FIRST.fullmatch(text):
        return _day(int(found[1]), int(found[3]), int(found[4]))
    if found := _YEAR_LAST.fullmatch(text):
        year = int(found[4]) if len(found[4]) == 4 else 2000 + int(found[4])
        return WrittenDay(int(found[1]), int(found[3]), year, found[2] == "/", bool(_HALF_DAY.search(found[5])))
    if found := _SERIAL.fullmatch(text):
        return _EXCEL + dt.timedelta(int(found[1])) if int(found[1]) in _SERIALS else None
    if found := _DAY_AND_NAME.fullmatch(text):
        return _named_day(found[3], found[2], found[1])
    if found := _NAME_AND_DAY.fullmatch(text):
        return _named_day(found[3], found[1], found[2])
    return None


def _named_day(year: str, name: str, day: str) -> dt.date | None:
    month = month_named(name)
    return _day(int(year) if len(year) == 4 else 2000 + int(year), month, int(day)) if month else None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
