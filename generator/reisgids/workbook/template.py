"""An empty workbook for a new journey, with columns that are read as those of a sheet that somebody made by hand."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping, Sequence

import xlsxwriter

from reisgids.labels.words import Words
from reisgids.workbook import look
from reisgids.workbook.sheet_names import sheet_names

_COLUMNS: tuple[tuple[str, int, str], ...] = (
    ("phase", 18, "moment"), ("title", 28, "moment"), ("channel", 18, "customer"), ("personas", 18, "customer"),
    ("does", 38, "customer"), ("need", 38, "customer"), ("expectation", 38, "customer"), ("thinks", 38, "customer"),
    ("quotes", 38, "customer"), ("word", 18, "experience"), ("score", 14, "experience"), ("pain", 38, "experience"),
    ("delight", 38, "experience"), ("opportunity", 38, "improving"), ("parties", 18, "organisation"),
    ("frontstage", 38, "organisation"), ("backstage", 38, "organisation"), ("systems", 18, "organisation"),
    ("note", 38, "course"),
)  # fmt: skip
"""The columns by their words in `workbook.template.columns`, each with its width and the colour of its group."""
_ROWS = 200
_HEADS, _FIRST = 2, 3
_MOST_IN_LIST = 255
"""Characters that Excel takes in a list that is written with the cell."""


def template_bytes(title: str, words: Words, lists: Mapping[str, Sequence[str]], scale: tuple[float, float]) -> bytes:
    """Return the workbook as a file. `lists` has names to choose from, by column; `scale` are the ends of scores."""
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": dt.datetime(1980, 1, 1)})
    page = book.add_worksheet(sheet_names([title])[0])
    page.write_string(0, 0, words.say("workbook.template.journey"), book.add_format(dict(look.STRONG)))
    page.write_string(0, 1, title, book.add_format(dict(look.TITLE)))
    page.set_row(0, 26)
    page.set_row(_HEADS, 32)
    low, high = (words.number(each) for each in scale)
    plain, number = book.add_format(dict(look.CELL)), book.add_format(dict(look.NUMBER))
    for place, (name, width, group) in enumerate(_COLUMNS):
        heading = words.say(f"workbook.template.columns.{name}", low=low, high=high)
        shape = book.add_format({**look.HEADING, "font_color": look.ON_HEAD, "bg_color": look.GROUPS[group]})
        page.set_column(place, place, width)
        page.write_string(_HEADS, place, heading, shape)
        for row in range(_FIRST, _FIRST + 12):
            page.write_blank(row, place, None, number if name == "score" else plain)
        if names := _that_fit(lists.get(name, ())):
            rule = {"validate": "list", "source": names, "show_error": False}
            page.data_validation(_FIRST, place, _FIRST + _ROWS, place, rule)
    page.freeze_panes(_FIRST, 2)
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(8)
    page.repeat_rows(_HEADS)
    book.close()
    return data.getvalue()


def _that_fit(names: Sequence[str]) -> list[str]:
    """Return the names that Excel takes in a list, with commas between them."""
    found: list[str] = []
    for name in names:
        if "," not in name and len(",".join([*found, name])) <= _MOST_IN_LIST:
            found.append(name)
    return found
