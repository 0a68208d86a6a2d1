"""How long something takes: `20 min`, `3 dagen`, `2-3 weken`, `1 uur 30 min`, `half an hour` or ISO 8601's `PT20M`."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

Unit = Literal["minute", "hour", "day", "working-day", "week", "month", "year"]
UNITS: tuple[Unit, ...] = get_args(Unit)
MINUTES: Mapping[Unit, float] = {
    "minute": 1,
    "hour": 60,
    "day": 1440,
    "working-day": 1440 * 7 / 5,
    "week": 1440 * 7,
    "month": 1440 * 365 / 12,
    "year": 1440 * 365,
}
"""How long each unit lasts by the calendar: of a week five days are worked."""
_NAMES: Mapping[Unit, str] = {
    "minute": "m min mins minuut minuten minuutje minuutjes minute minutes",
    "hour": "u uur uren uurtje h hr hrs hour hours",
    "day": "d dag dagen dgn day days etmaal etmalen",
    "working-day": "werkdag werkdagen workday workdays|working day|working days|business day|business days",
    "week": "w wk wkn week weken weeks",
    "month": "mnd mnden maand maanden month months",
    "year": "j jr jaar jaren y yr yrs year years",
}
_UNITS: Mapping[str, Unit] = {
    name: unit
    for unit, names in _NAMES.items()
    for name in (*names.partition("|")[0].split(), *filter(None, names.partition("|")[2].split("|")))
}
_SAID = {
    **dict.fromkeys(("een kwartier", "kwartier", "quarter of an hour", "a quarter of an hour"), "15 min"),
    **dict.fromkeys(("half uur", "een half uur", "halfuur", "half an hour", "half hour", "a half hour"), "30 min"),
    **dict.fromkeys(("drie kwartier", "3 kwartier", "three quarters of an hour"), "45 min"),
    **dict.fromkeys(("anderhalf uur", "an hour and a half", "one and a half hours"), "90 min"),
    **dict.fromkeys(("halve dag", "een halve dag", "half a day"), "0.5 day"),
}
_ABOUT = re.compile(r"(?:ca\.?|circa|ongeveer|zo'n|plm\.?|about|around|approx\.?|approximately|±|~|≈)\s*")
_UP_TO = re.compile(r"(?:max\.?|maximaal|hooguit|binnen|tot|up to|within|at most|<)\s*")
_HOURS_AND_MINUTES = re.compile(r"(\d{1,3})\s*(?:u|uur|h)\s*(\d{2})")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?")
_NUMBER = r"\d{1,6}(?:[.,]\d{1,3})?"
_SPAN = re.compile(rf"({_NUMBER})\s*(?:-|–|tot|à|to|of|or)\s*({_NUMBER})\s*([a-z][a-z ]*)\.?")
_PART = re.compile(rf"({_NUMBER}|een|één|a|an|one)\s*([a-z]+(?: days?)?)\.?(?:\s*(?:,|en|and)\s+|\s*)")
_ISO = re.compile(
    rf"P(?:({_NUMBER})Y)?(?:({_NUMBER})M)?(?:({_NUMBER})W)?(?:({_NUMBER})D)?"
    rf"(?:T(?:({_NUMBER})H)?(?:({_NUMBER})M)?(?:({_NUMBER})S)?)?"
)
_ISO_UNITS: tuple[Unit, ...] = ("year", "month", "week", "day", "hour", "minute")
_ONE = ("een", "één", "a", "an", "one")


@dataclass(frozen=True)
class Duration:
    """How long something takes, at least and at most, in one unit. `about` says that it was written as a guess."""

    low: float
    high: float
    unit: Unit
    about: bool = False

    @property
    def minutes(self) -> tuple[float, float]:
        """At least and at most, in minutes by the calendar."""
        return self.low * MINUTES[self.unit], self.high * MINUTES[self.unit]


@lru_cache(maxsize=2048)
def duration(written: str) -> Duration | None:
    """Return how long is written, in Dutch, in English or by ISO 8601; None where it can't be read."""
    text = " ".join(written.split())
    if found := _ISO.fullmatch(text):
        return _iso(found.groups())
    text = text.casefold()
    about = _ABOUT.match(text)
    text = text[about.end() :] if about else text
    if up_to := _UP_TO.match(text):
        most = duration(text[up_to.end() :])
        return Duration(0, most.high, most.unit, most.about) if most and most.low == most.high else None
    text = _HOURS_AND_MINUTES.sub(r"\1 hour \2 min", _SAID.get(text, text))
    if span := _SPAN.fullmatch(text):
        unit = _UNITS.get(span[3].strip())
        low, high = _number(span[1]), _number(span[2])
        return Duration(low, high, unit, bool(about)) if unit and low <= high else None
    parts = _parts(text)
    return _one(parts, bool(about)) if parts else None


