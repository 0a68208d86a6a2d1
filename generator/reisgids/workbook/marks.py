"""What a workbook carries so that it can be read back: what it was made from, on a sheet that Excel doesn't show."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reisgids.workbook.cell import LONGEST, Meant
from reisgids.workbook.column import SheetColumn
from reisgids.workbook.columns import JOURNEYS, REGISTER_SHEETS, touchpoint_column
from reisgids.workbook.content import OF_JOURNEYS, TOUCHPOINTS_OF, Row, WorkbookContent, WorkbookSheet
from reisgids.workbook.name_list import NameList

SHEET = "_reisgids"
"""The name of the sheet."""
FORMAT = 1
"""How it is written down. A workbook of another number is refused."""
_HEAD = "reisgids-workbook"
_PIECE = LONGEST - 767


@dataclass(frozen=True)
class Origin:
    """Of what a workbook was made: an edition of a playbook, its version and the day."""

    playbook: str
    edition: str
    version: str
    day: str


@dataclass(frozen=True)
class Marks:
    """What a workbook said when it was made."""

    origin: Origin
    content: WorkbookContent


class UnreadableMarksError(Exception):
    """The sheet was changed by hand, or was made by another version of Reisgids: `format` is which."""

    def __init__(self, format: int = 0) -> None:
        super().__init__(format)
        self.format = format


def lines(content: WorkbookContent, origin: Origin) -> Iterator[list[str]]:
    """Yield the rows of the sheet: a word for what stands in it, and JSON, in as many cells as that takes."""
    head = {"format": FORMAT, "language": content.language, **vars(origin)}
    yield [_HEAD, *_pieces(head)]
    for key, names in content.names.items():
        yield ["names", *_pieces([key, dict(names.written)])]
    for sheet in content.sheets:
        columns = [[column.key, column.called] if column.called else column.key for column in sheet.columns]
        yield ["sheet", *_pieces([sheet.key, sheet.title, columns])]
        for row in sheet.rows:
            yield ["row", *_pieces([row.id, dict(row.meant)])]


def read_marks(rows: Iterable[Sequence[Any]]) -> Marks:
    """Return what stands on the sheet.

    Raises:
        UnreadableMarksError: it isn't ours, or was changed by hand.
    """
    try:
        return _read([(str(row[0]), "".join(map(str, row[1:]))) for row in rows if row and row[0]])
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError) as error:
        raise UnreadableMarksError from error


def _read(found: list[tuple[str, str]]) -> Marks:
    word, text = found[0]
    head = json.loads(text)
    if word != _HEAD:
        raise UnreadableMarksError
    if head["format"] != FORMAT:
        raise UnreadableMarksError(int(head["format"]))
    names: dict[str, NameList] = {}
    sheets: list[tuple[str, str, list[tuple[str, str]], list[Row]]] = []
    for word, text in found[1:]:
        value = json.loads(text)
        if word == "names":
            names[str(value[0])] = NameList({str(id): str(name) for id, name in value[1].items()})
        elif word == "sheet":
            sheets.append((str(value[0]), str(value[1]), [_named(each) for each in value[2]], []))
        elif word == "row":
            sheets[-1][3].append(Row(str(value[0]), {str(k): _meant(v) for k, v in value[1].items()}))
    made = tuple(WorkbookSheet(key, title, _columns(key, columns), tuple(rows)) for key, title, columns, rows in sheets)
    origin = Origin(*(str(head[name]) for name in ("playbook", "edition", "version", "day")))
    return Marks(origin, WorkbookContent(str(head["language"]), made, names))


def _named(column: Any) -> tuple[str, str]:
    key, called = column if isinstance(column, list) else (column, "")
    return str(key), str(called)


def _columns(sheet: str, named: list[tuple[str, str]]) -> tuple[SheetColumn, ...]:
    """Return the columns of a sheet by its key; one that is no longer known is left out.

    Raises:
        KeyError: there is no such sheet.
    """
    if sheet.startswith(TOUCHPOINTS_OF):
        found = (touchpoint_column(key, called) for key, called in named)
        return tuple(column for column in found if column is not None)
    keys = {key for key, _ in named}
    return tuple(
        column for column in (JOURNEYS if sheet == OF_JOURNEYS else REGISTER_SHEETS[sheet]) if column.key in keys
    )


def _meant(value: Any) -> Meant:
    if isinstance(value, list):
        return tuple(str(each) for each in value)
    if isinstance(value, (str, bool)) or value is None:
        return value
    return float(value)


def _pieces(value: Mapping[str, object] | list[object]) -> Iterator[str]:
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    yield from (text[at : at + _PIECE] for at in range(0, len(text), _PIECE))
