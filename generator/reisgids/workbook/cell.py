"""What stands in a cell of a column, to and from what the YAML means by it.

What is *meant* is a text, a number, a short name, an ISO day, true or false, a tuple of texts or of short names, or
None where nothing is there. Two cells say the same where they mean the same.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from reisgids.labels.words import Words
from reisgids.model.values.base import Value
from reisgids.model.values.text import Text
from reisgids.model.withheld import Withheld
from reisgids.sources.yaml.leftovers import is_excel_error
from reisgids.workbook.column import SheetColumn
from reisgids.workbook.name_list import NameList, names_in
from reisgids.workbook.several_in_cell import (
    BULLET,
    link_meant,
    links_read,
    one_line,
    per_name_read,
    per_name_written,
    tags_read,
    tags_written,
)
from reisgids.workbook.unreadable import UnreadableCellError

Meant = str | float | bool | tuple[str, ...] | None
Written = str | float | dt.date | None
LONGEST = 32_767
"""Characters: more don't go in a cell of Excel."""
_DECIMAL_COMMA = re.compile(r"[-+−–]?\d{1,15},\d{1,15}")
_NUMBER = re.compile(r"[-+−–]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(:00)?)?")
_DUTCH_DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")


def value_at(value: Any, column: SheetColumn) -> Any:
    """Return what a value of the model has at a column's keys; None where there is nothing, or it is withheld."""
    for step, name in _steps(column):
        if isinstance(step, int):
            value = value[step] if isinstance(value, tuple) and step < len(value) else None
        elif isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, Value):
            value = getattr(value, name)
        if value is None or isinstance(value, Withheld):
            return None
    return value


def _steps(column: SheetColumn) -> list[tuple[int | str, str]]:
    names = iter([field.name for field in column.fields])
    return [(step, "" if isinstance(step, int) else next(names, "")) for step in column.steps]


def meant_by(value: Any, column: SheetColumn, language: str) -> Meant:
    """Return what a cell is to mean for a value of the model, in a workbook of that language."""
    found = value_at(value, column)
    if column.kind == "text":
        return _words(found, language)
    if column.kind == "texts":
        return tuple(words for each in found or () if (words := one_line(_words(each, language)))) or None
    if column.kind == "tags":
        return tuple(found or ()) or None
    if column.kind == "links":
        return tuple(link_meant(each.url, _words(each.title, language)) for each in found or ()) or None
    if column.kind == "per-name":
        told = ((id, one_line(_words(each, language))) for id, each in (found or {}).items())
        return tuple(f"{id}: {words}" for id, words in told if words) or None
    if column.kind == "refs":
        # Nothing written and written that there is nothing are two things where None is the default.
        return found if found or column.default is None else None
    if isinstance(found, dt.date):
        return found.isoformat()
    if isinstance(found, str):
        return found.strip() or None
    return float(found) if isinstance(found, (int, float)) and not isinstance(found, bool) else found


def written(meant: Meant, column: SheetColumn, words: Words, names: NameList | None) -> Written:
    """Return what to put in a cell: a text, a number or a day; None for an empty one, also where it is too long."""
    if meant is None:
        return None
    kind, text = column.kind, ""
    if kind == "choice":
        return column.option(str(meant), words)
    if kind == "yes-or-no":
        return words.say("workbook.yes" if meant else "workbook.no")
    if kind == "day":
        return dt.date.fromisoformat(str(meant))
    if kind in ("number", "whole") and isinstance(meant, float):
        return meant
    if kind == "texts" and isinstance(meant, tuple):
        text = "\n".join(f"• {each}" if len(meant) > 1 else each for each in meant)
    elif kind == "tags" and isinstance(meant, tuple):
        text = tags_written(meant)
    elif kind == "links" and isinstance(meant, tuple):
        text = "\n".join(meant)
    elif kind == "per-name" and isinstance(meant, tuple):
        text = per_name_written(meant, names.written if names else {})
    elif kind in ("ref", "refs"):
        ids = meant if isinstance(meant, tuple) else (str(meant),)
        called = names.written if names else {}
        text = ", ".join(called.get(id, id) for id in ids) or words.say("workbook.nothing")
    else:
        text = str(meant)
    return text if len(text) <= LONGEST else None


