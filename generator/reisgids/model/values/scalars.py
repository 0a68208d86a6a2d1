"""How the plain words of a YAML file become numbers, days and yes or no, by the field that asks for them.

A YAML scalar reaches the model as text. What is meant depends on the field, so that `nee` in a title stays a word
and `nee` in a yes-or-no field is a no.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainSerializer
from pydantic_core import PydanticCustomError

_NUMBER = re.compile(r"[-+]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})([eE][-+]?\d{1,2})?")
_DIGITS = re.compile(r"[-+]?[\d.,]{16,}([eE][-+]?\d+)?|[-+]?[\d.,]+[eE][-+]?\d{3,}")
_THOUSANDS = re.compile(r"[-+]?\d{1,3}(\.\d{3})+(,\d{1,15})?")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DUTCH_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_YES = {"true", "yes", "ja", "on", "aan"}
_NO = {"false", "no", "nee", "off", "uit"}


def _number(value: Any) -> Any:
    if isinstance(value, bool):
        raise PydanticCustomError("number", "a number", {"given": str(value).lower(), "instead": ""})
    if isinstance(value, (int, float)):
        if value != value or value in (float("inf"), float("-inf")):
            raise PydanticCustomError("number", "a number", {"given": str(value), "instead": ""})
        return value
    text = str(value).strip()
    if isinstance(value, str) and _NUMBER.fullmatch(text):
        return float(text)
    if isinstance(value, str) and _DIGITS.fullmatch(text):
        raise PydanticCustomError("too_large", "a smaller number", {"length": sum(sign.isdigit() for sign in text)})
    raise PydanticCustomError("number", "a number", {"given": text[:60], "instead": _number_instead(text)})


def _number_instead(text: str) -> str:
    cleaned = text.replace("−", "-").replace(" ", "").removesuffix("%")
    if _THOUSANDS.fullmatch(cleaned):
        cleaned = cleaned.replace(".", "")
    cleaned = cleaned.replace(",", ".")
    return cleaned if cleaned != text and _NUMBER.fullmatch(cleaned) else ""


def _whole(value: Any) -> Any:
    if isinstance(value, str) and _THOUSANDS.fullmatch(value.strip()) and "," not in value:
        # Excel in Dutch writes 1.200 for twelve hundred, and 1.000 would pass for one.
        raise PydanticCustomError(
            "whole_number", "a whole number", {"given": value.strip(), "instead": value.strip().replace(".", "")}
        )
    number = _number(value)
    if number != int(number):
        raise PydanticCustomError(
            "whole_number", "a whole number", {"given": str(value), "instead": str(round(number))}
        )
    return int(number)


def _day(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value
    text = str(value).strip()
    if match := _DAY.fullmatch(text):
        try:
            return dt.date(*(int(part) for part in match.groups()))
        except ValueError:
            raise PydanticCustomError("no_such_day", "an existing day", {"given": text}) from None
    instead = ""
    if match := _DUTCH_DAY.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
        try:
            instead = dt.date(year, month, day).isoformat()
        except ValueError:
            instead = ""
    raise PydanticCustomError("day", "a day", {"given": text[:60], "instead": instead})


def _yes_or_no(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    text = str(value).strip().lower()
    if text in _YES:
        return True
    if text in _NO:
        return False
    raise PydanticCustomError("yes_or_no", "yes or no", {"given": str(value)[:60]})


Number = Annotated[float, BeforeValidator(_number)]
"""A finite number, written with a decimal point."""
Whole = Annotated[int, BeforeValidator(_whole)]
"""A whole number."""
Count = Annotated[int, BeforeValidator(_whole), Field(ge=0)]
"""A whole number, zero or more; n in a sample, for instance."""
Day = Annotated[dt.date, BeforeValidator(_day), PlainSerializer(lambda day: day.isoformat(), when_used="json")]
"""A calendar day, written 2026-11-03."""
YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]
"""true or false; yes, no, ja and nee are understood."""