def together(durations: Iterable[Duration]) -> Duration | None:
    """Return how long several take one after the other, in the unit that suits the whole; None where there are none."""
    found = list(durations)
    if not found:
        return None
    low, high = (sum(each.minutes[end] for each in found) for end in (0, 1))
    units = {each.unit for each in found}
    unit = units.pop() if len(units) == 1 else _suiting(high)
    return Duration(low / MINUTES[unit], high / MINUTES[unit], unit, any(each.about for each in found) or bool(units))


def _parts(text: str) -> list[tuple[float, Unit]]:
    """Return the amounts that are written one behind the other, each with its unit; none where something else is."""
    found: list[tuple[float, Unit]] = []
    at = 0
    while at < len(text):
        part = _PART.match(text, at)
        unit = _UNITS.get(part[2]) if part else None
        if part is None or unit is None:
            return []
        found.append((1 if part[1] in _ONE else _number(part[1]), unit))
        at = part.end()
    order = [MINUTES[unit] for _, unit in found]
    return found if order == sorted(set(order), reverse=True) else []


def _one(parts: list[tuple[float, Unit]], about: bool) -> Duration:
    """Return the parts as one, in the smallest of their units."""
    unit = parts[-1][1]
    total = math.fsum(amount * MINUTES[each] for amount, each in parts) / MINUTES[unit]
    return Duration(total, total, unit, about)


def _iso(groups: tuple[str | None, ...]) -> Duration | None:
    parts = [(_number(each), unit) for each, unit in zip(groups, _ISO_UNITS, strict=False) if each]
    if seconds := groups[-1]:
        parts = [*_without_minutes(parts), (_minutes_in(parts) + _number(seconds) / 60, "minute")]
    return _one(parts, about=False) if parts else None


def _without_minutes(parts: list[tuple[float, Unit]]) -> list[tuple[float, Unit]]:
    return [part for part in parts if part[1] != "minute"]


def _minutes_in(parts: list[tuple[float, Unit]]) -> float:
    return next((amount for amount, unit in parts if unit == "minute"), 0.0)


def _suiting(minutes: float) -> Unit:
    """Return the unit in which so many minutes are a number that says something: no more than two digits, mostly."""
    fitting: tuple[tuple[Unit, float], ...] = (("minute", 120), ("hour", 2880), ("day", 20160), ("week", 100800))
    return next((unit for unit, below in fitting if minutes < below), "month")


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _written(value: Any) -> str:
    """Return a duration as it was written.

    Raises:
        PydanticCustomError: `duration`, where it can't be read.
    """
    text = " ".join(str(value).split())
    if isinstance(value, (dict, list, tuple, bool)) or duration(text) is None:
        raise PydanticCustomError("duration", "how long", {"given": text[:60], "instead": _instead(text)})
    return text


def _instead(text: str) -> str:
    """Return what is probably meant; empty where that can't be told."""
    if clock := _CLOCK.fullmatch(text):
        return f"{int(clock[1])} h {int(clock[2])} min"
    return f"{text} min" if re.fullmatch(_NUMBER, text) else ""


LASTING = BeforeValidator(_written)
"""The mark on a text that says how long something takes."""
HowLong = Annotated[str, LASTING]
"""How long something takes, as it is written; `duration` reads it."""
