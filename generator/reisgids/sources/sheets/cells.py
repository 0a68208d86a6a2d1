"""What stands in a cell of a sheet: words, a number as a person writes it, nothing."""

from __future__ import annotations

import datetime as dt
import re

Cell = str | float | int | bool | dt.date | dt.datetime | dt.time | dt.timedelta | None
"""What a cell holds: a text in a CSV file, a value in a workbook."""

_DECIMAL_COMMA = re.compile(r"[-+−]?\d+,\d+")
_POINTS_AND_COMMA = re.compile(r"[-+−]?\d{1,3}(?:\.\d{3})+,\d+")
_N = re.compile(r"^n\s*[=:]\s*(?=\d)", re.IGNORECASE)
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,  \u00a0\u202f']\d{3})+")
_ADDED = r"(?:(?:sub|eind|grand |algemeen )?\s*tota+l(?:en|s)?|gemiddeld(?:e|en)?|gem\.|average|mean|som|sum)"
_TOTAL = re.compile(
    rf"{_ADDED}(?:\s*(?:[/&+,-]|en|and|of|or)\s*{_ADDED})*(?!\w)"
    r"(?:\s*[:(=].*|\s+(?:(?:over|van|of|for|week)\b|[qkhs]\d|20\d\d).*)?",
    re.IGNORECASE,
)


def text_of(cell: Cell) -> str:
    """Return what is in a cell as a text without white space around it; empty where there is nothing."""
    if isinstance(cell, str):
        return cell.strip()
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, (int, float)):
        return f"{cell:.12g}"
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat() if cell.time() == dt.time() else cell.isoformat(" ", "seconds")
    return str(cell)


def decimal_point(value: str) -> str | None:
    """Return a number that is written with a decimal comma with a point instead; None for anything else."""
    return value.replace("−", "-").replace(",", ".") if _DECIMAL_COMMA.fullmatch(value) else None


def number_text(written: str) -> str:
    """Return a number as it is written in a sheet (`4,2`, `1.200,5`, `85%`, `−3`) with a decimal point and no signs.

    What is no number comes back as it is.
    """
    plain = written.removesuffix("%").rstrip().replace("−", "-")
    if _POINTS_AND_COMMA.fullmatch(plain):
        return plain.replace(".", "").replace(",", ".")
    pointed = decimal_point(plain) or plain
    return pointed if re.fullmatch(r"[-+]?\d+(?:\.\d+)?", pointed) else written


def count_text(written: str) -> str:
    """Return a number of things (`1.200`, `1 200`, `46,0`, `n = 46`) as plain digits.

    What is none comes back as it is.
    """
    written = _N.sub("", written)
    if _THOUSANDS.fullmatch(written):
        return re.sub(r"\D", "", written)
    return re.sub(r"[.,]0+$", "", written) if re.fullmatch(r"\d+[.,]0+", written) else written


def is_total(first: str) -> bool:
    """Return whether a row that begins so adds up the rows above it, or is their mean."""
    return _TOTAL.fullmatch(first) is not None