def read(cell: Any, column: SheetColumn, words: Words, names: NameList | None) -> Meant:
    """Return what a cell means that was read from a workbook.

    Raises:
        UnreadableCellError: it can't stand in this column.
    """
    kind = column.kind
    if isinstance(cell, dt.datetime) and cell.time() == dt.time():
        cell = cell.date()
    if isinstance(cell, str) and is_excel_error(cell):
        raise UnreadableCellError("error", cell.strip())
    if kind == "day":
        return _day(cell)
    text = _text(cell, words)
    if not text:
        return None
    if kind in ("number", "whole"):
        return _number(cell, text, whole=kind == "whole")
    if kind == "yes-or-no":
        return _yes_or_no(cell, text, words)
    if kind == "choice":
        return _choice(text, column, words)
    if kind in ("ref", "refs"):
        return _short_names(text, column, words, names)
    if kind in ("tags", "links", "per-name"):
        return _several(text, column, names)
    if kind == "texts":
        lines = (one_line(BULLET.sub("", line)) for line in text.split("\n"))
        return tuple(line for line in lines if line) or None
    return text


def as_kept(meant: Meant, column: SheetColumn, words: Words, names: NameList | None) -> Meant:
    """Return what is meant once it has stood in a cell: that is what is compared.

    None where it would be read as something else: a text that is no more than `#REF!`.
    """
    try:
        return read(written(meant, column, words, names), column, words, names)
    except UnreadableCellError:
        return None


def plain_text(cell: Any, words: Words) -> str:
    """Return a cell as a person would read it, on one line."""
    return " ".join(_text(cell, words).split())


def _text(cell: Any, words: Words) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return words.say("workbook.yes" if cell else "workbook.no")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).replace("\r\n", "\n").replace("\r", "\n").strip()


def _number(cell: Any, text: str, *, whole: bool) -> float:
    if isinstance(cell, (bool, dt.date, dt.time)):
        raise UnreadableCellError("number", text)
    plain = text.replace(" ", "").replace("\N{NO-BREAK SPACE}", "")
    if _DECIMAL_COMMA.fullmatch(plain):
        plain = plain.replace(",", ".")
    if not isinstance(cell, (int, float)) and not _NUMBER.fullmatch(plain):
        raise UnreadableCellError("number", text)
    number = float(cell) if isinstance(cell, (int, float)) else float(plain.replace("−", "-").replace("–", "-"))
    if number != number or number in (float("inf"), float("-inf")):
        raise UnreadableCellError("number", text)
    if whole and not number.is_integer():
        raise UnreadableCellError("whole", text)
    return number


def _day(cell: Any) -> str | None:
    if isinstance(cell, dt.datetime):
        cell = cell.date()
    if isinstance(cell, dt.date):
        return cell.isoformat()
    text = "" if cell is None else str(cell).strip()
    if not text:
        return None
    iso, dutch = _ISO_DAY.fullmatch(text), _DUTCH_DAY.fullmatch(text)
    try:
        if iso:
            return dt.date(int(iso[1]), int(iso[2]), int(iso[3])).isoformat()
        if dutch:
            return dt.date(int(dutch[3]), int(dutch[2]), int(dutch[1])).isoformat()
    except ValueError:
        pass
    raise UnreadableCellError("day", text)


def _yes_or_no(cell: Any, text: str, words: Words) -> bool:
    if isinstance(cell, bool):
        return cell
    for key, meant in (("yes", True), ("no", False)):
        if text.casefold() in (words.say(f"workbook.{key}").casefold(), key, str(meant).casefold()):
            return meant
    raise UnreadableCellError("yes-or-no", text)


def _choice(text: str, column: SheetColumn, words: Words) -> str:
    plain = " ".join(text.split()).casefold()
    for option in column.options:
        if plain in (option.casefold(), column.option(option, words).casefold()):
            return option
    raise UnreadableCellError("choice", text)


def _short_names(text: str, column: SheetColumn, words: Words, names: NameList | None) -> Meant:
    if column.kind == "refs" and text.casefold() == words.say("workbook.nothing").casefold():
        return () if column.default is None else None
    known = names or NameList({})
    whole = known.id_of(text)
    given = [text] if whole or column.kind == "ref" else names_in(text)
    found = []
    for name in given:
        id = known.id_of(name)
        if id is None:
            raise UnreadableCellError("name", name)
        found.append(id)
    return found[0] if column.kind == "ref" else tuple(dict.fromkeys(found))


def _several(text: str, column: SheetColumn, names: NameList | None) -> Meant:
    if column.kind == "per-name":
        return per_name_read(text, names or NameList({})) or None
    return (tags_read(text) if column.kind == "tags" else links_read(text)) or None


def _words(text: Text | None, language: str) -> str | None:
    own: str | None = getattr(text, language) if text is not None else None
    return own.strip().replace("\r\n", "\n").replace("\r", "\n") or None if own else None


def meanings(value: Any, columns: tuple[SheetColumn, ...], language: str) -> Mapping[str, Meant]:
    """Return what the cells of a row are to mean, by the key of their column; empty ones aside."""
    found = ((column.key, meant_by(value, column, language)) for column in columns)
    return {key: meant for key, meant in found if meant is not None}
